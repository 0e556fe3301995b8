package org.plenary.diagnostic;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds among known words those that an author probably meant; quick with tens of thousands. */
public final class DidYouMean {
  private static final int MOST = 3;
  private static final int FARTHEST = 5;
  private static final Comparator<Near> ORDER =
      Comparator.comparingInt(Near::distance).thenComparing(Near::word);

  private final SortedMap<Integer, List<Known>> byLength = new TreeMap<>();

  /** A word, its form for comparison, and the letters of that. */
  private record Known(String word, String plain, Letters letters) {}

  private record Near(String word, int distance) {}

  public DidYouMean(Collection<String> words) {
    this();
    words.stream().distinct().forEach(word -> add(word, plain(word)));
  }

  /** No words yet. */
  public DidYouMean() {}

  /** Adds a word that is not known yet, and its form for comparison. */
  public void add(String word, String plain) {
    byLength
        .computeIfAbsent(plain.length(), length -> new ArrayList<>())
        .add(new Known(word, plain, Letters.of(plain)));
  }

  /**
   * Up to three words that are near to {@code word}, nearest first: within a third of its length
   * and five edits (a swap of neighbours is one), letter case and accents aside.
   */
  public List<String> nearest(String word) {
    String wanted = plain(word);
    return nearest(wanted, Math.min(FARTHEST, Math.max(1, wanted.length() / 3)));
  }

  /** Up to three words that are within {@code limit} edits of a form, nearest first. */
  public List<String> nearest(String wanted, int limit) {
    Nearest nearest = new Nearest(wanted, limit);
    for (int apart = 0; apart <= nearest.limit; apart++) {
      byLength.getOrDefault(wanted.length() - apart, List.of()).forEach(nearest::offer);
      if (apart > 0) {
        byLength.getOrDefault(wanted.length() + apart, List.of()).forEach(nearest::offer);
      }
    }
    return nearest.found.stream().map(Near::word).toList();
  }

  /** The nearest so far; what is farther than the last of them need not be looked at. */
  private static final class Nearest {
    private final WordDistance wanted;
    private final Letters letters;
    private final List<Near> found = new ArrayList<>();
    private int limit;

    Nearest(String wanted, int limit) {
      this.wanted = WordDistance.from(wanted);
      letters = Letters.of(wanted);
      this.limit = limit;
    }

    void offer(Known known) {
      if (!letters.mayBeWithin(limit, known.letters)) {
        return;
      }
      int distance = wanted.to(known.plain, limit);
      if (distance > limit) {
        return;
      }
      found.add(new Near(known.word, distance));
      found.sort(ORDER);
      if (found.size() > MOST) {
        found.remove(MOST);
      }
      if (found.size() == MOST) {
        limit = found.get(MOST - 1).distance;
      }
    }
  }

  /** The words nearest to one among a few. */
  public static List<String> nearest(String word, Collection<String> words) {
    return new DidYouMean(words).nearest(word);
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
   * over {@code limit}. Only the cells within {@code limit} of the diagonal are looked at.
   */
  public static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) > limit) {
      return limit + 1;
    }
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int from = Math.max(1, i - limit);
      int to = Math.min(b.length(), i + limit);
      row[from - 1] = from == 1 ? i : limit + 1;
      int smallest = row[from - 1];
      for (int j = from; j <= to; j++) {
        int above = j == i + limit ? limit + 1 : last[j];
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(Math.min(row[j - 1], above) + 1, last[j - 1] + cost);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        row[j] = swapped ? Math.min(best, beforeLast[j - 2] + 1) : best;
        smallest = Math.min(smallest, row[j]);
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
