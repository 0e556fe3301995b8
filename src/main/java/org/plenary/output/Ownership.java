package org.plenary.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What earlier builds wrote: the manifest says it, and the journal of a build that was cut off. */
final class Ownership {
  private final OutputFolder folder;
  private final @Nullable FileList manifest;
  private final @Nullable FileList journal;
  private final boolean isCorrupt;
  private final Map<String, String> files;

  Ownership(OutputFolder folder) throws IOException {
    this.folder = folder;
    boolean corrupt = false;
    FileList published = null;
    try {
      published = FileList.read(folder.manifest());
    } catch (FileList.Corrupt e) {
      corrupt = true;
    }
    FileList begun = null;
    try {
      begun = FileList.read(folder.journal());
    } catch (FileList.Corrupt e) {
      corrupt = true;
    }
    manifest = published;
    journal = begun;
    isCorrupt = corrupt;
    files = Collections.unmodifiableMap(files());
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> all = new HashMap<>();
    if (manifest != null) {
      all.putAll(manifest.sums());
    }
    if (journal != null) {
      // A journal says what a build meant to write; only what is there as it says counts.
      for (Map.Entry<String, String> file : journal.sums().entrySet()) {
        if (isAs(folder.place(file.getKey()), file.getValue())) {
          all.put(file.getKey(), file.getValue());
        }
      }
    }
    return all;
  }

  /** The paths that builds have written, with the checksum of what they wrote. */
  Map<String, String> sums() {
    return files;
  }

  /** The paths that a build which was cut off meant to publish. */
  Set<String> begun() {
    return journal == null ? Set.of() : journal.sums().keySet();
  }

  /**
   * What belongs to builds when another one begins to publish: it replaces the journal, and may be
   * cut off as well.
   */
  SortedMap<String, String> claimed(Map<String, String> made) {
    SortedMap<String, String> claimed = new TreeMap<>(isCorrupt ? made : Map.of());
    claimed.putAll(files);
    return claimed;
  }

  /** Whether the last build that published ended well, and wrote these files. */
  boolean isExactly(Map<String, String> sums) {
    return manifest != null && !isUnsettled() && manifest.sums().equals(sums);
  }

  /** Whether a build was cut off while publishing, or its lists were spoiled. */
  boolean isUnsettled() {
    return journal != null || isCorrupt;
  }

  /** Whether no build has published here, nor begun to. */
  boolean isNone() {
    return manifest == null && !isUnsettled();
  }

  /** Whether a build has written a path. */
  boolean has(String path) {
    return files.containsKey(path);
  }

  /** Whether a build may write over what is at a path: it is ours, or nobody can tell. */
  boolean mayWriteOver(String path) {
    return isCorrupt || has(path);
  }

  /** Whether what is at a path is as a build wrote it. */
  boolean isUnchanged(String path) throws IOException {
    String sum = files.get(path);
    return sum != null && isAs(folder.place(path), sum);
  }

  private static boolean isAs(Path file, String sum) throws IOException {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && FileList.isSum(sum, Files.readAllBytes(file));
  }
}
