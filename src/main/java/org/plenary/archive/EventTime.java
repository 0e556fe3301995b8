package org.plenary.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The hours of an event on each of its days.
 *
 * @param end null where only the start is known; one before the start is on the next day
 */
public record EventTime(LocalTime start, @Nullable LocalTime end, ZoneId zone) {

  /** The instant at which it begins on a day. */
  public Instant on(LocalDate day) {
    return day.atTime(start).atZone(zone).toInstant();
  }

  /** The instant at which it ends that began on a day; null where only the start is known. */
  public @Nullable Instant endOn(LocalDate day) {
    if (end == null) {
      return null;
    }
    LocalDate last = end.isBefore(start) ? day.plusDays(1) : day;
    return last.atTime(end).atZone(zone).toInstant();
  }
}
