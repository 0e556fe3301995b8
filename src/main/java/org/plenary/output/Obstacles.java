package org.plenary.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What is where outputs must be written: our own files, which go, or somebody else's. */
final class Obstacles {
  private static final int SHOWN = 20;

  private final OutputFolder folder;
  private final Ownership earlier;
  private final Spellings spellings;
  private final SortedSet<String> ours = new TreeSet<>();
  private final SortedSet<String> foreign = new TreeSet<>();

  Obstacles(
      OutputFolder folder, FileSteps steps, Ownership earlier, SortedMap<String, MadeOutput> made)
      throws IOException {
    this.folder = folder;
    this.earlier = earlier;
    spellings = new Spellings(folder, steps, earlier.hashes().keySet());
    SortedSet<String> folders = new TreeSet<>();
    for (Map.Entry<String, MadeOutput> one : made.entrySet()) {
      if (one.getValue().staged() != null) {
        lookAtFile(one.getKey());
        folders.addAll(OutputFolder.above(one.getKey()));
      }
    }
    for (String path : folders) {
      lookAtFolder(path);
    }
  }

  private void lookAtFile(String path) throws IOException {
    Path file = folder.place(path);
    if (exists(file)
        && !(Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
            && (earlier.mayWriteOver(path) || spellings.hasOther(path)))) {
      foreign.add(path);
    }
  }

  private void lookAtFolder(String path) throws IOException {
    Path place = folder.place(path);
    if (exists(place) && !Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
      (earlier.isUnchanged(path) ? ours : foreign).add(path);
    }
  }

  private static boolean exists(Path file) {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
  }

  /** The files that a build wrote and nobody changed, where folders must be. */
  SortedSet<String> ours() {
    return Collections.unmodifiableSortedSet(ours);
  }

  /** Refuses to write over what no build wrote, or somebody changed. */
  void refuseForeign() throws OutputRefused {
    if (foreign.isEmpty()) {
      return;
    }
    String shown =
        foreign.stream()
            .limit(SHOWN)
            .map(path -> folder.root().resolve(path).toString())
            .collect(Collectors.joining("\n  ", "\n  ", ""));
    String more = foreign.size() > SHOWN ? "\n  and " + (foreign.size() - SHOWN) + " more" : "";
    throw new OutputRefused(
        "no build wrote these, or somebody changed them, and the site needs their places:"
            + shown
            + more
            + "\nMove them away first.");
  }
}
