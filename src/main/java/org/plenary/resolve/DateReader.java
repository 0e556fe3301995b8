package org.plenary.resolve;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.EventDate;
import org.plenary.archive.EventDate.Certainty;
import org.plenary.archive.EventDate.Precision;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.Rule;
import org.plenary.document.Text;
import org.plenary.source.SourceFile;

/**
 * Reads dates: {@code 2024-12-10}, {@code 2024-12} or {@code 2024}, each with {@code ?} or {@code
 * ~} after it if it is in doubt, or an interval of two full ones (a part of ISO 8601-2, extended
 * date time format).
 */
final class DateReader {
  private static final Pattern SINGLE =
      Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?([?~])?");
  private static final Pattern INTERVAL = Pattern.compile("[0-9]{4}[^/]*/[^/]+");
  private static final Pattern ABBREVIATED =
      Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})/([0-9]{1,2}|[0-9]{2}-[0-9]{2})");
  private static final String ONLY_SINGLE = "only a single date can be marked with ? or ~";

  private final Diagnostics problems;

  DateReader(Diagnostics problems) {
    this.problems = problems;
  }

  /** The date, or null after a problem was reported. */
  @Nullable EventDate read(Text written) {
    String text = written.text();
    int slash = text.indexOf('/');
    if (INTERVAL.matcher(text).matches()) {
      return interval(written, text.substring(0, slash), text.substring(slash + 1));
    }
    return single(written, text);
  }

  /** A single day, or null after a problem was reported. */
  @Nullable EventDate readDay(Text written) {
    EventDate date = read(written);
    if (date != null && (date.precision() != Precision.DAY || !date.isSingle())) {
      problems.report(
          Diagnostic.of(Rule.BAD_DATE, written.span(), written.text(), "one day is needed here")
              .help("write the day, as 2024-12-10"));
      return null;
    }
    return date;
  }

  /** A date whose end is given apart, or null after a problem was reported. */
  @Nullable EventDate read(Text start, Text end) {
    EventDate from = read(start);
    EventDate to = single(end, end.text());
    if (from == null || to == null) {
      return null;
    }
    if (!from.isSingle()) {
      problems.report(
          Diagnostic.of(Rule.BAD_DATE, end.span(), end.text(), "the date already has an end")
              .help("keep either the interval or \"end\""));
      return null;
    }
    if (from.certainty() != Certainty.CERTAIN || to.certainty() != Certainty.CERTAIN) {
      Text doubted = from.certainty() != Certainty.CERTAIN ? start : end;
      reportBad(doubted, ONLY_SINGLE, doubted.text().replaceAll("[?~]", ""));
      return null;
    }
    return join(end, from, to);
  }

  private @Nullable EventDate interval(Text written, String first, String second) {
    Matcher abbreviated = ABBREVIATED.matcher(written.text());
    if (abbreviated.matches()) {
      String start = abbreviated.group(1);
      String end = abbreviated.group(2);
      String full = start.substring(0, start.length() - end.length()) + end;
      if (end.length() == 1) {
        full = start.substring(0, start.length() - 2) + "0" + end;
      }
      reportBad(written, "the end of an interval is written in full", start + "/" + full);
      return null;
    }
    if (first.matches(".*[?~]") || second.matches(".*[?~]")) {
      String without = written.text().replaceAll("[?~]", "");
      reportBad(written, ONLY_SINGLE, without);
      return null;
    }
    EventDate from = single(written, first);
    EventDate to = from == null ? null : single(written, second);
    return from == null || to == null ? null : join(written, from, to);
  }

  private @Nullable EventDate join(Text written, EventDate from, EventDate to) {
    if (from.precision() != to.precision()) {
      reportBad(written, "start and end are not equally exact", null);
      return null;
    }
    if (to.first().isBefore(from.first())) {
      problems.report(
          Diagnostic.of(Rule.ENDS_BEFORE_START, written.span(), to.first(), from.first())
              .help("swap the two, or correct the one that is wrong"));
      return null;
    }
    return from.to(to);
  }

  private @Nullable EventDate single(Text written, String text) {
    Matcher date = SINGLE.matcher(text);
    if (!date.matches()) {
      reportBad(written, "a day is written year-month-day", DateGuess.of(text));
      return null;
    }
    int year = Integer.parseInt(date.group(1));
    if (year == 0) {
      reportBad(written, "there is no year 0000", null);
      return null;
    }
    String month = date.group(2);
    String day = date.group(3);
    try {
      LocalDate at =
          LocalDate.of(
              year,
              month == null ? 1 : Integer.parseInt(month),
              day == null ? 1 : Integer.parseInt(day));
      Precision precision =
          month == null ? Precision.YEAR : day == null ? Precision.MONTH : Precision.DAY;
      return EventDate.of(at, precision, certainty(date.group(4)));
    } catch (DateTimeException e) {
      reportBad(written, impossible(year, month), null);
      return null;
    }
  }

  private static Certainty certainty(@Nullable String sign) {
    if (sign == null) {
      return Certainty.CERTAIN;
    }
    return sign.equals("?") ? Certainty.UNCERTAIN : Certainty.APPROXIMATE;
  }

  private static String impossible(int year, @Nullable String month) {
    int number = month == null ? 1 : Integer.parseInt(month);
    if (number < 1 || number > 12) {
      return "there is no month " + month;
    }
    YearMonth there = YearMonth.of(year, number);
    return "there is no such day in " + there + ", which has " + there.lengthOfMonth() + " days";
  }

  private void reportBad(Text written, String why, @Nullable String better) {
    boolean valid = better != null && isValid(better);
    problems.report(
        Diagnostic.of(Rule.BAD_DATE, written.span(), written.text(), why)
            .help(
                valid
                    ? "write " + better
                    : "write a day as 2024-12-10, a month as 2024-12, a year as 2024, several days"
                        + " as 2024-12-10/2024-12-11"));
  }

  private static boolean isValid(String text) {
    DateReader strict = new DateReader(new Diagnostics());
    return strict.read(new Text(text, new SourceFile("", Path.of(""), 0).start())) != null;
  }
}
