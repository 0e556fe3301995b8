package org.plenary.feed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.plenary.archive.Agenda;
import org.plenary.archive.Id;
import org.plenary.archive.Occasion;
import org.plenary.page.PlannedOutput.PlannedFile;
import org.plenary.page.Subscriptions.Offer;

/**
 * Calendars in iCalendar (RFC 5545): of each event that is known to the day, and of the site, each
 * conference, region and theme, with deadlines until their day.
 */
public final class Calendar {
  /** How many events that are over the calendar of a list holds. */
  private static final int MOST_PAST = 500;

  private final Syndication site;
  private final CalendarEntry entries;
  private final Map<Id, String> known = new ConcurrentHashMap<>();

  private Calendar(Syndication site) {
    this.site = site;
    this.entries = new CalendarEntry(site);
  }

  /** Adds the calendars of a site. */
  public static void plan(Syndication site, List<PlannedFile> files) {
    Calendar calendars = new Calendar(site);
    for (Offer offer : site.subscriptions().all()) {
      if (offer.calendar()) {
        files.add(
            new PlannedFile(
                offer.calendarRoute(),
                bodies -> calendars.make(offer).getBytes(StandardCharsets.UTF_8)));
      }
    }
  }

  private String make(Offer offer) {
    ContentLines lines =
        new ContentLines()
            .raw("BEGIN", "VCALENDAR")
            .raw("VERSION", "2.0")
            .raw("PRODID", "-//Plenary//Plenary//EN");
    if (offer.record() instanceof Occasion occasion) {
      return lines.add(of(occasion)).raw("END", "VCALENDAR").toString();
    }
    String title = site.settings().title();
    lines.text(
        "X-WR-CALNAME",
        offer.isSite() ? title : site.messages().text("title.page", offer.title(), title));
    List<Occasion> all = site.subscriptions().occasionsOf(offer.record()).toList();
    events(all).forEach(occasion -> lines.add(of(occasion)));
    deadlines(all).forEach(open -> lines.add(entries.of(open)));
    return lines.raw("END", "VCALENDAR").toString();
  }

  private String of(Occasion occasion) {
    String text = known.get(occasion.id()); // without a lock
    return text != null ? text : known.computeIfAbsent(occasion.id(), id -> entries.of(occasion));
  }

  /** What is coming, and the newest of what is over, in order of date. */
  private List<Occasion> events(List<Occasion> all) {
    Agenda agenda = site.agenda();
    List<Occasion> newestFirst =
        all.stream().filter(agenda::holds).sorted(site.archive().order().reversed()).toList();
    List<Occasion> held = new ArrayList<>();
    int past = 0;
    for (Occasion occasion : newestFirst) {
      if (agenda.isComing(occasion) || past++ < MOST_PAST) {
        held.add(occasion);
      }
    }
    Collections.reverse(held);
    return held;
  }

  private List<Agenda.Open> deadlines(List<Occasion> all) {
    return all.stream()
        .flatMap(occasion -> site.agenda().deadlines(occasion).stream())
        .sorted(
            Comparator.comparing((Agenda.Open open) -> open.deadline().date())
                .thenComparing(site::uid))
        .toList();
  }
}
