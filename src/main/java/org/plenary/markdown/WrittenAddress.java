package org.plenary.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Where the address of a link or picture stands in its Markdown. */
record WrittenAddress(int start, int end) {
  private static final Pattern ESCAPE = Pattern.compile("\\\\(\\p{Punct})|&#?\\w+;");

  /** The place of an address: after a link's brackets, or in those of an autolink. */
  static @Nullable WrittenAddress in(String link, String address) {
    for (int at = link.lastIndexOf("]("); at >= 0; at = link.lastIndexOf("](", at - 1)) {
      WrittenAddress found = after(link, at + 2);
      if (decoded(link.substring(found.start, found.end)).equals(address)) {
        return found;
      }
    }
    int at = link.lastIndexOf(address);
    return at < 0 ? null : new WrittenAddress(at, at + address.length());
  }

  /** The link destination that begins at a place (CommonMark, section 6.3). */
  private static WrittenAddress after(String link, int from) {
    int start = from;
    while (start < link.length() && Character.isWhitespace(link.charAt(start))) {
      start++;
    }
    boolean pointed = link.startsWith("<", start);
    start += pointed ? 1 : 0;
    int open = 0;
    int end = start;
    for (; end < link.length(); end++) {
      char c = link.charAt(end);
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (pointed ? c == '>' : open < 0 || c <= ' ') {
        break;
      }
      end += c == '\\' && end + 1 < link.length() ? 1 : 0;
    }
    return new WrittenAddress(start, Math.min(end, link.length()));
  }

  /** An address with its escapes and character references as what they mean. */
  private static String decoded(String written) {
    return ESCAPE
        .matcher(written)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group(1) == null
                        ? Parser.unescapeEntities(found.group(), true)
                        : found.group(1)));
  }
}
