package org.plenary.render;

import freemarker.core.ArithmeticEngine;
import java.util.concurrent.CancellationException;

/**
 * FreeMarker's usual arithmetic, which stops when the page was interrupted: the functions of {@code
 * ?filter} and its like loop where no directive is. Counts, which are most of the numbers in views
 * and templates, stay integers.
 */
final class Arithmetic extends ArithmeticEngine.BigDecimalEngine {
  private static final int SMALL = 9; // digits

  private static void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("interrupted");
    }
  }

  @Override
  public int compareNumbers(Number first, Number second) {
    check();
    return first instanceof Integer one && second instanceof Integer other
        ? Integer.compare(one, other)
        : super.compareNumbers(first, second);
  }

  @Override
  public Number add(Number first, Number second) {
    check();
    return isSmall(first) && isSmall(second)
        ? Integer.valueOf(first.intValue() + second.intValue())
        : super.add(first, second);
  }

  @Override
  public Number subtract(Number first, Number second) {
    return isSmall(first) && isSmall(second)
        ? Integer.valueOf(first.intValue() - second.intValue())
        : super.subtract(first, second);
  }

  /** A number that a template holds. */
  @Override
  public Number toNumber(String written) {
    boolean small = written.length() <= SMALL && written.chars().allMatch(Character::isDigit);
    return small ? Integer.valueOf(written) : super.toNumber(written);
  }

  /** Whether it is an integer that can be added to its like. */
  private static boolean isSmall(Number number) {
    return number instanceof Integer one
        && one >= Integer.MIN_VALUE / 2
        && one <= Integer.MAX_VALUE / 2;
  }

  @Override
  public Number modulus(Number first, Number second) {
    check();
    return super.modulus(first, second);
  }
}
