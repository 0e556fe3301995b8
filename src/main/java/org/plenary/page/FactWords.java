package org.plenary.page;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Deadline;
import org.plenary.archive.EventDate;
import org.plenary.archive.EventTime;
import org.plenary.archive.Happening;
import org.plenary.archive.NumberFact;
import org.plenary.archive.Occasion;
import org.plenary.archive.Place;
import org.plenary.archive.Planned;
import org.plenary.archive.Status;
import org.plenary.language.Messages;

/** Facts of an event in words. */
final class FactWords {
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

  private final PageContext context;
  private final Links links;

  FactWords(PageContext context, Links links) {
    this.context = context;
    this.links = links;
  }

  /**
   * Whether something is to come or going on, was put off or called off; that it was held only
   * where its author says so or had to change the plan. Null where the date says it.
   */
  static @Nullable String status(PageContext context, Occasion occasion) {
    Status said = context.archive().statusOf(occasion);
    if (said == Status.CANCELLED || said == Status.POSTPONED) {
      return context.word("status", said);
    }
    EventDate date = context.archive().dateOf(occasion);
    boolean cover = !context.archive().eventsOf(occasion.id()).isEmpty();
    boolean over = date != null && date.last().isBefore(context.settings().today());
    if (said == Status.HELD || cover || date == null || (over && said != null)) {
      return said == null ? null : context.word("status", said);
    }
    if (over) {
      return occasion.happening().planned() == null ? null : context.word("status", Status.HELD);
    }
    String now = now(context, occasion);
    return now == null ? context.word("status", Status.SCHEDULED) : now;
  }

  /** "cancelled" or "postponed", or that it is going on, where lists have to say so. */
  static @Nullable String standing(PageContext context, Occasion occasion) {
    Status said = context.archive().statusOf(occasion);
    return said == Status.CANCELLED || said == Status.POSTPONED
        ? context.word("status", said)
        : now(context, occasion);
  }

  /** That something cannot be expected on the day once announced, in a sentence; else null. */
  static @Nullable String setback(PageContext context, Occasion occasion) {
    Status said = context.archive().statusOf(occasion);
    Messages messages = context.messages();
    EventDate date = occasion.happening().date();
    if (said == Status.CANCELLED) {
      return messages.text("event.cancelled");
    }
    if (said != Status.POSTPONED) {
      return null;
    }
    if (date == null) {
      return messages.text("event.postponed.open");
    }
    return occasion.happening().dateBefore() == null
        ? messages.text("event.postponed")
        : messages.text("event.postponed.to", context.dates().spoken(date));
  }

  /** That today is one of its days; null where it is not, or days are not known. */
  private static @Nullable String now(PageContext context, Occasion occasion) {
    EventDate date = context.archive().dateOf(occasion);
    LocalDate today = context.settings().today();
    boolean now =
        date != null
            && date.precision() == EventDate.Precision.DAY
            && !date.first().isAfter(today)
            && !date.last().isBefore(today);
    return now ? context.messages().text("status.now") : null;
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
        : context.messages().text("time.zoned", hours, zone(time.zone()));
  }

  /** The name of a zone as it is read: "America/New York". */
  static String zone(ZoneId zone) {
    return zone.getId().replace('_', ' ');
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

  List<FactsView.NumberView> numbers(List<NumberFact> numbers) {
    return Each.of(
        numbers,
        number -> new FactsView.NumberView(counted(context, number.word()), number.value()));
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
