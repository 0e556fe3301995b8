package org.plenary.page;

import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import org.plenary.archive.NameOrder;
import org.plenary.language.Messages;

/**
 * What a name stands under in an alphabetical list: its first letter, or one heading for all
 * digits, for all characters of Chinese, Japanese and Korean, and for all signs.
 *
 * @param letter a capital where the script has them; 0 for a shared heading
 */
record FirstLetter(Group group, int letter) implements Comparable<FirstLetter> {
  private static final Set<UnicodeScript> WITHOUT_AN_ALPHABET =
      Set.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.BOPOMOFO);

  /** In the order of the list. */
  enum Group {
    DIGITS,
    LATIN,
    OTHER_ALPHABETS,
    CJK,
    SIGNS
  }

  /** What a name stands under. */
  static FirstLetter of(String name) {
    String key = NameOrder.key(name);
    int first = key.isEmpty() ? 0 : key.codePointAt(0);
    if (Character.isDigit(first)) {
      return new FirstLetter(Group.DIGITS, 0);
    }
    UnicodeScript script = UnicodeScript.of(first);
    if (WITHOUT_AN_ALPHABET.contains(script)) {
      return new FirstLetter(Group.CJK, 0);
    }
    if (!Character.isLetter(first)) {
      return new FirstLetter(Group.SIGNS, 0);
    }
    return new FirstLetter(
        script == UnicodeScript.LATIN ? Group.LATIN : Group.OTHER_ALPHABETS,
        Character.toTitleCase(first));
  }

  String text(Messages messages) {
    return letter == 0
        ? messages.text("letter." + group.name().toLowerCase(Locale.ROOT))
        : Character.toString(letter);
  }

  /** What links name. */
  String id() {
    if (letter == 0) {
      return "p-" + group.name().toLowerCase(Locale.ROOT);
    }
    return letter < 0x80
        ? "p-" + Character.toString(Character.toLowerCase(letter))
        : "p-u" + Integer.toHexString(letter);
  }

  @Override
  public int compareTo(FirstLetter other) {
    return Comparator.comparing(FirstLetter::group)
        .thenComparingInt(FirstLetter::letter)
        .compare(this, other);
  }
}
