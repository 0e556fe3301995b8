package org.plenary.document;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;

/**
 * How long a thread has worked on something. What counts is the processor's time where Java tells
 * it, for a busy machine lets threads wait that do nothing wrong; but no thread may wait for ever.
 */
public final class WorkTime {
  /** A thread may take so many times longer than it may work. */
  private static final int PATIENCE = 12;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final boolean TOLD =
      THREADS.isThreadCpuTimeSupported() && THREADS.isThreadCpuTimeEnabled();

  private final long thread = Thread.currentThread().getId();
  private final long start = System.nanoTime();
  private final long before = worked();

  /** The work of the current thread from now on. */
  public WorkTime() {}

  /** Whether it is more than so many seconds; any thread may ask. */
  public boolean isOver(int seconds) {
    return isOverNanos(TimeUnit.SECONDS.toNanos(seconds));
  }

  boolean isOverNanos(long limit) {
    long passed = System.nanoTime() - start;
    return passed > limit && (!TOLD || passed > PATIENCE * limit || worked() - before > limit);
  }

  private long worked() {
    return TOLD ? THREADS.getThreadCpuTime(thread) : 0;
  }
}
