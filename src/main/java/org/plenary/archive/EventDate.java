package org.plenary.archive;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * When something was: a day, a month or a year, or from one to another of the same precision, as
 * exact as it is known and no more.
 *
 * @param first the earliest possible day
 * @param last the latest possible day
 */
public record EventDate(LocalDate first, LocalDate last, Precision precision, Certainty certainty)
    implements Comparable<EventDate> {

  /** How exactly a date is known, finest first. */
  public enum Precision {
    DAY,
    MONTH,
    YEAR
  }

  /** How sure a date is. */
  public enum Certainty {
    CERTAIN,
    UNCERTAIN,
    APPROXIMATE
  }

  public EventDate {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(last + " is before " + first);
    }
  }

  /** A single day, month or year, named by a day in it. */
  public static EventDate of(LocalDate day, Precision precision, Certainty certainty) {
    return new EventDate(firstOf(day, precision), lastOf(day, precision), precision, certainty);
  }

  /** A day that is certain. */
  public static EventDate of(LocalDate day) {
    return new EventDate(day, day, Precision.DAY, Certainty.CERTAIN);
  }

  /** From the start of this date to the end of another of the same precision. */
  public EventDate to(EventDate end) {
    return new EventDate(first, end.last, precision, certainty);
  }

  /** Whether this is one day, one month or one year. */
  public boolean isSingle() {
    return lastOf(first, precision).equals(last);
  }

  /** The number of days, for dates known to the day. */
  public long days() {
    return ChronoUnit.DAYS.between(first, last) + 1;
  }

  /** By the earliest possible day, finer precision first. */
  @Override
  public int compareTo(EventDate other) {
    int byDay = first.compareTo(other.first);
    return byDay != 0 ? byDay : precision.compareTo(other.precision);
  }

  private static LocalDate firstOf(LocalDate day, Precision precision) {
    return switch (precision) {
      case DAY -> day;
      case MONTH -> day.withDayOfMonth(1);
      case YEAR -> day.withDayOfYear(1);
    };
  }

  private static LocalDate lastOf(LocalDate day, Precision precision) {
    return switch (precision) {
      case DAY -> day;
      case MONTH -> day.withDayOfMonth(day.lengthOfMonth());
      case YEAR -> day.withDayOfYear(day.lengthOfYear());
    };
  }
}
