package org.plenary.check;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.ArchiveRecord;
import org.plenary.archive.Event;
import org.plenary.archive.EventDate;
import org.plenary.archive.EventDate.Certainty;
import org.plenary.archive.EventDate.Precision;
import org.plenary.archive.Id;
import org.plenary.archive.Occasion;
import org.plenary.archive.Status;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.Rule;
import org.plenary.document.Settings;
import org.plenary.document.Text;
import org.plenary.markdown.BodyFacts;
import org.plenary.markdown.BodyFacts.DaySentence;
import org.plenary.resolve.Resolved;
import org.plenary.source.BodySource;
import org.plenary.source.SourceSpan;

/** Compares what English texts and folders say of an event's date with the date. */
public final class ProseAgainstFacts {
  private static final Pattern YEAR = Pattern.compile("([0-9]{4})/.*");
  private static final String GAP = "[\\s*_]+";
  private static final String COMMA = "[\\s*_]*,?" + GAP;
  private static final String WEEKDAY =
      "(?<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?![\\p{L}\\p{N}])";
  private static final String MONTH =
      "(?<%s>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
          + "|Sep(?:t(?:ember)?)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\b\\.?";
  private static final String DAY = "(?<%s>[0-9]{1,2})(?:st|nd|rd|th)?(?![\\p{L}\\p{N}])";
  private static final String DATE =
      "(?:"
          + String.format(DAY, "day1")
          + GAP
          + "(?:of"
          + GAP
          + ")?"
          + String.format(MONTH, "month1")
          + "|"
          + String.format(MONTH, "month2")
          + GAP
          + String.format(DAY, "day2")
          + ")";
  private static final String OF_YEAR = COMMA + "(?<year>(?:1[89]|2[01])[0-9]{2})(?![0-9])";
  private static final Pattern BEFORE_DATE =
      Pattern.compile(WEEKDAY + COMMA + "(?:the" + GAP + ")?" + DATE + "(?:" + OF_YEAR + ")?");
  private static final Pattern AFTER_DATE =
      Pattern.compile(DATE + OF_YEAR + "(?:\\s*\\(|,\\s+a\\s+)" + WEEKDAY);
  private static final List<String> NUMBERS =
      List.of("one", "two", "three", "four", "five", "six", "seven");
  private static final String NOUNS =
      "workshop|event|conference|meeting|dialogue|summit|symposium|seminar|hackathon|retreat|school";

  /** What stands before a number of days where a sentence is about the event itself. */
  private static final Pattern ITSELF =
      Pattern.compile(
          "(?i)(?:^|.*\\s)this\\s+$|[#\\s*_]*(?:(?:a|an|the|our)\\s+)?$", Pattern.DOTALL);

  private final Resolved resolved;
  private final Settings settings;
  private final Diagnostics problems;

  private ProseAgainstFacts(Resolved resolved, Settings settings, Diagnostics problems) {
    this.resolved = resolved;
    this.settings = settings;
    this.problems = problems;
  }

  /** Reports weekdays, lengths and folders that contradict a date. */
  public static void check(
      Resolved resolved, Settings settings, Map<Id, BodyFacts> facts, Diagnostics problems) {
    ProseAgainstFacts check = new ProseAgainstFacts(resolved, settings, problems);
    resolved.archive().all(Event.class).forEach(check::folder);
    for (Map.Entry<Id, BodyFacts> body : facts.entrySet()) {
      for (DaySentence sentence : body.getValue().daySentences()) {
        check.sentence(body.getKey(), sentence);
      }
    }
    resolved.summaries().forEach(check::summary);
  }

  /** An event that runs over New Year may be in the folder of either year. */
  private void folder(Event event) {
    Matcher year = YEAR.matcher(event.id().value());
    EventDate date = event.happening().date();
    BodySource body = event.basics().body();
    boolean moved =
        event.happening().planned() != null || event.happening().status() == Status.POSTPONED;
    if (date == null || body == null || moved || !year.matches() || !isCertain(date)) {
      return;
    }
    int said = Integer.parseInt(year.group(1));
    int first = date.first().getYear();
    int last = date.last().getYear();
    if (said < first || said > last) {
      String years = first == last ? "" + first : first + " to " + last;
      problems.report(
          Diagnostic.of(Rule.FOLDER_OF_ANOTHER_YEAR, body.file().start(), said, years)
              .help(
                  "correct the date; or move the file to the folder of its year, and list the old"
                      + " address under \"aliases\""));
    }
  }

  private static boolean isCertain(EventDate date) {
    return date.certainty() == Certainty.CERTAIN;
  }

  private void sentence(Id id, DaySentence one) {
    if (!(resolved.archive().find(id) instanceof Occasion occasion) || !isEnglish(occasion)) {
      return;
    }
    BiFunction<Integer, Integer, SourceSpan> place =
        (start, end) ->
            new SourceSpan(one.span().file(), one.span().start() + start, one.span().start() + end);
    weekdays(occasion, one.sentence(), place);
    if (!one.links()) {
      length(occasion, one.sentence(), one.first(), place);
    }
  }

  private void summary(Resolved.Summary one) {
    if (!(resolved.archive().find(one.record()) instanceof Occasion occasion)
        || !isEnglish(occasion)) {
      return;
    }
    Text text = one.text();
    BiFunction<Integer, Integer, SourceSpan> place =
        (start, end) ->
            WrittenText.span(
                text, text.text().substring(start, end), WrittenText.of(text.span().file()));
    weekdays(occasion, text.text(), place);
    length(occasion, text.text(), true, place);
  }

  private boolean isEnglish(ArchiveRecord record) {
    String language = record.basics().language();
    return (language == null ? settings.language() : language).matches("en(-.*)?");
  }

  private void weekdays(
      Occasion occasion, String text, BiFunction<Integer, Integer, SourceSpan> place) {
    for (Pattern pattern : List.of(BEFORE_DATE, AFTER_DATE)) {
      Matcher found = pattern.matcher(text);
      while (found.find()) {
        LocalDate date = date(found, occasion);
        String said = found.group("weekday");
        if (date != null && !name(date.getDayOfWeek()).equals(said)) {
          String day =
              date.getDayOfMonth()
                  + " "
                  + date.getMonth().getDisplayName(TextStyle.FULL, Locale.UK)
                  + " "
                  + date.getYear();
          problems.report(
              Diagnostic.of(
                      Rule.WRONG_WEEKDAY,
                      place.apply(found.start(), found.end()),
                      day,
                      name(date.getDayOfWeek()))
                  .help("correct " + said + ", or the date"));
        }
      }
    }
  }

  private static String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.UK);
  }

  /** The date that was found; without a year only one of the event's own. */
  private static @Nullable LocalDate date(Matcher found, Occasion occasion) {
    boolean dayFirst = found.group("day1") != null;
    int day = Integer.parseInt(found.group(dayFirst ? "day1" : "day2"));
    Month month = month(found.group(dayFirst ? "month1" : "month2"));
    String year = found.group("year");
    EventDate own = occasion.happening().date();
    try {
      if (year != null) {
        return LocalDate.of(Integer.parseInt(year), month, day);
      }
      if (own == null || own.precision() != Precision.DAY || !isCertain(own)) {
        return null;
      }
      for (LocalDate first = own.first(); ; first = own.last()) {
        LocalDate date = LocalDate.of(first.getYear(), month, day);
        if (!date.isBefore(own.first()) && !date.isAfter(own.last())) {
          return date;
        }
        if (first.getYear() == own.last().getYear()) {
          return null;
        }
      }
    } catch (DateTimeException e) {
      return null; // no day of any calendar
    }
  }

  private static Month month(String written) {
    for (Month month : Month.values()) {
      if (month.name().startsWith(written.substring(0, 3).toUpperCase(Locale.ROOT))) {
        return month;
      }
    }
    throw new IllegalArgumentException(written);
  }

  /** Only where a sentence speaks of the event itself: with "this", or as it begins. */
  private void length(
      Occasion occasion,
      String text,
      boolean opening,
      BiFunction<Integer, Integer, SourceSpan> place) {
    EventDate date = occasion.happening().date();
    if (date == null
        || date.precision() != Precision.DAY
        || !isCertain(date)
        || mayBeOfWhole(occasion, date)) {
      return;
    }
    Matcher found = lengthOf(occasion).matcher(text);
    while (found.find()) {
      String before = text.substring(0, found.start());
      boolean withThis = before.matches("(?is)(.*\\s)?this\\s+");
      long said = number(found.group("number"));
      if ((withThis || (opening && ITSELF.matcher(before).matches())) && said != date.days()) {
        String phrase = found.group().replaceAll("\\s+", " ");
        String days = date.days() == 1 ? "one day" : date.days() + " days";
        problems.report(
            Diagnostic.of(Rule.WRONG_LENGTH, place.apply(found.start(), found.end()), phrase, days)
                .help("correct the text, or the date"));
      }
    }
  }

  /** A part may be shorter than the dates it takes over. */
  private boolean mayBeOfWhole(Occasion occasion, EventDate date) {
    Occasion whole = resolved.archive().wholeOf(occasion);
    return whole != null && date.equals(whole.happening().date()) && date.days() > 1;
  }

  private static Pattern lengthOf(Occasion occasion) {
    String type = occasion.happening().type();
    return Pattern.compile(
        String.format(
            "(?i)(?<number>%s|[1-9])[-\\u2010\\u2011\\s]day(?:\\s+\\p{L}[\\p{L}-]*){0,2}?"
                + "\\s+(?:%s)(?![\\p{L}\\p{N}])",
            String.join("|", NUMBERS),
            NOUNS + (type == null ? "" : "|" + Pattern.quote(type.replace('-', ' ')))));
  }

  private static long number(String written) {
    int word = NUMBERS.indexOf(Objects.requireNonNull(written).toLowerCase(Locale.ROOT));
    return word >= 0 ? word + 1 : Long.parseLong(written);
  }
}
