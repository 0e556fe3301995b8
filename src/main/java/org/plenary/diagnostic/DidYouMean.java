package org.plenary.diagnostic;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds among known words those that an author probably meant; quick with tens of thousands. */
public final class DidYouMean {
  private static final int MOST = 3;
  private static final int FARTHEST = 5;
  private static final Comparator<Near> ORDER =
      Comparator.comparingInt(Near::distance).thenComparing(Near::word);

  private final Map<Integer, Words> byLength = new HashMap<>();

  /** A word, its form for comparison, and the letters of that. */
  private record Known(String word, String plain, Letters letters) {}

  private record Near(String word, int distance) {}

  public DidYouMean(Collection<String> words) {
    this();
    Map<String, String> plain = new HashMap<>();
    words.forEach(word -> plain.computeIfAbsent(word, DidYouMean::plain));
    plain.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .forEach(word -> add(word.getKey(), word.getValue()));
  }

  /** No words yet. */
  public DidYouMean() {}

  /** Adds a word that is not known yet, and its form for comparison. */
  public void add(String word, String plain) {
    byLength
        .computeIfAbsent(plain.length(), length -> new Words())
        .add(new Known(word, plain, Letters.of(plain)));
  }

  /**
   * Up to three words that are near to {@code word}, nearest first: within a third of its length
   * and five edits (a swap of neighbours is one), letter case and accents aside. Where some differ
   * in nothing else, only those.
   */
  public List<String> nearest(String word) {
    String wanted = plain(word);
    List<Near> near = find(wanted, Math.min(FARTHEST, Math.max(1, wanted.length() / 3)));
    boolean same = !near.isEmpty() && near.get(0).distance == 0;
    return near.stream().filter(one -> !same || one.distance == 0).map(Near::word).toList();
  }

  /** Up to three words that are within {@code limit} edits of a form, nearest first. */
  public List<String> nearest(String wanted, int limit) {
    return find(wanted, limit).stream().map(Near::word).toList();
  }

  private List<Near> find(String wanted, int limit) {
    Nearest nearest = new Nearest(wanted, limit);
    for (int apart = 0; apart <= nearest.limit; apart++) {
      nearest.look(byLength.get(wanted.length() - apart));
      if (apart > 0) {
        nearest.look(byLength.get(wanted.length() + apart));
      }
    }
    return nearest.found;
  }

  /** Words of one length by their letters, each with how many first letters it has of the last. */
  private static final class Words {
    private final List<Known> sorted = new ArrayList<>();
    private final List<Integer> shared = new ArrayList<>();

    void add(Known word) {
      int at = sorted.size();
      if (at > 0 && sorted.get(at - 1).plain.compareTo(word.plain) > 0) {
        int found = Collections.binarySearch(sorted, word, Comparator.comparing(Known::plain));
        at = found < 0 ? -found - 1 : found;
      }
      sorted.add(at, word);
      shared.add(at, at == 0 ? 0 : alike(sorted.get(at - 1).plain, word.plain));
      if (at + 1 < sorted.size()) {
        shared.set(at + 1, alike(word.plain, sorted.get(at + 1).plain));
      }
    }

    private static int alike(String a, String b) {
      int at = 0;
      while (at < a.length() && at < b.length() && a.charAt(at) == b.charAt(at)) {
        at++;
      }
      return at;
    }
  }

  /** The nearest so far; what is farther than the last of them need not be looked at. */
  private static final class Nearest {
    private final WordDistance wanted;
    private final Letters letters;
    private final List<Near> found = new ArrayList<>();
    private int limit;

    Nearest(String wanted, int limit) {
      this.wanted = new WordDistance(wanted, limit);
      letters = Letters.of(wanted);
      this.limit = limit;
    }

    void look(@Nullable Words words) {
      int shared = 0;
      for (int i = 0; words != null && i < words.sorted.size(); i++) {
        shared = i == 0 ? 0 : Math.min(shared, words.shared.get(i));
        Known known = words.sorted.get(i);
        boolean skipped =
            (shared > 0 && wanted.isHopeless(shared)) || !letters.mayBeWithin(limit, known.letters);
        if (!skipped) {
          offer(known, shared);
          shared = known.plain.length();
        }
      }
    }

    private void offer(Known known, int shared) {
      int distance = wanted.to(known.plain, shared, limit);
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

  /** The optimal string alignment distance; any number over {@code limit} when it is over that. */
  public static int distance(String a, String b, int limit) {
    return new WordDistance(a, limit).to(b, 0, limit);
  }
}
