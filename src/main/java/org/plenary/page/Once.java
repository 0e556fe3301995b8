package org.plenary.page;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that several pages need and that is made when the first of them does. */
final class Once<T> {
  private final Supplier<T> maker;
  private volatile @Nullable T made;

  Once(Supplier<T> maker) {
    this.maker = maker;
  }

  /** The value; pages that ask at the same time may each make it, alike. */
  T get() {
    T known = made;
    if (known == null) {
      known = maker.get();
      made = known;
    }
    return known;
  }
}
