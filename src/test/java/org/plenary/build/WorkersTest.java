package org.plenary.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each item once, and nothing still at work after a failure. */
class WorkersTest {
  private static final List<Integer> ITEMS = IntStream.range(0, 500).boxed().toList();

  @Test
  void doesEachItemOnce() {
    Set<Integer> done = ConcurrentHashMap.newKeySet();
    AtomicInteger count = new AtomicInteger();
    Workers.forEach(
        ITEMS,
        item -> {
          done.add(item);
          count.getAndIncrement();
        });
    assertEquals(Set.copyOf(ITEMS), done);
    assertEquals(ITEMS.size(), count.get());
  }

  @Test
  void afterAFailureItWaitsForTheOthersAndBeginsNoMore() throws Exception {
    CountDownLatch another = new CountDownLatch(1);
    AtomicInteger begun = new AtomicInteger();
    AtomicInteger ended = new AtomicInteger();
    ForkJoinPool pool = new ForkJoinPool(4);
    try {
      pool.submit(
              () -> {
                assertThrows(
                    IllegalArgumentException.class,
                    () -> Workers.forEach(ITEMS, item -> work(item, another, begun, ended)));
                assertEquals(begun.get(), ended.get());
              })
          .get();
    } finally {
      pool.shutdown();
    }
    assertTrue(ended.get() < ITEMS.size(), ended + " were done");
  }

  private static void work(
      int item, CountDownLatch another, AtomicInteger begun, AtomicInteger ended) {
    try {
      if (item == 0) {
        another.await();
        throw new IllegalArgumentException("the first one fails");
      }
      begun.getAndIncrement();
      another.countDown();
      Thread.sleep(20);
      ended.getAndIncrement();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
