package org.plenary.language;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.plenary.archive.EventDate;
import org.plenary.archive.EventDate.Certainty;
import org.plenary.document.Fields;

/** Dates in words, as exact as they are known. */
public final class DateText {
  private static final int MOST_DAYS = 12;
  private static final int MOST_DATES = 3;

  private final Messages messages;

  public DateText(Messages messages) {
    this.messages = messages;
  }

  /** For eyes: "10–11 December 2024". */
  public String shown(EventDate date) {
    return doubted(date, range(date, "date", true));
  }

  /** For ears: "10 to 11 December 2024". */
  public String spoken(EventDate date) {
    return doubted(date, range(date, "date.spoken", true));
  }

  /** Several dates in order for eyes: "5, 9 and 13 December 2022"; of many, the time they span. */
  public String shown(List<EventDate> dates) {
    return joined(dates, this::shown);
  }

  /** As {@link #shown(List)}, for ears. */
  public String spoken(List<EventDate> dates) {
    return joined(dates, this::spoken);
  }

  /** In a sentence: "on 10 and 11 December 2024", "in December 2024". */
  String phrase(EventDate date) {
    boolean pair = date.precision() == EventDate.Precision.DAY && date.days() == 2;
    String plain = range(date, pair ? "date.pair" : "date.spoken", true);
    if (date.certainty() == Certainty.APPROXIMATE) {
      return messages.text("sentence.date.approximate", plain);
    }
    String key = "sentence.date." + Fields.word(date.precision());
    String phrase = messages.text(date.isSingle() || pair ? key : key + "s", plain);
    return date.certainty() == Certainty.CERTAIN
        ? phrase
        : messages.text("sentence.date.uncertain", phrase);
  }

  /** Several dates in a sentence: "on 5, 9 and 13 December 2022". */
  String phrase(List<EventDate> dates) {
    return isDaysOfOneMonth(dates)
        ? messages.text("sentence.date.day", days(dates))
        : joined(dates, this::phrase);
  }

  private String joined(List<EventDate> dates, Function<EventDate, String> text) {
    if (isDaysOfOneMonth(dates)) {
      return days(dates);
    }
    return dates.size() <= MOST_DATES
        ? messages.list(dates.stream().map(text).toList())
        : text.apply(span(dates));
  }

  private static boolean isDaysOfOneMonth(List<EventDate> dates) {
    return dates.size() > 1
        && dates.size() <= MOST_DAYS
        && dates.stream().allMatch(DateText::isCertainDay)
        && dates.stream().map(date -> YearMonth.from(date.first())).distinct().count() == 1;
  }

  private static boolean isCertainDay(EventDate date) {
    return date.precision() == EventDate.Precision.DAY
        && date.isSingle()
        && date.certainty() == Certainty.CERTAIN;
  }

  private String days(List<EventDate> dates) {
    List<String> days =
        dates.stream().map(date -> String.valueOf(date.first().getDayOfMonth())).toList();
    LocalDate first = dates.get(0).first();
    return messages.text(
        "date.day", messages.list(days), month(first.getMonthValue()), year(first.getYear()));
  }

  /** From the first to the last of some dates, as exact as the least exact of them. */
  private static EventDate span(List<EventDate> dates) {
    EventDate.Precision coarsest =
        dates.stream().map(EventDate::precision).max(Comparator.naturalOrder()).orElseThrow();
    boolean certain = dates.stream().allMatch(date -> date.certainty() == Certainty.CERTAIN);
    Certainty certainty = certain ? Certainty.CERTAIN : Certainty.APPROXIMATE;
    LocalDate last =
        dates.stream().map(EventDate::last).max(Comparator.naturalOrder()).orElseThrow();
    return EventDate.of(dates.get(0).first(), coarsest, certainty)
        .to(EventDate.of(last, coarsest, certainty));
  }

  /** Where the year stands above: "10–11 December"; the year itself when no more is known. */
  public String withoutYear(EventDate date) {
    boolean oneYear = date.first().getYear() == date.last().getYear();
    return doubted(
        date, range(date, "date", !oneYear || date.precision() == EventDate.Precision.YEAR));
  }

  /** A month by its name and year. */
  public String month(YearMonth month) {
    return messages.text("date.month", month(month.getMonthValue()), year(month.getYear()));
  }

  /** A month by its name. */
  public String month(int number) {
    return messages.text("month." + number);
  }

  /** As in HTML's {@code datetime}: the start as exact as it is known. */
  public static String machine(EventDate date) {
    String day = date.first().toString();
    return switch (date.precision()) {
      case DAY -> day;
      case MONTH -> day.substring(0, 7);
      case YEAR -> day.substring(0, 4);
    };
  }

  private String doubted(EventDate date, String text) {
    if (date.certainty() == Certainty.CERTAIN) {
      return text;
    }
    boolean uncertain = date.certainty() == Certainty.UNCERTAIN;
    return messages.text(uncertain ? "date.uncertain" : "date.approximate", text);
  }

  private String range(EventDate date, String style, boolean withYear) {
    LocalDate first = date.first();
    LocalDate last = date.last();
    if (date.isSingle()) {
      return one(date, first, withYear);
    }
    boolean sameYear = first.getYear() == last.getYear();
    boolean days = date.precision() == EventDate.Precision.DAY;
    if (days && YearMonth.from(first).equals(YearMonth.from(last))) {
      String from = String.valueOf(first.getDayOfMonth());
      String to = String.valueOf(last.getDayOfMonth());
      String range = messages.text(style + ".range.short", from, to);
      return withYear
          ? messages.text("date.day", range, month(first.getMonthValue()), year(first.getYear()))
          : messages.text("date.day.yearless", range, month(first.getMonthValue()));
    }
    String from = one(date, first, !sameYear);
    return messages.text(style + ".range.long", from, one(date, last, withYear));
  }

  private String one(EventDate date, LocalDate at, boolean withYear) {
    String day = String.valueOf(at.getDayOfMonth());
    String month = month(at.getMonthValue());
    String year = year(at.getYear());
    return switch (date.precision()) {
      case DAY ->
          withYear
              ? messages.text("date.day", day, month, year)
              : messages.text("date.day.yearless", day, month);
      case MONTH -> withYear ? messages.text("date.month", month, year) : month;
      case YEAR -> year;
    };
  }

  private static String year(int year) {
    return String.valueOf(year);
  }
}
