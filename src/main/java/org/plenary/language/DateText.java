package org.plenary.language;

import java.time.LocalDate;
import java.time.YearMonth;
import org.plenary.archive.EventDate;
import org.plenary.archive.EventDate.Certainty;

/** Dates in words, as exact as they are known. */
public final class DateText {
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
