package org.plenary.diagnostic;

import java.util.HashMap;
import java.util.Map;

/** The optimal string alignment distances from one word to many others. */
sealed interface WordDistance {
  /** The distance; any number over {@code limit} when it is over {@code limit}. */
  int to(String word, int limit);

  static WordDistance from(String word) {
    return word.isEmpty() || word.length() > Long.SIZE ? new OfLong(word) : new OfShort(word);
  }

  /** From a word too long for a row of bits. */
  record OfLong(String word) implements WordDistance {
    @Override
    public int to(String other, int limit) {
      return DidYouMean.distance(word, other, limit);
    }
  }

  /**
   * Counts in a column of the table of distances all letters of the word at once, as bits that say
   * where the distance rises and falls (Hyyrö, "A bit-vector algorithm for computing Levenshtein
   * and Damerau edit distances", 2003).
   */
  final class OfShort implements WordDistance {
    private static final int ASCII = 128;

    private final int length;
    private final long[] ascii = new long[ASCII];
    private final Map<Character, Long> others = new HashMap<>();

    private OfShort(String word) {
      length = word.length();
      for (int i = 0; i < length; i++) {
        char letter = word.charAt(i);
        long place = 1L << i;
        if (letter < ASCII) {
          ascii[letter] |= place;
        } else {
          others.merge(letter, place, (before, more) -> before | more);
        }
      }
    }

    private int bit(long row) {
      return (int) (row >>> (length - 1)) & 1;
    }

    private long places(char letter) {
      return letter < ASCII ? ascii[letter] : others.getOrDefault(letter, 0L);
    }

    @Override
    public int to(String word, int limit) {
      int distance = length;
      long rises = -1;
      long falls = 0;
      long diagonal = 0;
      long placesBefore = 0;
      for (int i = 0; i < word.length(); i++) {
        long places = places(word.charAt(i));
        long swapped = ((~diagonal & places) << 1) & placesBefore;
        diagonal = (((places & rises) + rises) ^ rises) | places | falls | swapped;
        long more = falls | ~(diagonal | rises);
        long fewer = diagonal & rises;
        distance += bit(more) - bit(fewer);
        if (distance - (word.length() - 1 - i) > limit) {
          return limit + 1;
        }
        more = (more << 1) | 1;
        rises = (fewer << 1) | ~(diagonal | more);
        falls = more & diagonal;
        placesBefore = places;
      }
      return distance;
    }
  }
}
