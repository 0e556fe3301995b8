package org.plenary.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Agenda;
import org.plenary.archive.Archive;
import org.plenary.archive.ArchiveRecord;
import org.plenary.archive.Conference;
import org.plenary.archive.Edition;
import org.plenary.archive.Event;
import org.plenary.archive.FreePage;
import org.plenary.archive.Occasion;
import org.plenary.archive.Subject;
import org.plenary.document.Settings;
import org.plenary.route.Route;
import org.plenary.route.Routes;

/**
 * The feeds and calendars of a site that has an address: of the whole, of every conference, region
 * and theme with a page, and a calendar beside every event whose day is known.
 */
public final class Subscriptions {
  private final Archive archive;
  private final Routes routes;
  private final Settings settings;
  private final Agenda agenda;
  private final List<Offer> offers = new ArrayList<>();

  /**
   * What can be subscribed to at one page.
   *
   * @param page the page that it stands beside
   * @param record the page's; null for the site's home page without a text
   * @param feed whether there is a feed
   * @param calendar whether there is a calendar, which would not be empty
   */
  public record Offer(
      Route page, String title, @Nullable ArchiveRecord record, boolean feed, boolean calendar) {

    /** Where the feed is. */
    public Route feedRoute() {
      return new Route(page.path() + "feed.xml");
    }

    /** Where the calendar is. */
    public Route calendarRoute() {
      return new Route(page.path() + "calendar.ics");
    }

    /** Whether it is that of the whole site. */
    public boolean isSite() {
      return page.equals(Routes.HOME);
    }
  }

  private Subscriptions(Archive archive, Routes routes, Settings settings) {
    this.archive = archive;
    this.routes = routes;
    this.settings = settings;
    this.agenda = new Agenda(archive, settings.today());
  }

  /** Those of a site; none where it has no address. */
  public static Subscriptions of(Archive archive, Routes routes, Settings settings) {
    Subscriptions subscriptions = new Subscriptions(archive, routes, settings);
    if (settings.url() != null) {
      subscriptions.addAll();
    }
    return subscriptions;
  }

  /** All of them, the site's first, then by record. */
  public List<Offer> all() {
    return offers;
  }

  private void addAll() {
    FreePage home = archive.home();
    boolean any = agenda.holdsAny(occasionsOf(home));
    offers.add(new Offer(Routes.HOME, settings.title(), home, true, any));
    for (ArchiveRecord record : archive.records()) {
      Route route = routes.of(record.id());
      if (route == null) {
        continue;
      }
      if (record instanceof Conference || record instanceof Subject) {
        boolean calendar = agenda.holdsAny(occasionsOf(record));
        offers.add(new Offer(route, record.title(), record, true, calendar));
      } else if (record instanceof Occasion occasion && agenda.holds(occasion)) {
        offers.add(new Offer(route, record.title(), record, false, true));
      }
    }
  }

  /**
   * What a record's feed and calendar are about: events, and covers of several, which calendars do
   * not hold; for any record that has no events of its own, those of the whole site.
   */
  public Stream<Occasion> occasionsOf(@Nullable ArchiveRecord record) {
    if (record instanceof Conference conference) {
      return Stream.concat(
          archive.occasionsOf(conference.id()).stream(),
          covers(archive.editionsOf(conference.id()).stream()));
    }
    if (record instanceof Subject subject) {
      Archive.Filed filed = archive.filedUnder(subject.id());
      return Stream.concat(filed.held().stream(), filed.about().stream());
    }
    if (record instanceof Event || record instanceof Edition) {
      return Stream.of((Occasion) record);
    }
    return Stream.concat(archive.occasions().stream(), covers(archive.all(Edition.class).stream()));
  }

  private Stream<Edition> covers(Stream<Edition> editions) {
    return editions.filter(edition -> !archive.eventsOf(edition.id()).isEmpty());
  }
}
