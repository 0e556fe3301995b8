package org.plenary.diagnostic;

/**
 * How often each letter occurs in a word, roughly: letters share 32 places, and each place counts
 * to four, one bit for each.
 */
record Letters(long first, long second) {
  private static final int PLACES = 16;

  static Letters of(String word) {
    long first = 0;
    long second = 0;
    for (int i = 0; i < word.length(); i++) {
      int shift = (word.charAt(i) % PLACES) * 4;
      if ((word.charAt(i) & PLACES) == 0) {
        first |= oneMore(first, shift);
      } else {
        second |= oneMore(second, shift);
      }
    }
    return new Letters(first, second);
  }

  private static long oneMore(long counts, int shift) {
    long count = (counts >>> shift) & 0xF;
    return (((count << 1) | 1) & 0xF) << shift;
  }

  /** False only if no {@code edits} edits make one word of the other: each adds one letter. */
  boolean mayBeWithin(int edits, Letters other) {
    return Long.bitCount(first & ~other.first) + Long.bitCount(second & ~other.second) <= edits
        && Long.bitCount(other.first & ~first) + Long.bitCount(other.second & ~second) <= edits;
  }
}
