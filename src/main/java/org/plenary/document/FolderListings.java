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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.source.SourceFile;

/**
 * What is in the folders of an archive, kept between walks for all in which nothing changed. One
 * thread at a time may use it.
 */
public final class FolderListings {
  private static final Set<String> CLUTTER = Set.of("Thumbs.db", "desktop.ini");

  private Map<Path, Listing> before = new HashMap<>();
  private Map<Path, Listing> now = new HashMap<>();
  private Set<Path> changed = Set.of();
  private Set<Path> foldersOfChanged = Set.of();

  /**
   * What is in a folder: what can be read as it is, and all else.
   *
   * @param whole whether everything in it could be asked about
   */
  record Listing(List<SourceFile> files, List<Met> others, List<Met> all, boolean whole) {
    static Listing of(List<Met> all) {
      return new Listing(
          all.stream().filter(Met::isPlainFile).map(Met::file).toList(),
          all.stream().filter(met -> !met.isPlainFile()).toList(),
          all,
          all.stream().allMatch(met -> met.failure == null));
    }

    /** All but what is at some places, by where it is; a system may list something twice. */
    private Map<Path, Met> except(Set<Path> places) {
      return all.stream()
          .filter(met -> !places.contains(met.file.location()))
          .collect(
              Collectors.toMap(
                  met -> met.file.location(), Function.identity(), (first, again) -> again));
    }
  }

  /**
   * What could be learnt of something in a folder, or why nothing could.
   *
   * @param file with a path in Unicode's normal form C; empty and of no time where nothing could
   * @param unsafe why its name does not work everywhere; null if it does
   */
  record Met(
      SourceFile file,
      @Nullable String unsafe,
      @Nullable BasicFileAttributes about,
      @Nullable IOException failure) {

    private static Met at(Path location, String path, String name) {
      String unsafe = FileName.fault(name);
      try {
        BasicFileAttributes about =
            Files.readAttributes(location, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        long time = about.lastModifiedTime().to(TimeUnit.NANOSECONDS);
        return new Met(new SourceFile(path, location, about.size(), time), unsafe, about, null);
      } catch (IOException e) {
        return new Met(new SourceFile(path, location, 0), unsafe, null, e);
      }
    }

    String name() {
      return file.path().substring(file.path().lastIndexOf('/') + 1);
    }

    private boolean isPlainFile() {
      return about != null && about.isRegularFile() && unsafe == null;
    }
  }

  /** Begins a walk before which anything may have changed. */
  public void begin() {
    now.clear();
    begin(Set.of());
  }

  /**
   * Begins a walk.
   *
   * @param changed all that was made, changed or removed since the last one began
   */
  public void begin(Set<Path> changed) {
    before = now;
    now = new HashMap<>(before.size() * 2);
    this.changed = changed;
    foldersOfChanged = changed.stream().map(Path::getParent).collect(Collectors.toSet());
    before.keySet().removeIf(folder -> changed.stream().anyMatch(folder::startsWith));
  }

  /**
   * What is in a folder now, but for dot files and editors' copies.
   *
   * @param path the folder's from the archive's root, as problems call it
   */
  Listing of(Path folder, String path) throws IOException {
    Listing known = before.get(folder);
    Listing listing =
        known == null || foldersOfChanged.contains(folder) ? list(folder, path, known) : known;
    if (listing.whole) {
      now.put(folder, listing);
    }
    return listing;
  }

  private Listing list(Path folder, String path, @Nullable Listing known) throws IOException {
    Map<Path, Met> unchanged = known == null ? Map.of() : known.except(changed);
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
      found.forEach(entries::add);
    }
    // Most of a walk is asking the system about files one by one.
    return Listing.of(
        entries.parallelStream()
            .map(entry -> unchanged.containsKey(entry) ? unchanged.get(entry) : meet(entry, path))
            .filter(met -> met != null)
            .toList());
  }

  private static @Nullable Met meet(Path entry, String folder) {
    String name = Normalizer.normalize(entry.getFileName().toString(), Normalizer.Form.NFC);
    boolean passedOver = name.startsWith(".") || name.endsWith("~") || CLUTTER.contains(name);
    return passedOver ? null : Met.at(entry, folder + "/" + name, name);
  }
}
