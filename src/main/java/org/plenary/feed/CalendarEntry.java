package org.plenary.feed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Agenda;
import org.plenary.archive.Coordinates;
import org.plenary.archive.EventDate;
import org.plenary.archive.EventTime;
import org.plenary.archive.Format;
import org.plenary.archive.Occasion;
import org.plenary.archive.Place;
import org.plenary.archive.Status;

/** Events and deadlines as calendars tell them (RFC 5545, section 3.6.1). */
final class CalendarEntry {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int DECIMALS = 6;

  private final Syndication site;

  CalendarEntry(Syndication site) {
    this.site = site;
  }

  /** An event that is known to the day: with its hours if it is on one day and they are known. */
  String of(Occasion occasion) {
    EventDate date = Objects.requireNonNull(occasion.happening().date());
    EventTime time = date.days() == 1 ? occasion.happening().time() : null;
    ContentLines lines = new ContentLines();
    begin(site.uid(occasion), occasion, date.first(), lines);
    if (time == null) {
      days(date.first(), date.last(), lines);
    } else {
      hours(date.first(), time, lines);
    }
    lines.text("SUMMARY", occasion.title());
    if (site.archive().statusOf(occasion) == Status.CANCELLED) {
      lines.raw("STATUS", "CANCELLED");
    }
    where(occasion, lines);
    about(occasion, site.url(occasion.id()), lines);
    return lines.raw("END", "VEVENT").toString();
  }

  /** A deadline, which takes nobody's time. */
  String of(Agenda.Open open) {
    Occasion occasion = open.occasion();
    LocalDate day = open.deadline().date();
    ContentLines lines = new ContentLines();
    begin(site.uid(open), occasion, day, lines);
    days(day, day, lines);
    String summary =
        site.messages().text("calendar.deadline", open.deadline().label(), occasion.title());
    lines.text("SUMMARY", summary).raw("TRANSP", "TRANSPARENT");
    String target = site.url(open.deadline().target());
    about(occasion, target == null ? site.url(occasion.id()) : target, lines);
    return lines.raw("END", "VEVENT").toString();
  }

  /** What it is, and when it was last changed, so that programs know the newer of two copies. */
  private void begin(String uid, Occasion occasion, LocalDate first, ContentLines lines) {
    Optional<LocalDate> changed = site.lastChange(occasion);
    LocalDate published = occasion.basics().published();
    LocalDate stamp = changed.orElse(published == null ? first : published);
    lines.raw("BEGIN", "VEVENT").text("UID", uid + "@" + site.host());
    lines.raw("DTSTAMP", midnight(stamp));
    changed.ifPresent(
        day -> {
          lines.raw("LAST-MODIFIED", midnight(day));
          lines.raw("SEQUENCE", String.valueOf(site.updates(occasion).count()));
        });
  }

  private static String midnight(LocalDate day) {
    return INSTANT.format(day.atStartOfDay(ZoneOffset.UTC));
  }

  /** Whole days; the end is the day after the last. */
  private static void days(LocalDate first, LocalDate last, ContentLines lines) {
    lines.raw("DTSTART;VALUE=DATE", DAY.format(first));
    lines.raw("DTEND;VALUE=DATE", DAY.format(last.plusDays(1)));
  }

  private static void hours(LocalDate day, EventTime time, ContentLines lines) {
    Instant start = time.on(day);
    Instant end = time.endOn(day);
    lines.raw("DTSTART", INSTANT.format(start));
    if (end != null && end.isAfter(start)) {
      lines.raw("DTEND", INSTANT.format(end));
    }
  }

  private void where(Occasion occasion, ContentLines lines) {
    Place place = occasion.happening().place();
    String location = place == null ? null : inWords(place);
    if (location == null && occasion.happening().format() == Format.ONLINE) {
      location = site.messages().text("format.online");
    }
    if (location != null) {
      lines.text("LOCATION", location);
    }
    Coordinates at = place == null ? null : place.at();
    if (at != null) {
      lines.raw("GEO", decimal(at.latitude()) + ";" + decimal(at.longitude()));
    }
  }

  private @Nullable String inWords(Place place) {
    List<String> parts =
        Stream.of(
                Optional.ofNullable(place.venue()),
                Optional.ofNullable(site.places().cityAndCountry(place)))
            .flatMap(Optional::stream)
            .toList();
    return parts.isEmpty() ? null : String.join(", ", parts);
  }

  private static String decimal(double degrees) {
    return BigDecimal.valueOf(degrees)
        .setScale(DECIMALS, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  private void about(Occasion occasion, @Nullable String link, ContentLines lines) {
    String page = site.url(occasion.id());
    String sentence = site.sentence(occasion);
    lines.text("DESCRIPTION", page == null ? sentence : sentence + "\n" + page);
    if (link != null) {
      lines.raw("URL", link);
    }
    String themes =
        occasion.happening().themes().stream()
            .filter(theme -> theme.id() != null)
            .map(site::name)
            .sorted(Comparator.naturalOrder())
            .distinct()
            .map(ContentLines::escaped)
            .collect(Collectors.joining(","));
    if (!themes.isEmpty()) {
      lines.raw("CATEGORIES", themes);
    }
  }
}
