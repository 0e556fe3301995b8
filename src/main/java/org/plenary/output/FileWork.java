package org.plenary.output;

import java.io.IOException;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Work on many files, shared among the processors. */
final class FileWork {
  private FileWork() {}

  /** What is done with one item. */
  interface Step<T> {
    void accept(T item) throws IOException;
  }

  /**
   * Does something with each item. After a failure no other item is begun; it is thrown when those
   * that had been begun are done.
   */
  static <T> void forEach(Collection<T> items, Step<T> step) throws IOException {
    AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    items.parallelStream()
        .forEach(
            item -> {
              if (failure.get() == null) {
                try {
                  step.accept(item);
                } catch (IOException | RuntimeException | Error e) {
                  failure.compareAndSet(null, e);
                }
              }
            });
    Throwable first = failure.get();
    if (first instanceof IOException e) {
      throw e;
    }
    if (first instanceof RuntimeException e) {
      throw e;
    }
    if (first instanceof Error e) {
      throw e;
    }
  }
}
