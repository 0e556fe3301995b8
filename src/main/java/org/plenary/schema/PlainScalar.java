package org.plenary.schema;

import java.util.List;
import java.util.regex.Pattern;

/** What a text is to a reader of YAML (version 1.2, core schema) when nobody puts it in quotes. */
final class PlainScalar {
  private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]{1,15}");
  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?");

  private PlainScalar() {}

  /** The text, and what it is when it is read as a number or as true or false. */
  static List<Object> readings(String text) {
    if (INTEGER.matcher(text).matches()) {
      return List.of(text, Long.parseLong(text));
    }
    if (DECIMAL.matcher(text).matches()) {
      double value = Double.parseDouble(text);
      return Double.isFinite(value) ? List.of(text, value) : List.of(text);
    }
    return switch (text) {
      case "true", "True", "TRUE" -> List.of(text, true);
      case "false", "False", "FALSE" -> List.of(text, false);
      default -> List.of(text);
    };
  }
}
