package org.plenary.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Lists of what views show, which on most pages are short or empty. */
final class Each {
  private Each() {}

  /** What is made of each of some, in their order. */
  static <T, V> List<V> of(Collection<? extends T> some, Function<T, V> maker) {
    if (some.isEmpty()) {
      return List.of();
    }
    List<V> made = new ArrayList<>(some.size());
    for (T one : some) {
      made.add(maker.apply(one));
    }
    return List.copyOf(made);
  }
}
