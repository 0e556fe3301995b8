package org.plenary.document;

import java.util.regex.Pattern;

/** How a text that stands where something else is expected would be written. */
final class RightForm {
  private static final Pattern ENTRY =
      Pattern.compile("(?s)[-*+\u2022\u2023\u25E6\u00B7\u2013\u2014].*");

  private RightForm() {}

  /**
   * A way out.
   *
   * @param expected what the key takes
   * @param example the keys of a group under it, with {@code %s} where the text fits
   */
  static String of(String key, Text text, String expected, String example) {
    if (expected.startsWith("a list") && ENTRY.matcher(text.text()).matches()) {
      return "write each entry on a line of its own, with a - and a space before it";
    }
    if (expected.startsWith("a list of entries")) {
      return "write each entry on a line that begins with \"- \", as - {"
          + filled(example, text)
          + "}";
    }
    if (expected.startsWith("a list of")) {
      return "write " + key + ": [" + text.text() + "]";
    }
    if (expected.startsWith("a group")) {
      return "write the keys in braces, as " + key + ": {" + filled(example, text) + "}";
    }
    return expected.startsWith("entries")
        ? "write {" + filled(example, text) + "}"
        : "write it as " + expected;
  }

  /** A way out of a list where none is expected. */
  static String of(String key, Value.Listing list, String expected, String example) {
    Text only = list.items().size() == 1 && list.items().get(0) instanceof Text text ? text : null;
    if (only != null && expected.startsWith("a group") && example.contains("%s")) {
      return of(key, only, expected, example);
    }
    if (key.equals("date")
        && list.items().size() == 2
        && list.items().get(0) instanceof Text first
        && list.items().get(1) instanceof Text last
        && first.text().matches("[0-9].*")) {
      return "write date: " + first.text() + "/" + last.text();
    }
    return only != null && expected.equals("a text")
        ? "write " + key + ": " + Quoting.ifNeeded(only.text()) + ", without brackets"
        : "write it as " + expected;
  }

  private static String filled(String example, Text text) {
    return example.replace("%s", text.text());
  }
}
