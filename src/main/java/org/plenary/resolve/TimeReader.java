package org.plenary.resolve;

import static java.util.Locale.ROOT;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.EventDate;
import org.plenary.archive.EventTime;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.Rule;
import org.plenary.document.Text;

/** Reads the hours of an event, {@code 09:00} or {@code 09:00-17:30}. */
final class TimeReader {
  private static final Pattern TIME =
      Pattern.compile("([01][0-9]|2[0-3]):([0-5][0-9])(?:-([01][0-9]|2[0-3]):([0-5][0-9]))?");
  private static final String ONE = "([0-9]{1,2})(?:[:.h]([0-9]{2}))?\\s*([ap]\\.?m\\.?|h|uhr)?";
  private static final Pattern ALMOST =
      Pattern.compile(
          "(?i)" + ONE + "(?:\\s*(?:[-\\u2010-\\u2015\\u2212]|to|until)\\s*" + ONE + ")?");
  private static final int MOST_DAYS = 400;

  /** No hours are longer, in whatever form. */
  private static final int LONGEST = 80;

  private final Diagnostics problems;

  TimeReader(Diagnostics problems) {
    this.problems = problems;
  }

  /**
   * The hours, or null after a problem was reported.
   *
   * @param date the event's date; null where it could not be read
   * @param zone null if neither the event nor the site says one
   * @param zoneFails whether a zone is given that could not be read
   */
  @Nullable EventTime read(
      Text written, @Nullable EventDate date, @Nullable ZoneId zone, boolean zoneFails) {
    Matcher time = TIME.matcher(written.text());
    if (!time.matches()) {
      report(written, "hours are written as 09:00 or 09:00-17:30", better(written.text()));
      return null;
    }
    if (date == null || zoneFails) {
      return null;
    }
    if (date.precision() != EventDate.Precision.DAY) {
      report(written, "the date is not known to the day", "leave the time out");
      return null;
    }
    if (zone == null) {
      problems.report(
          Diagnostic.of(Rule.MISSING_KEY, written.span(), "an event with a time", "zone")
              .help("add a line \"zone: Europe/London\", or give site.yaml a zone for all events"));
      return null;
    }
    LocalTime start = LocalTime.of(number(time, 1), number(time, 2));
    LocalTime end = time.group(3) == null ? null : LocalTime.of(number(time, 3), number(time, 4));
    return exists(written, date, start, end, zone) ? new EventTime(start, end, zone) : null;
  }

  /** Whether the clocks show the hours on each day; those they show twice are warned of. */
  private boolean exists(
      Text written, EventDate date, LocalTime start, @Nullable LocalTime end, ZoneId zone) {
    LocalDate last = date.last();
    if (date.days() > MOST_DAYS) {
      last = date.first();
    }
    for (LocalDate day = date.first(); !day.isAfter(last); day = day.plusDays(1)) {
      if (!exists(written, day.atTime(start), zone)) {
        return false;
      }
      if (end != null) {
        LocalDate lastDay = end.isBefore(start) ? day.plusDays(1) : day;
        if (!exists(written, lastDay.atTime(end), zone)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean exists(Text written, LocalDateTime at, ZoneId zone) {
    int offsets = zone.getRules().getValidOffsets(at).size();
    if (offsets == 0) {
      problems.report(
          Diagnostic.of(Rule.NO_SUCH_TIME, written.span(), zone, at.toLocalTime(), at.toLocalDate())
              .help("the clocks go forward then; write the hour that they show"));
    } else if (offsets > 1) {
      problems.report(
          Diagnostic.of(
                  Rule.AMBIGUOUS_TIME, written.span(), zone, at.toLocalTime(), at.toLocalDate())
              .help("the clocks go back then, and the earlier hour is taken; say it in the text"));
    }
    return offsets > 0;
  }

  private static int number(Matcher time, int group) {
    return Integer.parseInt(time.group(group));
  }

  private void report(Text written, String why, String help) {
    problems.report(Diagnostic.of(Rule.BAD_TIME, written.span(), written.text(), why).help(help));
  }

  private static String better(String text) {
    Matcher almost = ALMOST.matcher(text.replace("noon", "12pm").replace("midnight", "12am"));
    if (text.length() <= LONGEST && almost.matches()) {
      String start = clock(almost, 1);
      String better = almost.group(4) == null ? start : start + "-" + clock(almost, 4);
      if (TIME.matcher(better).matches()) {
        return "write " + better;
      }
    }
    return "write hours and minutes of 24 hours, as 09:00-17:30";
  }

  /** The hours and minutes of 24 hours that three groups say: hours, minutes, half of the day. */
  private static String clock(Matcher almost, int first) {
    int hour = Integer.parseInt(almost.group(first));
    String minutes = almost.group(first + 1);
    String half = almost.group(first + 2) == null ? "" : almost.group(first + 2).toLowerCase(ROOT);
    if (half.startsWith("p") && hour < 12) {
      hour += 12;
    } else if (half.startsWith("a") && hour == 12) {
      hour = 0;
    }
    return String.format(ROOT, "%02d:%s", hour, minutes == null ? "00" : minutes);
  }
}
