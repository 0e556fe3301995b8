package org.plenary.output;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** The folder where outputs wait until all is well. */
final class Staging {
  private final Path folder;
  private final FileSteps steps;
  private final AtomicInteger count = new AtomicInteger();
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private boolean closed;

  Staging(Path folder, FileSteps steps) {
    this.folder = folder;
    this.steps = steps;
  }

  /** Keeps some bytes, and says where. */
  Path add(byte[] bytes) throws IOException {
    lock.readLock().lock();
    try {
      if (closed) {
        throw new IOException("the site is no longer being written");
      }
      int number = count.getAndIncrement();
      if (number == 0 || !Files.isDirectory(folder)) {
        steps.createFolders(folder);
      }
      Path file = folder.resolve(Integer.toString(number));
      steps.write(file, bytes);
      return file;
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Takes nothing more, and removes what there is when nothing is being added any more. */
  void close() throws IOException {
    lock.writeLock().lock();
    try {
      closed = true;
      clear();
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** Removes the folder with all that is in it. */
  void clear() throws IOException {
    if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      remove(folder);
    }
  }

  private void remove(Path path) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
      for (Path entry : entries) {
        try {
          steps.delete(entry);
        } catch (DirectoryNotEmptyException e) {
          remove(entry);
        }
      }
    }
    steps.delete(path);
  }
}
