package org.plenary.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenary.diagnostic.Diagnostic;

/** Says what is wrong between brackets or braces. */
final class YamlBrackets {
  private static final Pattern KEY = Pattern.compile("\\s*(?:- )?[\\w-]+:(?:\\s.*)?");
  private static final Pattern VALUE_AND_KEY = Pattern.compile("([^\\s,:{\\[]+)\\s+([\\w-]+)$");

  private static final int LOOK_BACK = 200;

  private final YamlText text;

  YamlBrackets(YamlText text) {
    this.text = text;
  }

  /** What is wrong at {@code at} with what was opened at {@code open}. */
  Diagnostic explain(int open, int at) {
    char bracket = text.charAt(open);
    String close = bracket == '{' ? "}" : "]";
    if (!isClosed(open)) {
      return text.mistake(
          open, open + 1, "this " + bracket + " is never closed", "close it with " + close);
    }
    if (text.charAt(at) == '?') {
      String before = text.before(at);
      int start = before.length();
      while (start > 0 && " :,[{".indexOf(before.charAt(start - 1)) < 0) {
        start--;
      }
      String value = before.substring(start) + text.after(at).split("[,\\]}]", 2)[0].strip();
      return text.mistake(
          at, at + 1, "a ? within brackets", "put the value in quotes: " + Quoting.quote(value));
    }
    if (text.charAt(at) != ':') {
      return text.mistake(at, at + 1, "a comma is missing before this", "put a comma before it");
    }
    String before = text.yaml().substring(Math.max(open, at - LOOK_BACK), at);
    Matcher parts = VALUE_AND_KEY.matcher(before);
    if (!parts.find()) {
      String value = before.substring(before.lastIndexOf(": ") + 1).strip();
      String whole = value + text.after(at).split("[,\\]}]", 2)[0];
      return text.mistake(
          at,
          at + 1,
          "a second \": \" without a comma between",
          "put the value in quotes: " + Quoting.quote(whole));
    }
    int key = at - parts.group(2).length();
    return text.mistake(
        key,
        at,
        "a comma is missing before this key",
        "write "
            + parts.group(1)
            + ", "
            + parts.group(2)
            + ": ...; or put the value in quotes if the colon belongs to it");
  }

  /** Whether an offset is within brackets that opened before it in its line. */
  boolean isWithin(int at) {
    String before = text.before(at);
    int depth = 0;
    for (int i = 0; i < before.length(); i++) {
      char c = before.charAt(i);
      depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
    }
    return depth > 0;
  }

  /** Whether a bracket is closed before a line begins with the next key. */
  private boolean isClosed(int open) {
    int depth = 0;
    char quote = 0;
    int indentation = YamlText.indentation(text.line(text.lineStart(open)));
    for (int at = open; at < text.yaml().length(); at++) {
      char c = text.charAt(at);
      if (c == '\n' && isNextKey(text.line(at + 1), indentation)) {
        return false;
      }
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if ((c == '"' || c == '\'') && opensQuote(at)) {
        quote = c;
      } else if (c == '[' || c == '{') {
        depth++;
      } else if ((c == ']' || c == '}') && --depth == 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNextKey(String line, int indentation) {
    return KEY.matcher(line).matches() && YamlText.indentation(line) <= indentation;
  }

  private boolean opensQuote(int at) {
    return "[{,: \n".indexOf(text.charAt(at - 1)) >= 0;
  }
}
