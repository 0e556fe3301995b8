package org.plenary.build;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Shares work among all processors, one piece after another to whoever is free. */
final class Workers {
  private Workers() {}

  /** Does something with each number from 0. */
  static void count(int end, IntConsumer action) {
    forEach(IntStream.range(0, end).boxed().toList(), action::accept);
  }

  /**
   * Does something with each item. A parallel stream would cut the list into a few stretches first,
   * and wait for the heaviest one. After a failure no other item is begun; it is thrown when those
   * that had been begun are done.
   */
  static <T> void forEach(List<T> items, Consumer<T> action) {
    int workers =
        ForkJoinTask.inForkJoinPool()
            ? ForkJoinTask.getPool().getParallelism()
            : ForkJoinPool.getCommonPoolParallelism() + 1;
    AtomicInteger next = new AtomicInteger();
    AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    IntStream.range(0, workers)
        .parallel()
        .forEach(
            worker -> {
              for (int i = next.getAndIncrement();
                  i < items.size() && failure.get() == null;
                  i = next.getAndIncrement()) {
                try {
                  action.accept(items.get(i));
                } catch (RuntimeException | Error e) {
                  failure.compareAndSet(null, e);
                }
              }
            });
    Throwable first = failure.get();
    if (first instanceof RuntimeException e) {
      throw e;
    }
    if (first instanceof Error e) {
      throw e;
    }
  }
}
