package org.plenary.feed;

/** Lines of an iCalendar stream (RFC 5545, section 3.1): folded at 75 octets, ended by CRLF. */
final class ContentLines {
  private static final int MOST_OCTETS = 75;

  private final StringBuilder out = new StringBuilder();
  private int octets;

  /** Adds what others made as whole lines. */
  ContentLines add(String lines) {
    out.append(lines);
    return this;
  }

  /** Adds a property whose value is a text, which may hold anything. */
  ContentLines text(String property, String value) {
    return raw(property, escaped(value));
  }

  /** Adds a property whose value has no line ends and is as its type wants it. */
  ContentLines raw(String property, String value) {
    octets = 0;
    append(property);
    append(":");
    append(value);
    out.append("\r\n");
    return this;
  }

  private void append(String text) {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int size = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
      if (octets + size > MOST_OCTETS) {
        out.append("\r\n ");
        octets = 1;
      }
      out.appendCodePoint(c);
      octets += size;
      i += Character.charCount(c);
    }
  }

  /**
   * A text as a value (section 3.3.11). Whatever ends a line for some program ends one within the
   * text; other control characters are left out.
   */
  static String escaped(String text) {
    StringBuilder value = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\', ';', ',' -> value.append('\\').append(c);
        case '\r', '\n', '\u000B', '\f', '\u0085', '\u2028', '\u2029' -> {
          boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
          value.append(pair ? "" : "\\n");
        }
        default -> value.append(Character.isISOControl(c) && c != '\t' ? "" : c);
      }
    }
    return value.toString();
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
