package org.plenary.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Puts what is staged in its place, and removes what is no longer part of the site. */
final class Publication {
  private final OutputFolder folder;
  private final FileSteps steps;
  private final Ownership earlier;
  private final SortedMap<String, MadeOutput> made;
  private final SortedMap<String, String> hashes = new TreeMap<>();
  private final Set<String> gone;

  Publication(
      OutputFolder folder, FileSteps steps, Ownership earlier, Map<String, MadeOutput> made) {
    this.folder = folder;
    this.steps = steps;
    this.earlier = earlier;
    this.made = new TreeMap<>(made);
    this.made.forEach((path, one) -> hashes.put(path, one.hash()));
    gone = new TreeSet<>(earlier.hashes().keySet());
    gone.removeAll(made.keySet());
  }

  /** Whether the folder is as it should be already. */
  boolean isNeedless() {
    return changed() == 0 && gone.isEmpty() && earlier.isSettled();
  }

  private int changed() {
    return (int) made.values().stream().filter(one -> one.staged() != null).count();
  }

  /** Publishes, unless the site needs the place of a file that is not ours. */
  Published run() throws IOException, OutputRefused {
    Obstacles obstacles = new Obstacles(folder, steps, earlier, made);
    obstacles.refuseForeign();
    writeJournal();
    int removed = clearTheWay(obstacles.ours());
    for (Stage stage : Stage.values()) {
      move(stage);
    }
    writeList(new FileList(hashes), folder.manifest());
    int left = 0;
    Spellings published = new Spellings(folder, steps, made.keySet());
    for (String path : gone) {
      if (published.hasOther(path)) {
        continue;
      }
      if (remove(path)) {
        removed++;
      } else if (Files.isRegularFile(folder.place(path))) {
        left++;
      }
    }
    steps.delete(folder.journal());
    return new Published(changed(), made.size() - changed(), removed, left);
  }

  /** What is about to be there, and what an earlier build wrote and is still to be removed. */
  private void writeJournal() throws IOException {
    SortedMap<String, String> all = new TreeMap<>(earlier.hashes());
    all.putAll(hashes);
    writeList(new FileList(all), folder.journal());
  }

  private void writeList(FileList list, Path file) throws IOException {
    Path next = OutputFolder.next(file);
    steps.delete(next);
    steps.write(next, list.json());
    steps.move(next, file);
  }

  /** Removes our own files where folders must be, and says how many. */
  private int clearTheWay(SortedSet<String> files) throws IOException {
    for (String path : files) {
      steps.delete(folder.place(path));
    }
    return files.size();
  }

  private void move(Stage stage) throws IOException {
    List<Map.Entry<String, MadeOutput>> ofStage =
        made.entrySet().stream()
            .filter(one -> one.getValue().stage() == stage && one.getValue().staged() != null)
            .toList();
    try {
      ofStage.stream()
          .map(one -> folder.root().resolve(one.getKey()).getParent())
          .distinct()
          .toList()
          .parallelStream()
          .forEach(this::createFolder);
      ofStage.parallelStream().forEach(one -> move(one.getKey(), one.getValue()));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void createFolder(@Nullable Path path) {
    try {
      if (path != null && !Files.isDirectory(path)) {
        steps.createFolders(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void move(String path, MadeOutput one) {
    try {
      if (one.staged() != null) {
        steps.move(one.staged(), folder.root().resolve(path));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes a file that a build wrote and nobody changed, and the folders that leaves empty. */
  private boolean remove(String path) throws IOException {
    Path file = folder.root().resolve(path);
    if (leavesOutput(path) || !earlier.isUnchanged(path)) {
      return false;
    }
    steps.delete(file);
    for (Path above = file.getParent();
        above != null && !above.equals(folder.root()) && isEmpty(above);
        above = above.getParent()) {
      steps.delete(above);
    }
    return true;
  }

  /** Whether a link that somebody put into the output leads a path out of it. */
  private boolean leavesOutput(String path) {
    return OutputFolder.above(path).stream()
        .anyMatch(above -> Files.isSymbolicLink(folder.root().resolve(above)));
  }

  private static boolean isEmpty(Path path) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
      return !entries.iterator().hasNext();
    }
  }
}
