package org.plenary.output;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts what is staged in its place, and removes what is no longer part of the site. */
final class Publication {
  private final OutputFolder folder;
  private final FileSteps steps;
  private final Ownership earlier;
  private final Staging staging;
  private final SortedMap<String, MadeOutput> made;
  private final SortedMap<String, String> sums = new TreeMap<>();
  private final Set<String> gone;
  private final SortedMap<String, Stage> wholeFolders = new TreeMap<>();

  Publication(
      OutputFolder folder,
      FileSteps steps,
      Ownership earlier,
      Staging staging,
      Map<String, MadeOutput> made) {
    this.folder = folder;
    this.steps = steps;
    this.earlier = earlier;
    this.staging = staging;
    this.made = new TreeMap<>(made);
    this.made.forEach((path, one) -> sums.put(path, one.sum()));
    gone = new TreeSet<>(earlier.sums().keySet());
    gone.removeAll(made.keySet());
  }

  /** Whether the folder is as it should be already. */
  boolean isNeedless() {
    return changed() == 0 && earlier.isExactly(sums);
  }

  private int changed() {
    return (int) made.values().stream().filter(one -> one.staged() != null).count();
  }

  /**
   * Publishes, unless the site needs the place of a file that is not ours. Whatever needs space on
   * the disk comes first; from then on files are only moved and removed.
   */
  Published run() throws IOException, OutputRefused {
    Obstacles obstacles = new Obstacles(folder, steps, earlier, made);
    obstacles.refuseForeign();
    if (earlier.isUnsettled()) {
      replace(folder.manifest(), new FileList(earlier.claimed(sums)).json());
    }
    byte[] manifest = new FileList(sums).json();
    replace(folder.journal(), gone.isEmpty() ? manifest : new FileList(begun()).json());
    chooseWholeFolders(obstacles.free());
    createFolders(path -> !isInWholeFolder(path), obstacles.ours());
    write(OutputFolder.next(folder.manifest()), manifest);
    try {
      return moveAndRemove(obstacles);
    } catch (IOException e) {
      throw new PartlyPublished(e);
    }
  }

  private Published moveAndRemove(Obstacles obstacles) throws IOException {
    for (String path : obstacles.ours()) {
      steps.delete(folder.place(path));
    }
    for (String path : obstacles.folders()) {
      steps.delete(folder.place(path));
    }
    if (!obstacles.ours().isEmpty()) {
      createFolders(path -> !isInWholeFolder(path), Set.of());
    }
    for (Stage stage : Stage.values()) {
      for (Map.Entry<String, Stage> whole : wholeFolders.entrySet()) {
        if (whole.getValue() == stage) {
          moveFolder(whole.getKey());
        }
      }
      move(stage, path -> !isInWholeFolder(path));
    }
    steps.move(OutputFolder.next(folder.manifest()), folder.manifest());
    int removed = obstacles.ours().size();
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
    removeFoldersOfAnotherBuild();
    staging.close();
    steps.delete(folder.journal());
    return new Published(changed(), made.size() - changed(), removed, left);
  }

  /** What is about to be there, and what an earlier build wrote and is still to be removed. */
  private SortedMap<String, String> begun() {
    SortedMap<String, String> all = new TreeMap<>(earlier.sums());
    all.putAll(sums);
    return all;
  }

  private void replace(Path file, byte[] list) throws IOException {
    write(OutputFolder.next(file), list);
    steps.move(OutputFolder.next(file), file);
  }

  private void write(Path file, byte[] list) throws IOException {
    steps.delete(file);
    steps.write(file, list);
  }

  /**
   * Where no site was, whole folders are moved, each when the last of its files is due. On a disk
   * that takes two names for the same folder, neither is moved as a whole.
   */
  private void chooseWholeFolders(Set<String> free) {
    if (staging.isLikeSite()) {
      Map<String, Long> alike =
          free.stream().collect(Collectors.groupingBy(Spellings::fold, Collectors.counting()));
      for (String name : free) {
        if (alike.getOrDefault(Spellings.fold(name), 0L) == 1) {
          Stream<Stage> stages = in(name).values().stream().map(MadeOutput::stage);
          wholeFolders.put(name, stages.max(Comparator.naturalOrder()).orElseThrow());
        }
      }
    }
  }

  private SortedMap<String, MadeOutput> in(String topFolder) {
    return made.subMap(topFolder + "/", topFolder + (char) ('/' + 1));
  }

  private boolean isInWholeFolder(String path) {
    int slash = path.indexOf('/');
    return slash > 0 && wholeFolders.containsKey(path.substring(0, slash));
  }

  private void moveFolder(String name) throws IOException {
    try {
      steps.move(staging.place(name), folder.place(name));
    } catch (IOException e) {
      // Windows moves no folder while another program, as one against viruses, has a file open.
      Predicate<String> inIt = path -> path.startsWith(name + "/");
      createFolders(inIt, Set.of());
      for (Stage stage : Stage.values()) {
        move(stage, inIt);
      }
    }
  }

  /** Makes the folders of what is staged, but for those where one of our own files still is. */
  private void createFolders(Predicate<String> which, Set<String> inTheWay) throws IOException {
    Set<String> folders = new HashSet<>();
    for (Map.Entry<String, MadeOutput> one : made.entrySet()) {
      int slash = one.getKey().lastIndexOf('/');
      if (one.getValue().staged() != null && slash > 0 && which.test(one.getKey())) {
        folders.add(one.getKey().substring(0, slash));
      }
    }
    FileWork.forEach(
        folders,
        path -> {
          Path place = folder.place(path);
          if (!Files.isDirectory(place)
              && !inTheWay.contains(path)
              && OutputFolder.above(path).stream().noneMatch(inTheWay::contains)) {
            steps.createFolders(place);
          }
        });
  }

  private void move(Stage stage, Predicate<String> which) throws IOException {
    FileWork.forEach(
        made.entrySet().stream()
            .filter(one -> one.getValue().stage() == stage && which.test(one.getKey()))
            .toList(),
        one -> {
          Path staged = one.getValue().staged();
          if (staged != null) {
            steps.move(staged, folder.place(one.getKey()));
          }
        });
  }

  /** Removes the empty folders that a build made and did not come to fill. */
  private void removeFoldersOfAnotherBuild() throws IOException {
    for (String path : earlier.begun()) {
      if (!made.containsKey(path) && !leavesOutput(path)) {
        removeEmptyFoldersAbove(folder.place(path));
      }
    }
  }

  /** Removes a file that a build wrote and nobody changed, and the folders that leaves empty. */
  private boolean remove(String path) throws IOException {
    Path file = folder.root().resolve(path);
    if (leavesOutput(path) || !earlier.isUnchanged(path)) {
      return false;
    }
    steps.delete(file);
    removeEmptyFoldersAbove(file);
    return true;
  }

  private void removeEmptyFoldersAbove(Path file) throws IOException {
    for (Path above = file.getParent();
        above != null && !above.equals(folder.root());
        above = above.getParent()) {
      if (Files.isDirectory(above)) {
        if (!isEmpty(above)) {
          return;
        }
        steps.delete(above);
      }
    }
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
