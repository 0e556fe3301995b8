package org.plenary.document;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Waiting is no work, unless it lasts. */
@Timeout(60)
class WorkTimeTest {
  private static final long LIMIT = TimeUnit.MILLISECONDS.toNanos(50);

  @Test
  void aThreadThatWaitsDoesNotWork() throws InterruptedException {
    WorkTime work = new WorkTime();
    TimeUnit.NANOSECONDS.sleep(LIMIT * 2);
    assertFalse(work.isOverNanos(LIMIT));
  }

  @Test
  void noThreadWaitsForEver() throws InterruptedException {
    WorkTime work = new WorkTime();
    TimeUnit.NANOSECONDS.sleep(LIMIT * 13);
    assertTrue(work.isOverNanos(LIMIT));
  }

  @Test
  void aThreadThatCountsWorks() throws InterruptedException {
    WorkTime work = new WorkTime();
    while (!work.isOverNanos(LIMIT)) {
      Thread.onSpinWait();
    }
    AtomicBoolean over = new AtomicBoolean();
    Thread other = new Thread(() -> over.set(work.isOverNanos(LIMIT)));
    other.start();
    other.join();
    assertTrue(over.get());
  }
}
