package org.plenary.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is where outputs must be written: our own files, which go, or somebody else's. */
final class Obstacles {
  private static final int SHOWN = 20;

  private final OutputFolder folder;
  private final Ownership earlier;
  private final Spellings spellings;
  private final Set<String> made;
  private final Set<String> free = new TreeSet<>();
  private final SortedSet<String> ours = new ConcurrentSkipListSet<>();
  private final SortedSet<String> folders = new ConcurrentSkipListSet<>(Comparator.reverseOrder());
  private final SortedSet<String> foreign = new ConcurrentSkipListSet<>();

  Obstacles(
      OutputFolder folder, FileSteps steps, Ownership earlier, SortedMap<String, MadeOutput> made)
      throws IOException {
    this.folder = folder;
    this.earlier = earlier;
    spellings = new Spellings(folder, steps, earlier.sums().keySet());
    this.made = made.keySet();
    List<String> files =
        made.entrySet().stream()
            .filter(one -> one.getValue().staged() != null)
            .map(Map.Entry::getKey)
            .toList();
    Set<String> above = OutputFolder.above(files);
    for (String path : above) {
      if (path.indexOf('/') < 0 && OutputFolder.look(folder.place(path)) == null) {
        free.add(path);
      }
    }
    FileWork.forEach(files, this::lookAtFile);
    FileWork.forEach(above, this::lookAtFolder);
  }

  private void lookAtFile(String path) throws IOException {
    if (isFree(path)) {
      return;
    }
    Path file = folder.place(path);
    BasicFileAttributes there = OutputFolder.look(file);
    if (there == null) {
      return;
    }
    if (there.isDirectory()) {
      lookInto(file);
    } else if (!(there.isRegularFile()
        && (earlier.mayWriteOver(path) || spellings.hasOther(path)))) {
      foreign.add(path);
    }
  }

  /** Whether a path is in a folder that is not there. */
  private boolean isFree(String path) {
    int slash = path.indexOf('/');
    return slash > 0 && free.contains(path.substring(0, slash));
  }

  /**
   * A folder where a file must be can go when all in it is ours, and no longer part of the site.
   */
  private void lookInto(Path where) throws IOException {
    try (Stream<Path> all = Files.walk(where)) {
      for (Path one : (Iterable<Path>) all::iterator) {
        String path = folder.path(one);
        if (Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS)) {
          folders.add(path);
        } else {
          boolean goes = !made.contains(path) && earlier.isUnchanged(path);
          (goes ? ours : foreign).add(path);
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void lookAtFolder(String path) throws IOException {
    if (isFree(path)) {
      return;
    }
    BasicFileAttributes there = OutputFolder.look(folder.place(path));
    if (there != null && !there.isDirectory()) {
      (earlier.isUnchanged(path) ? ours : foreign).add(path);
    }
  }

  /** The folders at the top that outputs need and nothing is in the place of. */
  Set<String> free() {
    return Collections.unmodifiableSet(free);
  }

  /** The files that a build wrote and nobody changed, where a folder or another file must be. */
  SortedSet<String> ours() {
    return Collections.unmodifiableSortedSet(ours);
  }

  /** The folders that must go where files must be, each after those in it. */
  SortedSet<String> folders() {
    return Collections.unmodifiableSortedSet(folders);
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
