package org.plenary.describe;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.EventDate;
import org.plenary.archive.EventTime;
import org.plenary.language.DateText;

/** Dates and hours in ISO 8601, as exact as they are known and no more. */
final class Moments {
  private Moments() {}

  /** When something begins: 2024, 2024-12, 2024-12-10 or 2024-12-10T09:00:00+08:00. */
  static String start(EventDate date, @Nullable EventTime time) {
    return time == null || date.precision() != EventDate.Precision.DAY
        ? DateText.machine(date)
        : moment(date.first(), time.start(), time.zone());
  }

  /** When it ends; null where the beginning says it all. */
  static @Nullable String end(EventDate date, @Nullable EventTime time) {
    EventTime hours = date.precision() == EventDate.Precision.DAY ? time : null;
    LocalTime end = hours == null ? null : hours.end();
    if (hours != null && end != null) {
      boolean nextDay = end.isBefore(hours.start());
      return moment(nextDay ? date.last().plusDays(1) : date.last(), end, hours.zone());
    }
    return date.isSingle()
        ? null
        : DateText.machine(EventDate.of(date.last(), date.precision(), date.certainty()));
  }

  private static String moment(LocalDate day, LocalTime time, ZoneId zone) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(day.atTime(time).atZone(zone));
  }
}
