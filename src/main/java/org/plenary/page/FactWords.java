package org.plenary.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Deadline;
import org.plenary.archive.EventDate;
import org.plenary.archive.EventTime;
import org.plenary.archive.Happening;
import org.plenary.archive.Occasion;
import org.plenary.archive.Place;
import org.plenary.archive.Planned;
import org.plenary.archive.Status;

/** Facts of an event in words. */
final class FactWords {
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

  private final PageContext context;
  private final Links links;

  FactWords(PageContext context, Links links) {
    this.context = context;
    this.links = links;
  }

  /** Whether something is to come, was held, was put off or called off; null if nobody can say. */
  static @Nullable Status status(PageContext context, Occasion occasion) {
    Status said = said(context, occasion);
    EventDate date = context.archive().dateOf(occasion);
    boolean cover = !context.archive().eventsOf(occasion.id()).isEmpty();
    if (said != null || date == null || cover) {
      return said;
    }
    return date.last().isBefore(context.settings().today()) ? Status.HELD : Status.SCHEDULED;
  }

  /** What an author says of an event, or of what it is a part of. */
  private static @Nullable Status said(PageContext context, Occasion occasion) {
    Status own = occasion.happening().status();
    Occasion whole = own == null ? context.archive().wholeOf(occasion) : null;
    return whole == null ? own : said(context, whole);
  }

  /** "cancelled" or "postponed", where lists have to say so. */
  static @Nullable String setback(PageContext context, Occasion occasion) {
    Status said = said(context, occasion);
    return said == Status.CANCELLED || said == Status.POSTPONED
        ? context.word("status", said)
        : null;
  }

  /** The hours, without their zone. */
  static @Nullable String hours(PageContext context, @Nullable EventTime time) {
    if (time == null) {
      return null;
    }
    String start = HOUR.format(time.start());
    if (time.end() == null) {
      return start;
    }
    String key = time.end().isBefore(time.start()) ? "time.next-day" : "time.range";
    return context.messages().text(key, start, HOUR.format(time.end()));
  }

  /** The hours with their zone. */
  static @Nullable String zoned(PageContext context, @Nullable EventTime time) {
    String hours = hours(context, time);
    return time == null || hours == null
        ? null
        : context.messages().text("time.zoned", hours, time.zone().getId().replace('_', ' '));
  }

  /** The hours with their zone, of each day where there are several. */
  @Nullable String time(Happening happening) {
    String hours = zoned(context, happening.time());
    EventDate date = happening.date();
    return hours == null || date == null || date.isSingle()
        ? hours
        : context.messages().text("time.daily", hours);
  }

  /** What was announced and has changed; null where nothing was announced. */
  FactsView.@Nullable PlannedView planned(Happening happening) {
    Planned planned = happening.planned();
    if (planned == null) {
      return null;
    }
    String where = place(planned.place());
    return new FactsView.PlannedView(
        Objects.equals(planned.date(), happening.date()) ? null : context.date(planned.date()),
        Objects.equals(where, place(happening.place())) ? null : where,
        planned.format() == null || planned.format() == happening.format()
            ? null
            : context.word("format", planned.format()));
  }

  /** A place as it was announced, with its venue. */
  private @Nullable String place(@Nullable Place place) {
    if (place == null) {
      return null;
    }
    String where = context.longPlace(place);
    String venue = place.venue();
    return venue == null || venue.equals(where) || where == null
        ? where
        : context.messages().text("place.in", venue, where);
  }

  /** What a number counts, in words. */
  static String counted(PageContext context, String word) {
    return context.messages().textOr("number." + word, word);
  }

  List<FactsView.NumberView> numbers(Happening happening) {
    return happening.numbers().stream()
        .map(number -> new FactsView.NumberView(counted(context, number.word()), number.value()))
        .toList();
  }

  List<DeadlineView> deadlines(Happening happening) {
    LocalDate today = context.settings().today();
    return happening.deadlines().stream()
        .sorted(Comparator.comparing(Deadline::date))
        .map(
            deadline ->
                new DeadlineView(
                    Objects.requireNonNull(context.date(EventDate.of(deadline.date()))),
                    links.to(deadline.label(), deadline.target(), null),
                    null,
                    deadline.date().isBefore(today)))
        .toList();
  }
}
