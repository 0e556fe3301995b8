package org.plenary.build;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Shares work among all processors, one piece after another to whoever is free. */
final class Workers {
  private Workers() {}

  /**
   * Does something with each item. A parallel stream would cut the list into a few stretches first,
   * and wait for the heaviest one.
   */
  static <T> void forEach(List<T> items, Consumer<T> action) {
    int workers =
        ForkJoinTask.inForkJoinPool()
            ? ForkJoinTask.getPool().getParallelism()
            : ForkJoinPool.getCommonPoolParallelism() + 1;
    AtomicInteger next = new AtomicInteger();
    IntStream.range(0, workers)
        .parallel()
        .forEach(
            worker -> {
              for (int i = next.getAndIncrement(); i < items.size(); i = next.getAndIncrement()) {
                action.accept(items.get(i));
              }
            });
  }
}
