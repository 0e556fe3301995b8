package org.plenary.picture;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The harmless part of what styles say. Style elements are not published; their rules for classes,
 * which drawing programs write, move into the elements, as without them a drawing turns black.
 */
final class SvgStyle {
  private static final int LONGEST = 4096;

  private final Map<String, Rule> rules = new HashMap<>();

  /** What is said of a class; of two classes the one named first in the sheet is the weaker. */
  private record Rule(int place, String declarations) {
    Rule and(Rule later) {
      return new Rule(place, joined(declarations, later.declarations));
    }
  }

  /** Takes the rules whose selectors are single classes. */
  void addSheet(String css) {
    String text = withoutComments(css);
    int at = 0;
    int open = text.indexOf('{');
    while (open >= 0) {
      int close = text.indexOf('}', open);
      if (close < 0) {
        return;
      }
      addRule(text.substring(at, open), text.substring(open + 1, close));
      at = close + 1;
      open = text.indexOf('{', at);
    }
  }

  private void addRule(String selectors, String declarations) {
    Rule rule = new Rule(rules.size(), declarations(declarations));
    for (String selector : selectors.split(",", -1)) {
      String name = selector.strip();
      if (name.startsWith(".") && isName(name.substring(1))) {
        rules.merge(name.substring(1), rule, Rule::and);
      }
    }
  }

  /** What an element's classes and its own style say together, the stronger last. */
  String of(String classes, String own) {
    String style = "";
    if (!rules.isEmpty()) {
      style =
          Arrays.stream(classes.split("\\s+", -1))
              .distinct()
              .map(rules::get)
              .filter(Objects::nonNull)
              .sorted(Comparator.comparingInt(Rule::place))
              .map(Rule::declarations)
              .reduce("", SvgStyle::joined);
    }
    return joined(style, declarations(own));
  }

  private static String joined(String first, String second) {
    if (first.isEmpty() || second.isEmpty() || first.length() + second.length() > LONGEST) {
      return second.isEmpty() ? first : second;
    }
    return first + ";" + second;
  }

  /** The declarations that only paint, as "fill:red;stroke:none". */
  static String declarations(String style) {
    StringBuilder out = new StringBuilder();
    for (String declaration : withoutComments(style).split(";", -1)) {
      int colon = declaration.indexOf(':');
      if (colon < 0) {
        continue;
      }
      String name = declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      String value = declaration.substring(colon + 1).strip();
      if (SvgNames.PROPERTIES.contains(name) && isHarmless(value)) {
        out.append(out.isEmpty() ? "" : ";").append(name).append(':').append(value);
      }
    }
    return out.toString();
  }

  /** Whether it calls known functions only, and addresses nothing outside the drawing. */
  static boolean isHarmless(String value) {
    if (value.indexOf('\\') >= 0 || value.indexOf('@') >= 0 || value.contains("/*")) {
      return false;
    }
    for (int open = value.indexOf('('); open >= 0; open = value.indexOf('(', open + 1)) {
      int from = open;
      while (from > 0 && isNameCharacter(value.charAt(from - 1))) {
        from--;
      }
      String name = value.substring(from, open).toLowerCase(Locale.ROOT);
      boolean local = name.equals("url") && isLocal(value, open + 1);
      if (!local && !name.isEmpty() && !SvgNames.FUNCTIONS.contains(name)) {
        return false;
      }
    }
    return true;
  }

  /** As {@code #a)}, {@code '#a')} or {@code "#a")}. */
  private static boolean isLocal(String value, int from) {
    int close = value.indexOf(')', from);
    if (close < 0) {
      return false;
    }
    String address = value.substring(from, close).strip();
    if (address.length() > 2 && "'\"".indexOf(address.charAt(0)) >= 0) {
      boolean closed = address.charAt(address.length() - 1) == address.charAt(0);
      address = closed ? address.substring(1, address.length() - 1) : "";
    }
    return address.startsWith("#") && isName(address.substring(1));
  }

  private static boolean isName(String text) {
    return !text.isEmpty() && text.chars().allMatch(SvgStyle::isNameCharacter);
  }

  private static boolean isNameCharacter(int c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.' || c == ':';
  }

  private static String withoutComments(String css) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    int open = css.indexOf("/*");
    while (open >= 0) {
      out.append(css, at, open);
      int close = css.indexOf("*/", open + 2);
      at = close < 0 ? css.length() : close + 2;
      open = css.indexOf("/*", at);
    }
    return out.append(css, at, css.length()).toString();
  }
}
