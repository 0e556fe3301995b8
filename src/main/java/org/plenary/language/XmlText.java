package org.plenary.language;

/** Texts as XML 1.0 allows them. */
public final class XmlText {
  private XmlText() {}

  /** A text with U+FFFD for each character that no XML document can hold, escaped or not. */
  public static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x20 || c >= 0xD800) {
        return cleaned(text);
      }
    }
    return text;
  }

  private static String cleaned(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.appendCodePoint(isAllowed(c) ? c : 0xFFFD));
    return out.toString();
  }

  private static boolean isAllowed(int c) {
    return c >= 0x20
        ? !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF
        : c == '\t' || c == '\n' || c == '\r';
  }
}
