package org.plenary.serve;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Waits for changes in some folders of an archive and all folders in them. Events may be lost or
 * name what is gone again: once it has been quiet for a while after changes that were told one by
 * one, anything may have changed.
 */
final class FileWatcher implements AutoCloseable {
  private static final long QUIET_MILLIS = 15;
  private static final long LONGEST_MILLIS = 400;
  private static final long POLL_MILLIS = 1000;

  private final Path root;
  private final Set<String> watched;
  private final WatchService service;
  private final Map<WatchKey, Path> folders = new HashMap<>();

  /** Whether some folder could not be watched, so that it must be looked at now and then. */
  private boolean blind;

  /** Whether what was told last may not have been all. */
  private boolean mayBeMore;

  /** What was made, changed or removed, in the root; null where that is not known. */
  private @Nullable Set<Path> changed = new HashSet<>();

  /**
   * What was noticed.
   *
   * @param paths what was made, changed or removed, in the root; null where it may be anything
   */
  record Noticed(@Nullable Set<Path> paths) {}

  /**
   * Begins to watch.
   *
   * @param watched the names of folders in {@code root}, which need not be there yet
   */
  FileWatcher(Path root, Set<String> watched) throws IOException {
    this.root = root.toAbsolutePath();
    this.watched = Set.copyOf(watched);
    service = this.root.getFileSystem().newWatchService();
    registerAll();
  }

  /** Whether changes are noticed as they happen, not only when it is time to look. */
  boolean isSure() {
    return !blind;
  }

  private void registerAll() throws IOException {
    register(root);
    for (String name : watched) {
      registerBelow(root.resolve(name));
    }
  }

  private void registerBelow(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path found, BasicFileAttributes about) {
            if (found.getFileName().toString().startsWith(".")) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            register(found);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE; // gone again, or not to be read
          }

          @Override
          public FileVisitResult postVisitDirectory(Path found, @Nullable IOException e) {
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private void register(Path folder) {
    try {
      WatchKey key =
          folder.register(
              service,
              StandardWatchEventKinds.ENTRY_CREATE,
              StandardWatchEventKinds.ENTRY_MODIFY,
              StandardWatchEventKinds.ENTRY_DELETE);
      folders.put(key, folder);
    } catch (IOException e) {
      blind |= Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
    }
  }

  /**
   * Waits for a change and until nothing more has changed for a moment, but not for long while
   * changes go on. New folders are watched when it returns. Where watching is not possible it
   * returns now and then.
   *
   * @return null when the watcher was closed
   */
  @Nullable Noticed await() throws IOException, InterruptedException {
    changed = new HashSet<>();
    try {
      boolean matters = false;
      while (!matters) {
        WatchKey first =
            blind || mayBeMore ? service.poll(POLL_MILLIS, TimeUnit.MILLISECONDS) : service.take();
        if (first == null) {
          changed = null;
        }
        matters = first == null || take(first);
      }
      long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_MILLIS);
      while (System.nanoTime() < end) {
        WatchKey next = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
        if (next == null) {
          break;
        }
        take(next);
      }
      mayBeMore = changed != null;
      return new Noticed(blind ? null : changed);
    } catch (ClosedWatchServiceException e) {
      return null;
    }
  }

  /** Takes the events of a folder; whether one of them matters. */
  private boolean take(WatchKey key) throws IOException {
    Path folder = folders.get(key);
    List<WatchEvent<?>> events = key.pollEvents();
    if (!key.reset()) {
      folders.remove(key);
    }
    boolean matters = false;
    Set<Path> created = new HashSet<>();
    for (WatchEvent<?> event : events) {
      if (event.kind() == StandardWatchEventKinds.OVERFLOW || folder == null) {
        registerAll();
        changed = null;
        matters = true;
      } else if (event.context() instanceof Path name && matters(folder, name)) {
        matters = true;
        if (changed != null) {
          changed.add(root.relativize(folder.resolve(name)));
        }
        if (event.kind() == StandardWatchEventKinds.ENTRY_CREATE) {
          created.add(folder.resolve(name));
        }
      }
    }
    for (Path path : created) {
      registerBelow(path);
    }
    return matters;
  }

  /** Of the root only the watched folders matter; dot files and editors' copies never do. */
  private boolean matters(Path folder, Path name) {
    String text = name.toString();
    return folder.equals(root)
        ? watched.contains(text)
        : !text.startsWith(".") && !text.endsWith("~");
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
