package org.plenary.check;

import java.time.Duration;

/** The time that a run has, which may be ended early. */
final class RunTime {
  private volatile long end;

  RunTime(Duration inAll) {
    end = System.nanoTime() + inAll.toNanos();
  }

  /** How much of it is left, which is more than nothing. */
  Duration left() throws TimeOver {
    long left = end - System.nanoTime();
    if (left <= 0) {
      throw new TimeOver();
    }
    return Duration.ofNanos(left);
  }

  /** Waits, if there is time for it. */
  void sleep(Duration wait) throws TimeOver {
    if (wait.compareTo(left()) >= 0) {
      throw new TimeOver();
    }
    try {
      Thread.sleep(wait.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TimeOver();
    }
  }

  void end() {
    end = System.nanoTime();
  }
}
