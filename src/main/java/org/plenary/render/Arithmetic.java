package org.plenary.render;

import freemarker.core.ArithmeticEngine;
import java.util.concurrent.CancellationException;

/**
 * FreeMarker's usual arithmetic, which stops when the page was interrupted: the functions of {@code
 * ?filter} and its like loop where no directive is.
 */
final class Arithmetic extends ArithmeticEngine.BigDecimalEngine {
  private static void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("interrupted");
    }
  }

  @Override
  public int compareNumbers(Number first, Number second) {
    check();
    return super.compareNumbers(first, second);
  }

  @Override
  public Number add(Number first, Number second) {
    check();
    return super.add(first, second);
  }

  @Override
  public Number modulus(Number first, Number second) {
    check();
    return super.modulus(first, second);
  }
}
