package org.plenary.output;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps two builds from writing to one output folder; it dies with its holder. */
final class OutputLock implements Closeable {
  private static final int WAIT_STEPS = 100;
  private static final int WAIT_STEP_MILLIS = 100;

  private final FileChannel file;

  private OutputLock(FileChannel file) {
    this.file = file;
  }

  /** Takes the lock, waiting up to ten seconds for another build to leave the folder. */
  static OutputLock take(Path lockFile, Path output) throws IOException, OutputRefused {
    FileChannel file =
        FileChannel.open(
            lockFile,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS);
    try {
      for (int i = 0; i < WAIT_STEPS; i++) {
        if (isTaken(file)) {
          return new OutputLock(file);
        }
        Thread.sleep(WAIT_STEP_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
    file.close();
    throw new OutputRefused(
        "another build is writing to " + output + ". Try again when it has ended.");
  }

  private static boolean isTaken(FileChannel file) throws IOException {
    try {
      return file.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false; // another build in this process has it
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
