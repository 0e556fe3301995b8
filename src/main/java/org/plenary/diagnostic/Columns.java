package org.plenary.diagnostic;

/** How many columns text takes on a terminal. */
public final class Columns {
  private static final String CUT = "...";

  private Columns() {}

  public static int of(String text) {
    return text.codePoints().map(Columns::of).sum();
  }

  /** A text in which everything that a terminal would act on can be seen instead. */
  public static String visible(String text) {
    return DiagnosticPrinter.visible(text);
  }

  /** The same, cut to so many columns. */
  public static String cut(String text, int most) {
    String visible = visible(text);
    if (of(visible) <= most) {
      return visible;
    }
    StringBuilder cut = new StringBuilder();
    int left = most - CUT.length();
    for (int c : visible.codePoints().toArray()) {
      left -= of(c);
      if (left < 0) {
        break;
      }
      cut.appendCodePoint(c);
    }
    return cut.append(CUT).toString();
  }

  /** Two for wide East Asian characters and emoji, none for marks and what only formats. */
  private static int of(int c) {
    if (c < 0x300) {
      return c == 0xAD ? 0 : 1;
    }
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isInnerJamo(c) ? 0 : isWide(c) ? 2 : 1;
    };
  }

  /** The vowels and last consonants of Hangul, which join the syllable before them. */
  private static boolean isInnerJamo(int c) {
    return c >= 0x1160 && c <= 0x11FF;
  }

  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115F)
        || (c >= 0x2E80 && c <= 0xA4CF && c != 0x303F)
        || (c >= 0xA960 && c <= 0xA97C)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE6F)
        || (c >= 0xFF00 && c <= 0xFF60)
        || (c >= 0xFFE0 && c <= 0xFFE6)
        || (c >= 0x1F300 && c <= 0x1FAFF)
        || (c >= 0x20000 && c <= 0x3FFFD);
  }
}
