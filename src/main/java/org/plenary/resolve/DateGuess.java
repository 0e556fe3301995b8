package org.plenary.resolve;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody meant who wrote a date in another form, as {@code 10-11 December 2024}; nothing
 * where day and month could be either way round.
 */
final class DateGuess {
  /** No date is longer, in whatever form. */
  private static final int LONGEST = 80;

  private static final String DASH = "[-\\u2010-\\u2015\\u2212]";
  private static final String ORDINAL = "(?:st|nd|rd|th)?";
  private static final Pattern RIGHT = Pattern.compile("[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?");
  private static final Pattern WITH_TIME =
      Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})[T ][0-9]{1,2}:[0-9]{2}.*");
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "([0-9]{4})(?:[./]|" + DASH + ")([0-9]{1,2})(?:(?:[./]|" + DASH + ")([0-9]{1,2}))?");
  private static final Pattern TOGETHER = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
  private static final Pattern EAST_ASIAN =
      Pattern.compile("([0-9]{4})\\s*[年년]\\s*([0-9]{1,2})\\s*[月월](?:\\s*([0-9]{1,2})\\s*[日일号])?");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?:([0-9]{1,2})" + ORDINAL + "[./ -]+(?:of )?)?(\\p{L}{3,})\\.?,?[ -]+([0-9]{4})");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(\\p{L}{3,})\\.? ([0-9]{1,2})" + ORDINAL + ",? ([0-9]{4})");
  private static final Pattern NUMBERS =
      Pattern.compile("([0-9]{1,2})[./ -]([0-9]{1,2})[./ -]([0-9]{4})");
  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s+(?:to|and|until|till|" + DASH + ")\\s+|--|\\s*[/,;&~]\\s*|[\\u2013\\u2014]");
  private static final Pattern TWO_DAYS =
      Pattern.compile("([0-9]{1,2})\\s*(?:" + DASH + "|/|&|and|to)\\s*([0-9]{1,2}) (.*)");
  private static final Pattern TWO_DAYS_LATER =
      Pattern.compile("(\\p{L}+\\.?) ([0-9]{1,2})\\s*" + DASH + "\\s*([0-9]{1,2}),? ([0-9]{4})");
  private static final Pattern ABOUT =
      Pattern.compile("(?i)(?:circa|about|around|approx\\.?|ca?\\.)\\s*(.*)");
  private static final Pattern DOUBTFUL = Pattern.compile("(.*?)\\s*\\(?\\?\\)?");
  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  private DateGuess() {}

  /** The date in the form it should have, which need not exist; null if that cannot be said. */
  static @Nullable String of(String written) {
    if (written.length() > LONGEST) {
      return null;
    }
    String text = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
    Matcher about = ABOUT.matcher(text);
    if (about.matches()) {
      return marked(about.group(1), "~");
    }
    Matcher doubtful = DOUBTFUL.matcher(text);
    if (doubtful.matches()) {
      return marked(doubtful.group(1), "?");
    }
    String one = single(text);
    return one != null ? one : interval(text);
  }

  private static @Nullable String marked(String text, String sign) {
    String one = single(text);
    return one == null ? null : one + sign;
  }

  private static @Nullable String interval(String text) {
    Matcher days = TWO_DAYS.matcher(text);
    if (days.matches()) {
      return joined(days.group(1) + " " + days.group(3), days.group(2) + " " + days.group(3));
    }
    Matcher later = TWO_DAYS_LATER.matcher(text);
    if (later.matches()) {
      String rest = " " + later.group(1) + " " + later.group(4);
      return joined(later.group(2) + rest, later.group(3) + rest);
    }
    Matcher between = BETWEEN.matcher(text);
    while (between.find()) {
      String first = text.substring(0, between.start());
      String second = text.substring(between.end());
      String both = joined(first, second);
      String year = second.substring(Math.max(0, second.length() - 4));
      both = both == null ? joined(first + " " + year, second) : both;
      if (both != null) {
        return both;
      }
    }
    return null;
  }

  private static @Nullable String joined(String first, String second) {
    String from = single(first.strip());
    String to = single(second.strip());
    return from == null || to == null ? null : from + "/" + to;
  }

  private static @Nullable String single(String text) {
    if (RIGHT.matcher(text).matches()) {
      return text;
    }
    Matcher withTime = WITH_TIME.matcher(text);
    if (withTime.matches()) {
      return withTime.group(1);
    }
    for (Pattern pattern : List.of(YEAR_FIRST, TOGETHER, EAST_ASIAN)) {
      Matcher date = pattern.matcher(text);
      if (date.matches()) {
        return written(date.group(1), Integer.parseInt(date.group(2)), date.group(3));
      }
    }
    Matcher dayFirst = DAY_FIRST.matcher(text);
    if (dayFirst.matches()) {
      return written(dayFirst.group(3), month(dayFirst.group(2)), dayFirst.group(1));
    }
    Matcher monthFirst = MONTH_FIRST.matcher(text);
    if (monthFirst.matches()) {
      return written(monthFirst.group(3), month(monthFirst.group(1)), monthFirst.group(2));
    }
    Matcher numbers = NUMBERS.matcher(text);
    return numbers.matches() ? ordered(numbers) : null;
  }

  /** A date of which one number is too large for a month. */
  private static @Nullable String ordered(Matcher numbers) {
    int first = Integer.parseInt(numbers.group(1));
    int second = Integer.parseInt(numbers.group(2));
    if (first > 12) {
      return written(numbers.group(3), second, numbers.group(1));
    }
    return second > 12 ? written(numbers.group(3), first, numbers.group(2)) : null;
  }

  /** The number of a month by its name or the beginning of it; 0 for another word. */
  private static int month(String name) {
    String word = name.toLowerCase(Locale.ROOT);
    int month = 0;
    while (month < MONTHS.size() && !MONTHS.get(month).startsWith(word)) {
      month++;
    }
    return month < MONTHS.size() ? month + 1 : 0;
  }

  private static @Nullable String written(String year, int month, @Nullable String day) {
    if (month == 0) {
      return null;
    }
    String date = String.format(Locale.ROOT, "%s-%02d", year, month);
    return day == null ? date : String.format(Locale.ROOT, "%s-%02d", date, Integer.parseInt(day));
  }
}
