package org.plenary.check;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of a text as names are compared by: without case, accents and signs. */
final class Words {
  private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036F]+");

  private Words() {}

  /**
   * A word, and where it stands.
   *
   * @param key the form in which words are compared
   * @param capital whether it begins with a capital, or is in a script that has none
   */
  record Word(String key, int start, int end, boolean capital) {}

  /** All words; each character of a script that puts no space between words is one. */
  static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      boolean alone = isAlone(c);
      boolean inWord = !alone && (isWordPart(c) || (start >= 0 && isHidden(c)));
      if (!inWord && start >= 0) {
        words.add(word(text, start, i));
        start = -1;
      }
      if (alone) {
        words.add(word(text, i, next));
      } else if (inWord && start < 0) {
        start = i;
      }
      i = next;
    }
    if (start >= 0) {
      words.add(word(text, start, text.length()));
    }
    return words;
  }

  /** How many words a stretch has; of Han and Kana, and of scripts alike, two characters count. */
  static int count(String text, int start, int end) {
    int words = 0;
    int alone = 0;
    boolean inWord = false;
    for (int i = start; i < end; ) {
      int c = text.codePointAt(i);
      boolean part = isWordPart(c) || (inWord && (c == '\'' || c == '\u2019' || isHidden(c)));
      alone += isAlone(c) ? 1 : 0;
      words += part && !isAlone(c) && !inWord ? 1 : 0;
      inWord = part && !isAlone(c);
      i += Character.charCount(c);
    }
    return words + alone / 2;
  }

  private static Word word(String text, int start, int end) {
    String written = text.substring(start, end);
    return new Word(fold(written), start, end, !Character.isLowerCase(written.codePointAt(0)));
  }

  private static String fold(String word) {
    String plain = Normalizer.normalize(word, Normalizer.Form.NFKD);
    return ACCENTS.matcher(plain).replaceAll("").toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  private static boolean isWordPart(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  /** Soft hyphens and joiners. */
  private static boolean isHidden(int c) {
    return c == 0xAD || c == 0x200C || c == 0x200D || c == 0x2060;
  }

  /** Whether a character is of a script that puts no space between words. */
  static boolean isAlone(int c) {
    if (c < 0xE00 || !isWordPart(c)) {
      return false;
    }
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }
}
