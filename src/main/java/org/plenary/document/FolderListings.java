package org.plenary.document;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is in the folders of an archive, kept between walks for folders in which nothing changed.
 * One thread at a time may use it.
 */
public final class FolderListings {
  private static final Set<String> CLUTTER = Set.of("Thumbs.db", "desktop.ini");

  private Map<Path, List<Met>> before = new HashMap<>();
  private Map<Path, List<Met>> now = new HashMap<>();

  /**
   * What could be learnt of something in a folder, or why nothing could.
   *
   * @param name in Unicode's normal form C
   */
  record Met(
      Path path, String name, @Nullable BasicFileAttributes about, @Nullable IOException failure) {}

  private record Entry(Path path, String name) {
    Met meet() {
      try {
        return new Met(
            path,
            name,
            Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS),
            null);
      } catch (IOException e) {
        return new Met(path, name, null, e);
      }
    }
  }

  /** Begins a walk before which anything may have changed. */
  public void begin() {
    before.clear();
    now.clear();
  }

  /**
   * Begins a walk.
   *
   * @param changed all that was made, changed or removed since the last one began
   */
  public void begin(Set<Path> changed) {
    before = now;
    now = new HashMap<>(before.size() * 2);
    Set<Path> folders = new HashSet<>();
    changed.forEach(path -> folders.add(path.getParent()));
    before
        .keySet()
        .removeIf(
            folder -> folders.contains(folder) || changed.stream().anyMatch(folder::startsWith));
  }

  /** What is in a folder now, but for dot files and editors' copies. */
  List<Met> of(Path folder) throws IOException {
    List<Met> all = before.get(folder);
    if (all == null) {
      all = list(folder);
    }
    if (all.stream().allMatch(met -> met.failure == null)) {
      now.put(folder, all);
    }
    return all;
  }

  private static List<Met> list(Path folder) throws IOException {
    List<Entry> all = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        String name = Normalizer.normalize(entry.getFileName().toString(), Normalizer.Form.NFC);
        if (!name.startsWith(".") && !name.endsWith("~") && !CLUTTER.contains(name)) {
          all.add(new Entry(entry, name));
        }
      }
    }
    // Most of a walk is asking the system about files one by one.
    return all.parallelStream().map(Entry::meet).toList();
  }
}
