package org.plenary.markdown;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.parser.Parser;

/** The tags, comments and texts of raw HTML, as a browser tells them apart (HTML, 13.2.5). */
final class HtmlTokens {
  private static final Set<String> RAW_TEXT =
      Set.of("script", "style", "title", "iframe", "noembed", "noframes", "xmp", "textarea");

  private final String html;
  private final List<Token> tokens = new ArrayList<>();
  private final List<Attribute> attributes = new ArrayList<>();
  private final Set<String> endless = new HashSet<>();
  private int textStart;

  private HtmlTokens(String html) {
    this.html = html;
  }

  /** What a stretch of raw HTML is. */
  enum Kind {
    TEXT,
    START,
    END,
    /** A comment, or what a browser takes for one. */
    COMMENT,
    /** The opening of a comment that never ends. */
    OPEN_COMMENT
  }

  /**
   * A stretch of raw HTML.
   *
   * @param name of a tag, in lower case
   * @param empty whether a start tag ends in {@code />}
   */
  record Token(
      Kind kind, String name, List<Attribute> attributes, boolean empty, int start, int end) {}

  /**
   * An attribute as written.
   *
   * @param name in lower case
   * @param value with its character references decoded
   */
  record Attribute(String name, String value, int start, int valueStart, int valueEnd) {}

  /** All of some raw HTML, in order and without gaps. */
  static List<Token> of(String html) {
    HtmlTokens reader = new HtmlTokens(html);
    reader.read();
    return reader.tokens;
  }

  private void read() {
    int at = html.indexOf('<');
    while (at >= 0) {
      int end = markup(at);
      if (end < 0) {
        break; // a tag that never ends: a browser takes all that follows for its attributes
      }
      at = html.indexOf('<', end);
    }
    addText(html.length());
  }

  /** Reads what a {@code <} begins; the place behind it, or -1 for a tag that never ends. */
  private int markup(int at) {
    if (html.startsWith("<!--", at)) {
      return comment(at);
    }
    if (html.startsWith("<![CDATA[", at)) {
      return hidden(at, "]]>");
    }
    if (html.startsWith("<?", at)) {
      return hidden(at, "?>");
    }
    if (html.startsWith("<!", at)) {
      return hidden(at, ">");
    }
    boolean ends = html.startsWith("</", at);
    if (!isLetter(at + (ends ? 2 : 1))) {
      return at + 1;
    }
    return tag(at, ends);
  }

  private int comment(int at) {
    for (String whole : new String[] {"<!-->", "<!--->"}) {
      if (html.startsWith(whole, at)) {
        return add(Kind.COMMENT, at, at + whole.length());
      }
    }
    int end = endless.contains("-->") ? -1 : html.indexOf("-->", at + 4);
    if (end < 0) {
      endless.add("-->");
      return add(Kind.OPEN_COMMENT, at, at + 4);
    }
    return add(Kind.COMMENT, at, end + 3);
  }

  private int hidden(int at, String closing) {
    int end = endless.contains(closing) ? -1 : html.indexOf(closing, at + 2);
    if (end < 0) {
      endless.add(closing);
      return at + 2;
    }
    return add(Kind.COMMENT, at, end + closing.length());
  }

  private int tag(int at, boolean ends) {
    int from = at + (ends ? 2 : 1);
    int nameEnd = skipUntil(from, "/>");
    String name = html.substring(from, nameEnd).toLowerCase(Locale.ROOT);
    attributes.clear();
    int close = attributes(nameEnd);
    if (close < 0) {
      return -1;
    }
    addText(at);
    int last = attributes.isEmpty() ? nameEnd : attributes.get(attributes.size() - 1).valueEnd();
    boolean empty = html.charAt(close - 1) == '/' && close - 1 >= last;
    Kind kind = ends ? Kind.END : Kind.START;
    tokens.add(new Token(kind, name, List.copyOf(attributes), empty, at, close + 1));
    textStart = close + 1;
    return ends || !RAW_TEXT.contains(name) ? close + 1 : rawTextEnd(name, close + 1);
  }

  /** Where the end tag of an element begins that holds nothing but text. */
  private int rawTextEnd(String name, int from) {
    for (int at = endless.contains(name) ? -1 : html.indexOf("</", from);
        at >= 0;
        at = html.indexOf("</", at + 2)) {
      int end = at + 2 + name.length();
      boolean whole = end < html.length() && "\t\n\f\r />".indexOf(html.charAt(end)) >= 0;
      if (whole && html.regionMatches(true, at + 2, name, 0, name.length())) {
        return at;
      }
    }
    endless.add(name);
    return from;
  }

  /** Reads attributes; the place of the {@code >} behind them, or -1. */
  private int attributes(int from) {
    int at = from;
    while (true) {
      while (at < html.length() && (isSpace(at) || html.charAt(at) == '/')) {
        at++;
      }
      if (at >= html.length()) {
        return -1;
      }
      if (html.charAt(at) == '>') {
        return at;
      }
      at = attribute(at);
      if (at < 0) {
        return -1;
      }
    }
  }

  private int attribute(int start) {
    int nameEnd = skipUntil(start + 1, "/>=");
    String name = html.substring(start, nameEnd).toLowerCase(Locale.ROOT);
    int at = skipSpace(nameEnd);
    if (at >= html.length() || html.charAt(at) != '=') {
      attributes.add(new Attribute(name, "", start, nameEnd, nameEnd));
      return at;
    }
    at = skipSpace(at + 1);
    if (at >= html.length()) {
      return -1;
    }
    char quote = html.charAt(at);
    boolean quoted = quote == '"' || quote == '\'';
    int valueStart = quoted ? at + 1 : at;
    int valueEnd = quoted ? html.indexOf(quote, valueStart) : skipUntil(at, ">");
    if (valueEnd < 0) {
      return -1;
    }
    String value = Parser.unescapeEntities(html.substring(valueStart, valueEnd), true);
    attributes.add(new Attribute(name, value, start, valueStart, valueEnd));
    return quoted ? valueEnd + 1 : valueEnd;
  }

  private int add(Kind kind, int start, int end) {
    addText(start);
    tokens.add(new Token(kind, "", List.of(), false, start, end));
    textStart = end;
    return end;
  }

  private void addText(int end) {
    if (end > textStart) {
      tokens.add(new Token(Kind.TEXT, "", List.of(), false, textStart, end));
      textStart = end;
    }
  }

  private int skipSpace(int from) {
    int at = from;
    while (at < html.length() && isSpace(at)) {
      at++;
    }
    return at;
  }

  /** The next white space or one of some signs. */
  private int skipUntil(int from, String signs) {
    int at = from;
    while (at < html.length() && !isSpace(at) && signs.indexOf(html.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private boolean isSpace(int at) {
    return "\t\n\f\r ".indexOf(html.charAt(at)) >= 0;
  }

  private boolean isLetter(int at) {
    if (at >= html.length()) {
      return false;
    }
    char c = html.charAt(at);
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
