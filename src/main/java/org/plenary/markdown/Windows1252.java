package org.plenary.markdown;

/**
 * What the C1 control characters of texts that were decoded wrongly were meant to be: quotation
 * marks, dashes and letters of the encoding windows-1252 (HTML Living Standard, numeric character
 * reference end state).
 */
final class Windows1252 {
  private static final String MEANT =
      "\u20AC\0\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\0\u017D\0"
          + "\0\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\0\u017E\u0178";

  private Windows1252() {}

  /** The character that a control character was meant to be; U+0000 for one that means nothing. */
  static char meant(char control) {
    return control >= 0x80 && control < 0xA0 ? MEANT.charAt(control - 0x80) : '\0';
  }

  private static boolean holdsControl(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 && c < 0xA0) {
        return true;
      }
    }
    return false;
  }

  /** A text with what its C1 control characters were meant to be. */
  static String mended(String text) {
    if (!holdsControl(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char meant = meant(c);
      if (meant != '\0') {
        out.append(meant);
      } else if (c < 0x80 || c >= 0xA0) {
        out.append(c);
      }
    }
    return out.toString();
  }
}
