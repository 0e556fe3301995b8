package org.plenary.markdown;

import java.util.Locale;
import java.util.Set;

/** Cuts plain text for people: sentences out of it, and long texts at a word. */
final class Sentences {
  private static final int LONGEST = 240;
  private static final String ENDS = ".!?\u2026";
  private static final String WIDE_ENDS = "\u3002\uFF01\uFF1F";
  private static final String CLOSERS = "\"')]\u00BB\u201D\u2019\u300D\u300F\uFF09";
  private static final Set<String> ABBREVIATIONS =
      Set.of("dr", "prof", "mr", "mrs", "ms", "st", "vs", "e.g", "i.e", "cf", "pp", "approx");

  private Sentences() {}

  /**
   * The sentence that holds a stretch of a text: at most 240 characters of it, cut at words. It
   * ends at a full stop, question or exclamation mark before white space and no small letter, but
   * not after a single letter or a common abbreviation.
   */
  static String around(String text, int from, int to) {
    int end = Math.min(to, from + LONGEST);
    int first = Math.max(0, from - LONGEST);
    int start = first;
    for (int i = from - 1; i >= first && start == first; i--) {
      int next = endAt(text, i);
      start = next >= 0 && next <= from ? next : start;
    }
    int last = Math.min(text.length(), end + LONGEST);
    int stop = last;
    for (int i = Math.max(from, end - 1); i < last && stop == last; i++) {
      int next = endAt(text, i);
      stop = next >= 0 ? next : stop;
    }
    boolean cutBefore = start == first && first > 0;
    boolean cutAfter = stop == last && last < text.length();
    return window(text, new int[] {start, stop}, from, cutBefore, cutAfter);
  }

  private static String window(
      String text, int[] sentence, int from, boolean cutBefore, boolean cutAfter) {
    int start = sentence[0];
    int stop = sentence[1];
    boolean before = cutBefore;
    boolean after = cutAfter;
    if (stop - start > LONGEST - 2) {
      int wanted = Math.max(start, Math.min(from - LONGEST / 3, stop - LONGEST + 2));
      before |= wanted > start;
      start = wanted;
      after |= stop > start + LONGEST - 2;
      stop = Math.min(stop, start + LONGEST - 2);
    }
    if (before) {
      int space = text.indexOf(' ', start);
      start = space >= 0 && space < from ? space + 1 : safe(text, start);
    }
    if (after) {
      int space = text.lastIndexOf(' ', stop);
      stop = space > from ? space : safe(text, stop);
    }
    String inside = text.substring(start, Math.max(start, stop)).strip();
    return (before ? "\u2026" : "") + inside + (after ? "\u2026" : "");
  }

  /** A text of at most some characters, cut at a word, or between two characters if it has none. */
  static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int space = text.lastIndexOf(' ', longest);
    int end = space > longest / 2 ? space : safe(text, longest);
    return text.substring(0, end).stripTrailing() + "\u2026";
  }

  /** The nearest place before one that is not within a character and its marks. */
  private static int safe(String text, int at) {
    int end = at;
    while (end > 0 && end < text.length() && joins(text, end)) {
      end--;
    }
    return end;
  }

  private static boolean joins(String text, int at) {
    int type = Character.getType(text.codePointAt(at));
    return Character.isLowSurrogate(text.charAt(at))
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || text.charAt(at) == '\u200D'
        || text.charAt(at - 1) == '\u200D';
  }

  /** Where the next sentence begins if one ends with the character at a place; else -1. */
  static int endAt(String text, int at) {
    char c = text.charAt(at);
    boolean wide = WIDE_ENDS.indexOf(c) >= 0;
    if (!wide && ENDS.indexOf(c) < 0) {
      return -1;
    }
    int next = at + 1;
    while (next < text.length() && (ENDS + WIDE_ENDS + CLOSERS).indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    if (wide || next == text.length()) {
      return next;
    }
    int word = next;
    while (word < text.length() && Character.isWhitespace(text.charAt(word))) {
      word++;
    }
    boolean begins = word < text.length() && !Character.isLowerCase(text.codePointAt(word));
    return word > next && begins && !(c == '.' && isAbbreviated(text, at)) ? word : -1;
  }

  private static boolean isAbbreviated(String text, int stop) {
    int start = stop;
    while (start > 0 && stop - start < 7 && !isGap(text.charAt(start - 1))) {
      start--;
    }
    String word = text.substring(start, stop);
    boolean initial = word.length() == 1 && Character.isLetter(word.charAt(0));
    return initial || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
  }

  private static boolean isGap(char c) {
    return Character.isWhitespace(c) || c == '(';
  }
}
