package org.plenary.output;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.plenary.source.ContentHash;

/**
 * Writes a site: outputs that differ from what is on disk are staged, and moved into place together
 * when all is well. Until then the folder's site is untouched; from then on every file is whole at
 * every moment, and a build that finds a journal finishes what another began.
 */
public final class SiteWriter implements Closeable {

  private final Path output;
  private final Path ours;
  private final FileSteps steps;
  private final boolean force;
  private final OutputLock lock;
  private final @Nullable FileList manifest;
  private final @Nullable FileList journal;
  private final Map<String, Made> made = new ConcurrentHashMap<>();
  private final AtomicInteger staged = new AtomicInteger();
  private final Thread tidying = new Thread(this::tidyUp, "removes what is staged");
  private volatile boolean stopped;
  private volatile boolean publishing;

  /** An output: its hash, and where it is staged unless it is on disk already. */
  private record Made(String hash, Stage stage, @Nullable Path staged) {}

  private SiteWriter(Path output, boolean force, FileSteps steps, OutputLock lock)
      throws IOException {
    this.output = output;
    this.ours = output.resolve(OutputFolder.OURS);
    this.steps = steps;
    this.force = force;
    this.lock = lock;
    manifest = FileList.read(manifestFile());
    journal = FileList.read(journalFile());
    clearStaging();
    Runtime.getRuntime().addShutdownHook(tidying);
  }

  /**
   * Takes an output folder, waiting up to ten seconds for another build to leave it.
   *
   * @param archive the archive's root, which must not be in the output folder
   * @param force whether files that are already as they should be are written again
   */
  public static SiteWriter open(Path archive, Path output, boolean force)
      throws OutputRefused, IOException {
    return open(archive, output, force, new FileSteps());
  }

  static SiteWriter open(Path archive, Path output, boolean force, FileSteps steps)
      throws OutputRefused, IOException {
    OutputFolder.check(archive, output);
    Path ours = output.resolve(OutputFolder.OURS);
    if (!Files.isDirectory(ours)) {
      steps.createFolders(ours);
    }
    OutputLock lock = OutputLock.take(ours.resolve("lock"), output);
    try {
      return new SiteWriter(output, force, steps, lock);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /**
   * Takes an output; it is staged unless the file on disk holds the same bytes.
   *
   * @param path relative to the output folder, with {@code /} between names
   */
  public void add(String path, byte[] bytes, Stage stage) throws IOException {
    if (stopped) {
      throw new IOException("the program is being stopped");
    }
    String hash = ContentHash.of(bytes);
    Path file = null;
    if (force || !isOnDisk(path, place(path), bytes)) {
      int number = staged.getAndIncrement();
      if (number == 0 || !Files.isDirectory(staging())) {
        steps.createFolders(staging());
      }
      file = staging().resolve(Integer.toString(number));
      steps.write(file, bytes);
    }
    if (made.put(path, new Made(hash, stage, file)) != null) {
      throw new IllegalStateException("two outputs are called " + path);
    }
  }

  private Path place(String path) throws IOException {
    try {
      return output.resolve(path);
    } catch (InvalidPathException e) {
      throw new IOException(
          path + " cannot be written in this locale; set LC_ALL=C.UTF-8, or a locale with UTF-8",
          e);
    }
  }

  private boolean isOnDisk(String path, Path file, byte[] bytes) throws IOException {
    return manifest != null
        && manifest.hashes().containsKey(path)
        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && Files.size(file) == bytes.length
        && Arrays.equals(Files.readAllBytes(file), bytes);
  }

  /** Puts every staged output in its place, and removes what is no longer part of the site. */
  public Published publish() throws IOException, OutputRefused {
    Map<String, String> owned = owned();
    Set<String> gone = new TreeSet<>(owned.keySet());
    gone.removeAll(made.keySet());
    long changed = made.values().stream().filter(one -> one.staged != null).count();
    if (changed == 0 && gone.isEmpty() && journal == null && manifest != null) {
      return new Published(0, made.size(), 0, 0);
    }
    refuseForeign(owned);
    Map<String, String> hashes = new TreeMap<>();
    made.forEach((path, one) -> hashes.put(path, one.hash));
    publishing = true;
    writeJournal(hashes, owned);
    int removed = clearTheWay(owned);
    for (Stage stage : Stage.values()) {
      move(stage);
    }
    writeList(new FileList(new TreeMap<>(hashes)), manifestFile());
    for (String path : gone) {
      removed += remove(path, owned.getOrDefault(path, "")) ? 1 : 0;
    }
    int left =
        (int) gone.stream().filter(path -> Files.isRegularFile(output.resolve(path))).count();
    steps.delete(journalFile());
    clearStaging();
    return new Published((int) changed, made.size() - (int) changed, removed, left);
  }

  /** The paths that builds have written, with the hash of what they wrote. */
  private Map<String, String> owned() throws IOException {
    Map<String, String> owned = new HashMap<>();
    if (manifest != null) {
      owned.putAll(manifest.hashes());
    }
    if (journal != null) {
      // A journal says what a build meant to write; only what is there as it says counts.
      for (Map.Entry<String, String> file : journal.hashes().entrySet()) {
        if (isHash(output.resolve(file.getKey()), file.getValue())) {
          owned.put(file.getKey(), file.getValue());
        }
      }
    }
    return owned;
  }

  /** What is about to be there, and what an earlier build wrote and is still to be removed. */
  private void writeJournal(Map<String, String> hashes, Map<String, String> owned)
      throws IOException {
    SortedMap<String, String> all = new TreeMap<>(owned);
    all.putAll(hashes);
    writeList(new FileList(all), journalFile());
  }

  private void writeList(FileList list, Path file) throws IOException {
    Path next = ours.resolve(file.getFileName() + ".next");
    steps.write(next, list.json());
    steps.move(next, file);
  }

  /** Refuses to write over files that no build wrote. */
  private void refuseForeign(Map<String, String> owned) throws OutputRefused {
    for (Map.Entry<String, Made> one : new TreeMap<>(made).entrySet()) {
      Path file = output.resolve(one.getKey());
      if (one.getValue().staged == null) {
        continue;
      }
      boolean ownFile = manifest == null || owned.containsKey(one.getKey());
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
          && (!ownFile || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))) {
        throw new OutputRefused(
            file + " was not written by a build, and a page belongs there. Move it away first.");
      }
      for (Path folder = file.getParent();
          folder != null && !folder.equals(output);
          folder = folder.getParent()) {
        String path = output.relativize(folder).toString().replace('\\', '/');
        boolean blocked =
            Files.exists(folder, LinkOption.NOFOLLOW_LINKS)
                && !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
        if (blocked && !owned.containsKey(path)) {
          throw new OutputRefused(
              folder + " is not a folder of the site, and pages belong there. Move it away first.");
        }
      }
    }
  }

  /** Removes our own files where folders must be, and says how many. */
  private int clearTheWay(Map<String, String> owned) throws IOException {
    Set<Path> inTheWay = new TreeSet<>();
    for (String path : made.keySet()) {
      for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
        Path folder = output.resolve(path.substring(0, slash));
        if (owned.containsKey(path.substring(0, slash)) && Files.isRegularFile(folder)) {
          inTheWay.add(folder);
        }
      }
    }
    for (Path file : inTheWay) {
      steps.delete(file);
    }
    return inTheWay.size();
  }

  private void move(Stage stage) throws IOException {
    List<Map.Entry<String, Made>> ofStage =
        made.entrySet().stream()
            .filter(one -> one.getValue().stage == stage && one.getValue().staged != null)
            .sorted(Map.Entry.comparingByKey())
            .toList();
    try {
      ofStage.stream()
          .map(one -> output.resolve(one.getKey()).getParent())
          .distinct()
          .toList()
          .parallelStream()
          .forEach(this::createFolder);
      ofStage.parallelStream().forEach(one -> move(one.getKey(), one.getValue()));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void createFolder(@Nullable Path folder) {
    try {
      if (folder != null && !Files.isDirectory(folder)) {
        steps.createFolders(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void move(String path, Made one) {
    try {
      if (one.staged != null) {
        steps.move(one.staged, output.resolve(path));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes a file that a build wrote and nobody changed, and the folders that leaves empty. */
  private boolean remove(String path, String hash) throws IOException {
    Path file = output.resolve(path);
    if (leavesOutput(file) || !isHash(file, hash)) {
      return false;
    }
    steps.delete(file);
    for (Path folder = file.getParent();
        folder != null && !folder.equals(output) && isEmpty(folder);
        folder = folder.getParent()) {
      steps.delete(folder);
    }
    return true;
  }

  /** Whether a link that somebody put into the output leads a path out of it. */
  private boolean leavesOutput(Path file) {
    for (Path folder = file.getParent();
        folder != null && !folder.equals(output);
        folder = folder.getParent()) {
      if (Files.isSymbolicLink(folder)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      return !entries.iterator().hasNext();
    }
  }

  private static boolean isHash(Path file, String hash) throws IOException {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && ContentHash.of(Files.readAllBytes(file)).equals(hash);
  }

  private Path staging() {
    return ours.resolve("staging");
  }

  private Path manifestFile() {
    return ours.resolve("manifest.json");
  }

  private Path journalFile() {
    return ours.resolve("journal.json");
  }

  private void clearStaging() throws IOException {
    if (!Files.isDirectory(staging(), LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(staging())) {
      for (Path file : files) {
        steps.delete(file);
      }
    }
    steps.delete(staging());
  }

  /** When the program is stopped before it publishes, nothing staged stays behind. */
  private void tidyUp() {
    stopped = true;
    try {
      if (!publishing) {
        clearStaging();
      }
    } catch (IOException e) {
      // What could not be removed now, the next build removes.
    }
  }

  /** Leaves the folder; what was staged and not published is removed. */
  @Override
  public void close() throws IOException {
    try (lock) {
      clearStaging();
    } finally {
      forget(tidying);
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The program is being stopped, and the hook has run.
    }
  }
}
