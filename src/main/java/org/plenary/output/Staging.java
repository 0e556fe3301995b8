package org.plenary.output;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * The folder where outputs wait until all is well: as they will lie in the site, so that folders
 * can be moved as a whole, or by number, which needs fewer folders.
 */
final class Staging {
  /** Threads that write to one folder would wait for each other. */
  private static final int FOLDERS = 16;

  private final Path folder;
  private final boolean isLikeSite;
  private final FileSteps steps;
  private final AtomicInteger count = new AtomicInteger();
  private final Set<Path> folders = ConcurrentHashMap.newKeySet();
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private boolean closed;

  Staging(Path folder, boolean isLikeSite, FileSteps steps) {
    this.folder = folder;
    this.isLikeSite = isLikeSite;
    this.steps = steps;
  }

  /** Whether outputs lie here as they will in the site. */
  boolean isLikeSite() {
    return isLikeSite;
  }

  /** Where an output or a folder of them is while it waits; only if they lie as in the site. */
  Path place(String path) throws IOException {
    return OutputFolder.place(folder, path);
  }

  /** Keeps an output, and says where. */
  Path add(String path, byte[] bytes) throws IOException {
    lock.readLock().lock();
    try {
      if (closed) {
        throw new IOException("the site is no longer being written");
      }
      int number = count.getAndIncrement();
      Path file = place(isLikeSite ? path : number % FOLDERS + "/" + number);
      Path parent = file.resolveSibling("");
      if (!folders.contains(parent)) {
        steps.createFolders(parent);
        folders.add(parent);
      }
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
