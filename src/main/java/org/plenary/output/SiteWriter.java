package org.plenary.output;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.plenary.source.ContentHash;

/**
 * Writes a site: outputs that differ from what is on disk are staged, and moved into place together
 * when all is well. Until then the folder's site is untouched; from then on every file is whole at
 * every moment, and a build that finds a journal finishes what another began.
 */
public final class SiteWriter implements Closeable {

  private final OutputFolder folder;
  private final FileSteps steps;
  private final boolean force;
  private final OutputLock lock;
  private final Ownership earlier;
  private final Staging staging;
  private final Map<String, MadeOutput> made = new ConcurrentHashMap<>();
  private final Thread tidying = new Thread(this::tidyUp, "removes what is staged");
  private volatile boolean stopped;
  private volatile boolean publishing;

  private SiteWriter(OutputFolder folder, boolean force, FileSteps steps, OutputLock lock)
      throws IOException {
    this.folder = folder;
    this.steps = steps;
    this.force = force;
    this.lock = lock;
    earlier = new Ownership(folder);
    staging = new Staging(folder.staging(), steps);
    staging.clear();
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
    OutputFolder folder = new OutputFolder(output);
    if (!Files.isDirectory(folder.ours())) {
      steps.createFolders(folder.ours());
    }
    OutputLock lock = OutputLock.take(folder.lock(), output);
    try {
      return new SiteWriter(folder, force, steps, lock);
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
    Path staged = force || !isOnDisk(path, bytes) ? staging.add(bytes) : null;
    if (made.put(path, new MadeOutput(ContentHash.of(bytes), stage, staged)) != null) {
      throw new IllegalStateException("two outputs are called " + path);
    }
  }

  private boolean isOnDisk(String path, byte[] bytes) throws IOException {
    Path file = folder.place(path);
    return earlier.has(path)
        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && Files.size(file) == bytes.length
        && Arrays.equals(Files.readAllBytes(file), bytes);
  }

  /** Puts every staged output in its place, and removes what is no longer part of the site. */
  public Published publish() throws IOException, OutputRefused {
    Publication publication = new Publication(folder, steps, earlier, staging, made);
    if (publication.isNeedless()) {
      return new Published(0, made.size(), 0, 0);
    }
    publishing = true;
    return publication.run();
  }

  /** When the program is stopped before it publishes, nothing staged stays behind. */
  private void tidyUp() {
    stopped = true;
    try {
      if (!publishing) {
        staging.clear();
      }
    } catch (IOException e) {
      // What could not be removed now, the next build removes.
    }
  }

  /** Leaves the folder; what was staged and not published is removed. */
  @Override
  public void close() throws IOException {
    try (lock) {
      staging.clear();
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
