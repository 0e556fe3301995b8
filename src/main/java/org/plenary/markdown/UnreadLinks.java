package org.plenary.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Text;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.Rule;

/**
 * Finds what was meant as a link or picture and stays text, since its address holds a space
 * (CommonMark 0.31.2, section 6.3).
 */
final class UnreadLinks {
  private static final String OPENING = "](";

  /** Longer ones would take long to look through, and nobody writes them. */
  private static final Pattern MEANT = Pattern.compile("\\]\\(([^()<>\\n]{1,300}+)\\)");

  private static final Pattern TITLE = Pattern.compile(" +\".*");
  private static final Pattern FILE = Pattern.compile("\\.[A-Za-z0-9]{2,4}(#\\S*)?$");
  private static final Pattern PATH = Pattern.compile("\\.{0,2}/.*");

  private UnreadLinks() {}

  /** Reports each such address in a text, at the address. */
  static void report(Text node, BodyText text, Diagnostics problems) {
    String shown = node.getLiteral();
    if (!shown.contains(OPENING) || node.getSourceSpans().isEmpty()) {
      return;
    }
    String markdown = text.markdown();
    int at = node.getSourceSpans().get(0).getInputIndex();
    for (int i = shown.indexOf(OPENING); i >= 0; i = shown.indexOf(OPENING, i + 1)) {
      at = markdown.indexOf(OPENING, at);
      if (at < 0) {
        return; // a character reference stands for it
      }
      Matcher meant = MEANT.matcher(markdown).region(at, markdown.length());
      if (meant.lookingAt()) {
        String address = TITLE.matcher(meant.group(1).strip()).replaceFirst("");
        if (address.indexOf(' ') > 0 && isAddress(address)) {
          int start = markdown.indexOf(address, at);
          problems.report(
              Diagnostic.of(Rule.UNREAD_LINK, text.span(start, start + address.length()))
                  .help("put < and > around it: (<" + address + ">)"));
        }
      }
      at += OPENING.length();
    }
  }

  /** Whether words in parentheses are where something is, and no remark. */
  private static boolean isAddress(String words) {
    return switch (UrlPolicy.judge(words)) {
      case RECORD, EXTERNAL -> true;
      case INTERNAL -> FILE.matcher(words).find() || PATH.matcher(words).matches();
      case UNSAFE, UNKNOWN_SCHEME -> false;
    };
  }
}
