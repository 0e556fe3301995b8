package org.plenary.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.plenary.document.Fields;

/**
 * The shapes that values of front matter have. YAML reads some texts as numbers or as true and
 * false, which are texts to us all the same.
 */
final class Shapes {
  /** A text. */
  static final Shape TEXT = Shape.ofType("string", "number", "boolean");

  /** The patterns below are of texts that YAML never reads as anything else. */
  private static final Shape STRING = Shape.ofType("string");

  static final Shape FLAG =
      Shape.ofType("boolean", "string").with("enum", List.of(true, false, "true", "false"));

  static final Shape TEXTS = listOf(TEXT);

  /** What editors say in place of a pattern that does not fit; others pass over it. */
  private static final String MESSAGE = "patternErrorMessage";

  private static final String LEAP_YEAR =
      "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)";
  private static final String MONTH_DAY =
      "(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
          + "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))";
  private static final String YEAR = "(?!0000)[0-9]{4}";
  private static final String MONTH = YEAR + "-(?:0[1-9]|1[0-2])";
  private static final String DAY =
      "(?!0000)(?:[0-9]{4}-" + MONTH_DAY + "|" + LEAP_YEAR + "-02-29)";
  private static final String SINGLE = "(?:" + DAY + "|" + MONTH + "|" + YEAR + ")[?~]?";
  private static final int FIRST_PLAIN_YEAR = 1000;
  private static final int LAST_YEAR = 9999;

  /** A day. */
  static final Shape DATE_OF_DAY = matching(DAY, "2024-12-10");

  /** A day, a month or a year, which YAML reads as a number, perhaps in doubt. */
  static final Shape SINGLE_DATE = date(SINGLE, "2024-12-10, 2024-12 or 2024");

  /** The same, or from one to another. */
  static final Shape DATE =
      date(
          String.join("|", SINGLE, both(DAY), both(MONTH), both(YEAR)),
          "2024-12-10, 2024-12, 2024 or 2024-12-10/2024-12-11");

  /** The hours of an event. */
  static final Shape TIME =
      matching(
          "(?:[01][0-9]|2[0-3]):[0-5][0-9](?:-(?:[01][0-9]|2[0-3]):[0-5][0-9])?",
          "09:00 or 09:00-17:30");

  /** A language tag (BCP 47). */
  static final Shape LANGUAGE =
      matching("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*", "en, fr, zh-Hans or pt-BR");

  /** An address on another site. */
  static final Shape WEBSITE = matching("[Hh][Tt][Tt][Pp][Ss]?://\\S+", "https://example.org/");

  /** An address on this site, from its root on. */
  static final Shape OLD_ADDRESS =
      matching("/(?!/)[^?#\\\\]*(?:/|\\.[^./?#\\\\]+)", "/old/page/ or /old/page.html");

  /** A digital object identifier, with or without its resolver's address. */
  static final Shape DOI =
      matching("(?:.*[./:]\\s*)?10\\.[0-9]{4,9}(?:\\.[0-9]+)*/[^\\s<>\"]+", "10.5281/zenodo.1234");

  private Shapes() {}

  private static String both(String date) {
    return "(?:" + date + ")/(?:" + date + ")";
  }

  private static Shape date(String pattern, String form) {
    return Shape.ofType("string", "integer")
        .with("pattern", whole(pattern))
        .with(MESSAGE, "write it as " + form)
        .with("minimum", FIRST_PLAIN_YEAR)
        .with("maximum", LAST_YEAR);
  }

  private static String whole(String pattern) {
    return "^(?:" + pattern + ")$";
  }

  /**
   * A text that a pattern fits as a whole.
   *
   * @param form what editors say that it must look like
   */
  static Shape matching(String pattern, String form) {
    return STRING.with("pattern", whole(pattern)).with(MESSAGE, "write it as " + form);
  }

  /** A whole number from one to another. */
  static Shape number(int least, int most) {
    return Shape.ofType("integer", "string")
        .with("minimum", least)
        .with("maximum", most)
        .with("pattern", whole("-?[0-9]{1,9}"));
  }

  /** Latitude and longitude. */
  static Shape point() {
    Shape degrees =
        Shape.ofType("number", "string")
            .with("minimum", -180)
            .with("maximum", 180)
            .with("pattern", whole("[+-]?[0-9]{1,3}(?:\\.[0-9]{1,12})?"));
    return listOf(degrees).with("minItems", 2).with("maxItems", 2);
  }

  /** One of the words of an enum. */
  static Shape choice(Class<? extends Enum<?>> words) {
    return choice(Arrays.stream(words.getEnumConstants()).map(Fields::word).toList());
  }

  /** One of some words. */
  static Shape choice(Collection<String> words) {
    List<Object> values = new ArrayList<>();
    words.forEach(word -> values.addAll(PlainScalar.readings(word)));
    return values.isEmpty() ? Shape.of("not", new Shape(Map.of())) : Shape.of("enum", values);
  }

  /** One of some texts, or any other. */
  static Shape suggestion(Collection<String> texts) {
    return texts.isEmpty() ? TEXT : Shape.anyOf(choice(texts), TEXT);
  }

  static Shape listOf(Shape item) {
    return Shape.ofType("array").with("items", item);
  }

  /** One of what a shape allows, or a list of them. */
  static Shape oneOrMore(Shape item) {
    return Shape.anyOf(item, listOf(item));
  }

  /** A group whose keys are the author's own words, each with a text. */
  static Shape textsByWord() {
    return Shape.ofType("object").with("additionalProperties", TEXT.orNothing());
  }
}
