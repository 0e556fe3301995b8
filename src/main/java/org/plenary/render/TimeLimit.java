package org.plenary.render;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.plenary.document.WorkTime;

/**
 * Interrupts a page that takes too long. One thread looks at all pages now and then, so that a page
 * costs no more than to be put on a list; it ends after a second without pages.
 */
final class TimeLimit {
  private static final int LOOKS_A_SECOND = 10;

  private final Set<Page> running = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean watching = new AtomicBoolean();
  private final int seconds;

  TimeLimit(int seconds) {
    this.seconds = seconds;
  }

  /** A page that the current thread makes from now on. */
  Page start() {
    Page page = new Page();
    running.add(page);
    if (!watching.get() && watching.compareAndSet(false, true)) {
      Thread watch = new Thread(this::watch, "time limit of pages");
      watch.setDaemon(true);
      watch.start();
    }
    return page;
  }

  private void watch() {
    do {
      for (int idle = 0; idle < LOOKS_A_SECOND; idle = running.isEmpty() ? idle + 1 : 0) {
        try {
          TimeUnit.MILLISECONDS.sleep(1000 / LOOKS_A_SECOND);
        } catch (InterruptedException e) {
          return; // nobody interrupts this thread
        }
        running.forEach(Page::look);
      }
      watching.set(false);
    } while (!running.isEmpty() && watching.compareAndSet(false, true));
  }

  /** A page that is being made. */
  final class Page implements AutoCloseable {
    private final Thread thread = Thread.currentThread();
    private final WorkTime work = new WorkTime();
    private boolean ended;
    private boolean tooLong;

    private synchronized void look() {
      if (!ended && !tooLong && work.isOver(seconds)) {
        tooLong = true;
        thread.interrupt();
      }
    }

    /** Whether it was interrupted. */
    synchronized boolean tookTooLong() {
      return tooLong;
    }

    /** Ends the page, and takes the interruption back that was meant for it. */
    @Override
    public synchronized void close() {
      ended = true;
      running.remove(this);
      if (tooLong) {
        Thread.interrupted();
      }
    }
  }
}
