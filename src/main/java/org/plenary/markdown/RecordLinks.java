package org.plenary.markdown;

import java.util.List;
import java.util.Locale;
import org.plenary.route.LinkMap;
import org.plenary.source.SourceText;

/** Tells bodies that may link to records from those that cannot, without parsing their Markdown. */
public final class RecordLinks {
  private static final List<String> OPENERS = List.of("](", "]:", "<");

  /** The end of a path and what may spell it, or the colon after a kind, in other ways. */
  private static final List<String> SPELLINGS =
      List.of(".md", "\\.", "\\:", "&#", "&period;", "&colon;", "&percnt;");

  private static final List<String> ENCODED = List.of("2e", "6d", "64");

  private RecordLinks() {}

  /**
   * Whether a body may hold a link to a record: it opens one, and holds the end of a Markdown
   * file's name or the word of a kind with a colon, perhaps spelt with escapes, references or
   * percent signs.
   *
   * @param body Markdown as it stands in its file
   */
  public static boolean mayBeIn(String body) {
    return OPENERS.stream().anyMatch(body::contains)
        && (SPELLINGS.stream().anyMatch(body::contains)
            || namesKind(body)
            || encodesPath(body)
            || SourceText.controlCharacter(body, 0) >= 0);
  }

  private static boolean namesKind(String body) {
    for (int colon = body.indexOf(':'); colon >= 0; colon = body.indexOf(':', colon + 1)) {
      int start = colon;
      while (start > 0 && isLetter(body.charAt(start - 1))) {
        start--;
      }
      if (LinkMap.kindOf(body.substring(start, colon).toLowerCase(Locale.ROOT)) != null) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean encodesPath(String body) {
    for (int sign = body.indexOf('%'); sign >= 0; sign = body.indexOf('%', sign + 1)) {
      int at = sign + 1;
      if (ENCODED.stream().anyMatch(code -> body.regionMatches(true, at, code, 0, 2))) {
        return true;
      }
    }
    return false;
  }
}
