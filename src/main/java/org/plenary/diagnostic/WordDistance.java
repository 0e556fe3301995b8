package org.plenary.diagnostic;

/**
 * The optimal string alignment distances from one word to many others, as far as they are within
 * reach. What was worked out for the beginning of one word serves the next that begins alike, and
 * only the cells near the diagonal of the table of distances are looked at.
 */
final class WordDistance {
  private final String wanted;
  private final int reach;
  private final int width;
  private final int[] rows;
  private int known;
  private int hopeless = Integer.MAX_VALUE;

  /**
   * Distances from {@code wanted}.
   *
   * @param reach the longest distance that is ever asked for
   */
  WordDistance(String wanted, int reach) {
    this.wanted = wanted;
    this.reach = reach;
    width = 2 * reach + 1;
    rows = new int[(wanted.length() + reach + 1) * width];
    for (int band = 0; band < width; band++) {
      rows[band] = band < reach ? reach + 1 : band - reach;
    }
  }

  /** Whether no word is near that begins as the last one does, for so many letters. */
  boolean isHopeless(int shared) {
    return shared >= hopeless;
  }

  /**
   * The distance to a word; any number over {@code limit} when it is over {@code limit}.
   *
   * @param shared how many first letters are those of the last word asked for
   * @param limit never more than it was for the last word, if any letters are shared
   */
  int to(String word, int shared, int limit) {
    if (Math.abs(word.length() - wanted.length()) > limit) {
      known = 0;
      hopeless = Integer.MAX_VALUE;
      return limit + 1;
    }
    int from = Math.min(shared, known);
    hopeless = Integer.MAX_VALUE;
    for (int i = from + 1; i <= word.length(); i++) {
      known = i;
      if (row(word, i, limit) > limit) {
        hopeless = i;
        return limit + 1;
      }
    }
    known = word.length();
    return rows[word.length() * width + wanted.length() - word.length() + reach];
  }

  /** Fills the row of a word's letter, counted from 1; the least that a word's end can cost. */
  private int row(String word, int i, int limit) {
    char letter = word.charAt(i - 1);
    char before = i > 1 ? word.charAt(i - 2) : 0;
    int far = reach + 1;
    int above = (i - 1) * width;
    int row = above + width;
    int ahead = word.length() - wanted.length();
    int least = far;
    int left = far;
    for (int band = reach - limit; band <= reach + limit; band++) {
      int j = i + band - reach;
      int best = far;
      if (j == 0) {
        best = i;
      } else if (j > 0 && j <= wanted.length()) {
        char other = wanted.charAt(j - 1);
        best = rows[above + band] + (letter == other ? 0 : 1);
        int fewer = band < reach + limit ? rows[above + band + 1] : far;
        best = Math.min(best, Math.min(left, fewer) + 1);
        if (i > 1 && j > 1 && before == other && letter == wanted.charAt(j - 2)) {
          best = Math.min(best, rows[above - width + band] + 1);
        }
      }
      rows[row + band] = best;
      left = best;
      least = Math.min(least, best + Math.abs(band - reach + ahead));
    }
    return least;
  }
}
