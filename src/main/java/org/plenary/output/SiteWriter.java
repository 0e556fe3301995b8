package org.plenary.output;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.plenary.source.Checksum;

/**
 * Writes a site: outputs that differ from what is on disk are staged, and moved into place together
 * when all is well. Until then the folder's site is untouched; from then on every file is whole at
 * every moment, and a build that finds a journal finishes what another began.
 */
public final class SiteWriter implements Closeable {
  private static final int PATIENCE_MILLIS = 800;

  private final OutputFolder folder;
  private final FileSteps steps;
  private final boolean force;
  private final OutputLock lock;
  private final Ownership earlier;
  private final Staging staging;
  private final Map<String, MadeOutput> made = new ConcurrentHashMap<>();
  private final Thread stopping = new Thread(this::stop, "stops writing the site");
  private final AtomicReference<State> state = new AtomicReference<>(State.OPEN);
  private final CountDownLatch published = new CountDownLatch(1);

  private enum State {
    OPEN,
    PUBLISHING,
    CLOSED
  }

  private SiteWriter(OutputFolder folder, boolean force, FileSteps steps, OutputLock lock)
      throws IOException {
    this.folder = folder;
    this.steps = steps;
    this.force = force;
    this.lock = lock;
    earlier = new Ownership(folder);
    staging = new Staging(folder.staging(), earlier.isNone(), steps);
    staging.clear();
    Runtime.getRuntime().addShutdownHook(stopping);
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
    OutputFolder folder = OutputFolder.check(archive, output);
    if (!Files.isDirectory(folder.ours())) {
      steps.createFolders(folder.ours());
    }
    OutputLock lock = OutputLock.take(folder.lock(), output);
    try {
      if (!folder.equals(OutputFolder.check(archive, output))) {
        throw new IOException(output + " was moved while another build was writing to it");
      }
      return new SiteWriter(folder, force, steps, lock);
    } catch (IOException | OutputRefused | RuntimeException | Error e) {
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
    if (state.get() != State.OPEN) {
      throw stopped();
    }
    Path staged = force || !isOnDisk(path, bytes) ? staging.add(path, bytes) : null;
    if (made.put(path, new MadeOutput(Checksum.of(bytes).toString(), stage, staged)) != null) {
      throw new IllegalStateException("two outputs are called " + path);
    }
  }

  /** How many outputs were taken so far. */
  public int count() {
    return made.size();
  }

  private boolean isOnDisk(String path, byte[] bytes) throws IOException {
    if (!earlier.has(path)) {
      return false;
    }
    Path file = folder.place(path);
    BasicFileAttributes there = OutputFolder.look(file);
    return there != null
        && there.isRegularFile()
        && there.size() == bytes.length
        && Arrays.equals(Files.readAllBytes(file), bytes);
  }

  /** Puts every staged output in its place, and removes what is no longer part of the site. */
  public Published publish() throws IOException, OutputRefused {
    if (!state.compareAndSet(State.OPEN, State.PUBLISHING)) {
      throw stopped();
    }
    try {
      Publication publication = new Publication(folder, steps, earlier, staging, made);
      return publication.isNeedless() ? new Published(0, made.size(), 0, 0) : publication.run();
    } finally {
      state.set(State.CLOSED);
      published.countDown();
    }
  }

  private static IOException stopped() {
    return new IOException("the program is being stopped");
  }

  /**
   * When the program is stopped before it publishes, nothing staged stays behind, and nothing is
   * published any more; a site that is being published gets a moment to be finished.
   */
  void stop() {
    try {
      if (state.compareAndSet(State.OPEN, State.CLOSED)) {
        staging.close();
      } else if (state.get() == State.PUBLISHING) {
        var unused = published.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
      }
    } catch (IOException e) {
      // What could not be removed now, the next build removes.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Leaves the folder; what was staged and not published is removed. */
  @Override
  public void close() throws IOException {
    state.compareAndSet(State.OPEN, State.CLOSED);
    try (lock) {
      staging.close();
    } finally {
      forget(stopping);
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
