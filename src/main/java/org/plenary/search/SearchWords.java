package org.plenary.search;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * Takes texts apart into the words that are looked up: runs of letters and digits, without accents
 * and capital letters; Chinese and Japanese, which set no spaces, become overlapping pairs. What a
 * reader types is taken apart in the same way by {@code search.js}.
 */
final class SearchWords {
  private static final int FIRST_OF_THE_EAST = 0x2E80; // radicals, before which is no Han or kana
  private static final int LONG_VOWEL = 'ー'; // belongs to both sorts of kana

  private enum Sort {
    GAP,
    SPACED,
    UNSPACED
  }

  private SearchWords() {}

  /** Adds the words of a text. */
  static void add(String text, Set<String> words) {
    String folded = fold(text);
    Sort before = Sort.GAP;
    int start = 0;
    for (int at = 0; at < folded.length(); ) {
      int letter = folded.codePointAt(at);
      Sort sort = sort(letter);
      if (sort != before) {
        addRun(folded.substring(start, at), before, words);
        start = at;
        before = sort;
      }
      at += Character.charCount(letter);
    }
    addRun(folded.substring(start), before, words);
  }

  private static void addRun(String run, Sort sort, Set<String> words) {
    if (sort == Sort.SPACED) {
      words.add(run);
    } else if (sort == Sort.UNSPACED) {
      int[] letters = run.codePoints().toArray();
      for (int i = 0; i < letters.length; i++) {
        words.add(new String(letters, i, Math.min(2, letters.length - i)));
      }
    }
  }

  private static Sort sort(int letter) {
    if (!isLetter(letter)) {
      return Sort.GAP;
    }
    if (letter < FIRST_OF_THE_EAST) {
      return Sort.SPACED;
    }
    UnicodeScript script = UnicodeScript.of(letter);
    boolean unspaced =
        letter == LONG_VOWEL
            || script == UnicodeScript.HAN
            || script == UnicodeScript.HIRAGANA
            || script == UnicodeScript.KATAKANA;
    return unspaced ? Sort.UNSPACED : Sort.SPACED;
  }

  private static boolean isLetter(int letter) {
    return switch (Character.getType(letter)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER,
          Character.COMBINING_SPACING_MARK ->
          true;
      default -> false;
    };
  }

  private static String fold(String text) {
    if (text.chars().allMatch(c -> c < 0x80)) {
      return text.toLowerCase(Locale.ROOT);
    }
    StringBuilder bare = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFKD)
        .codePoints()
        .filter(SearchWords::isShown)
        .forEach(bare::appendCodePoint);
    return bare.toString().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace('ς', 'σ');
  }

  /** Whether something is more than an accent or a joiner. */
  private static boolean isShown(int letter) {
    int type = Character.getType(letter);
    return type != Character.NON_SPACING_MARK && type != Character.FORMAT;
  }
}
