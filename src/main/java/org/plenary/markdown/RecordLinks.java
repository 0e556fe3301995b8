package org.plenary.markdown;

import java.util.List;
import java.util.Locale;
import org.plenary.route.LinkMap;

/** Tells bodies that may link to records from those that cannot, without parsing their Markdown. */
public final class RecordLinks {
  /** References that may spell the end of a path, or the colon after a kind. */
  private static final List<String> REFERENCES = List.of("&#", "&period;", "&colon;", "&percnt;");

  private static final List<String> ENCODED = List.of("2e", "6d", "64");

  /** The characters at which something is to be looked at; most of a text is passed by. */
  private static final boolean[] TELLING = new boolean[128];

  static {
    "<].\\:&%".chars().forEach(c -> TELLING[c] = true);
  }

  private RecordLinks() {}

  /**
   * Whether a body may hold a link to a record: it opens one, and holds the end of a Markdown
   * file's name or the word of a kind with a colon, perhaps spelt with escapes, references or
   * percent signs.
   *
   * @param body Markdown as it stands in its file, without control characters
   */
  public static boolean mayBeIn(String body) {
    boolean opens = false;
    boolean names = false;
    for (int at = 0; at < body.length() && !(opens && names); at++) {
      char c = body.charAt(at);
      if (c >= TELLING.length || !TELLING[c]) {
        continue;
      }
      switch (c) {
        case '<' -> opens = true;
        case ']' -> opens |= body.startsWith("(", at + 1) || body.startsWith(":", at + 1);
        case '.' -> names |= body.startsWith("md", at + 1);
        case '\\' -> names |= body.startsWith(".", at + 1) || body.startsWith(":", at + 1);
        case ':' -> names |= isKindBefore(body, at);
        case '&' -> names |= isReference(body, at);
        case '%' -> names |= encodesPath(body, at + 1);
        default -> {}
      }
    }
    return opens && names;
  }

  private static boolean isKindBefore(String body, int colon) {
    int start = colon;
    while (start > 0 && isLetter(body.charAt(start - 1))) {
      start--;
    }
    return LinkMap.kindOf(body.substring(start, colon).toLowerCase(Locale.ROOT)) != null;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isReference(String body, int at) {
    return REFERENCES.stream().anyMatch(reference -> body.startsWith(reference, at));
  }

  private static boolean encodesPath(String body, int at) {
    return ENCODED.stream().anyMatch(code -> body.regionMatches(true, at, code, 0, 2));
  }
}
