package org.plenary.diagnostic;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the words an author probably meant. */
public final class DidYouMean {
  private static final int MOST = 3;

  private DidYouMean() {}

  private record Near(String word, int distance) {}

  /**
   * Up to three of {@code words} that are near to {@code word}, nearest first: within a third of
   * its length in edits (swaps of neighbours count one), letter case and accents aside.
   */
  public static List<String> nearest(String word, Collection<String> words) {
    String wanted = plain(word);
    int limit = Math.max(1, wanted.length() / 3);
    return words.stream()
        .distinct()
        .map(candidate -> new Near(candidate, distance(wanted, plain(candidate), limit)))
        .filter(near -> near.distance <= limit)
        .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::word))
        .limit(MOST)
        .map(Near::word)
        .toList();
  }

  /** "did you mean a, b or c?", or the empty text when nothing is near. */
  public static String question(List<String> nearest) {
    if (nearest.isEmpty()) {
      return "";
    }
    String last = nearest.get(nearest.size() - 1);
    String before = String.join(", ", nearest.subList(0, nearest.size() - 1));
    return "did you mean " + (before.isEmpty() ? last : before + " or " + last) + "?";
  }

  private static String plain(String text) {
    String folded = text.toLowerCase(Locale.ROOT);
    if (folded.chars().allMatch(c -> c < 128)) {
      return folded;
    }
    return Normalizer.normalize(folded, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
  }

  /**
   * The optimal string alignment distance of two words; any number over {@code limit} when it is
   * over {@code limit}.
   */
  public static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) > limit) {
      return limit + 1;
    }
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    Arrays.setAll(last, j -> j);
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      int smallest = i;
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          best = Math.min(best, beforeLast[j - 2] + 1);
        }
        row[j] = best;
        smallest = Math.min(smallest, best);
      }
      if (smallest > limit) {
        return limit + 1;
      }
      int[] spare = beforeLast;
      beforeLast = last;
      last = row;
      row = spare;
    }
    return last[b.length()];
  }
}
