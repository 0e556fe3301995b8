package org.plenary.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes a value as YAML reads it, for ways out that can be copied; one of more than 200 characters
 * is not repeated.
 */
final class Quoting {
  private static final int LONGEST = 200;
  private static final Pattern KEY = Pattern.compile("(\\s*(?:- +)?(?:[^\\s:'\"]+:(?: +|$))?)(.*)");
  private static final Pattern SPECIAL =
      Pattern.compile("[\\[\\]{},#&*!|>'\"%@`].*|[-?:]\\s.*|.*:\\s.*|.*:|.*\\s#.*");

  private Quoting() {}

  /** A line with the value after its key, or after the hyphen of a list, in quotes. */
  static String valueQuoted(String line) {
    Matcher parts = KEY.matcher(line.strip());
    return parts.matches() ? parts.group(1) + quote(unwrapped(parts.group(2))) : quote(line);
  }

  /** A value, in quotes if it needs them. */
  static String ifNeeded(String value) {
    boolean whole =
        value.matches("\"[^\"]*\"|'[^']*'|\\[[^\\[\\]]*]|\\{[^{}]*}") || value.isEmpty();
    return whole || !SPECIAL.matcher(value).matches() ? shown(value) : quote(value);
  }

  /** A text in quotes of the kind it does not hold. */
  static String quote(String text) {
    if (text.indexOf('"') < 0 && text.indexOf('\\') < 0) {
      return "\"" + shown(text) + "\"";
    }
    return text.indexOf('\'') < 0
        ? "'" + shown(text) + "'"
        : "\"" + shown(text).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private static String shown(String text) {
    return text.length() > LONGEST ? "..." : text;
  }

  /** The text without the quotes round it, if they are a pair that holds one more of its kind. */
  private static String unwrapped(String text) {
    if (text.length() < 3) {
      return text;
    }
    char first = text.charAt(0);
    boolean pair = (first == '"' || first == '\'') && text.endsWith(String.valueOf(first));
    boolean odd = text.chars().filter(c -> c == first).count() % 2 == 1;
    return pair && odd ? text.substring(1, text.length() - 1) : text;
  }
}
