package org.plenary.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Conference;
import org.plenary.archive.Edition;
import org.plenary.archive.Event;
import org.plenary.archive.EventDate;
import org.plenary.archive.Id;
import org.plenary.archive.Occasion;
import org.plenary.language.DateText;
import org.plenary.language.Messages;
import org.plenary.markdown.RenderedBody;
import org.plenary.page.PlannedOutput.PlannedPage;
import org.plenary.route.Route;

/** Pages of editions that have several events. */
final class EditionPages {
  private static final int MOST_STOPS = 12;

  private final PageContext context;
  private final Frames frames;
  private final PageTitles titles;
  private final Paging paging;
  private final Supplier<RelatedViews> related;

  /** An edition, and what all its pages have in common. */
  private record Covered(
      Edition edition,
      Route first,
      List<Event> events,
      Once<Optional<DateView>> when,
      Once<String> sentence,
      Once<Programme> programme) {}

  EditionPages(
      PageContext context,
      Frames frames,
      PageTitles titles,
      Paging paging,
      Supplier<RelatedViews> related) {
    this.context = context;
    this.frames = frames;
    this.titles = titles;
    this.paging = paging;
    this.related = related;
  }

  void plan(List<PlannedPage> pages) {
    for (Edition edition : context.archive().all(Edition.class)) {
      List<Event> events = programme(edition);
      Route route = context.archive().hasPage(edition) ? context.routes().of(edition.id()) : null;
      List<Event> own = context.archive().eventsOf(edition.id());
      if (route != null && !own.isEmpty()) {
        Covered covered =
            new Covered(
                edition,
                route,
                events,
                new Once<>(() -> Optional.ofNullable(when(context, edition, own))),
                new Once<>(() -> context.sentences().of(edition)),
                new Once<>(() -> new Programme(context, edition, events)));
        for (int number = 1; number <= paging.pages(events.size()); number++) {
          pages.add(planned(covered, number));
        }
      }
    }
  }

  /** The events of an edition and its own parts, in order of date and hour. */
  private List<Event> programme(Edition edition) {
    List<Event> events = context.archive().eventsOf(edition.id());
    List<Event> parts = context.archive().partsOf(edition.id());
    if (parts.isEmpty()) {
      return events;
    }
    List<Event> all = new ArrayList<>(events);
    all.addAll(parts);
    all.sort(context.archive().inProgramme());
    return all;
  }

  private PlannedPage planned(Covered covered, int number) {
    Edition edition = covered.edition;
    return new PlannedPage(
        covered.first.page(number),
        "edition",
        number == 1 ? Pass.RECORD : Pass.LIST,
        number == 1 ? edition.id() : null,
        number == 1 ? edition.basics().body() : null,
        (body, others) -> view(covered, number, body, others));
  }

  private EditionView view(Covered covered, int number, RenderedBody body, OtherBodies others) {
    Edition edition = covered.edition;
    List<Event> events = covered.events;
    Route route = covered.first.page(number);
    boolean start = number == 1;
    Links links = Links.from(context, route);
    RecordParts parts = new RecordParts(context, links);
    String sentence = covered.sentence.get();
    Programme programme = covered.programme.get();
    return new EditionView(
        frames.frame(
            new Frames.Head(
                    route,
                    SubjectPages.paged(context, titles.of(edition), number),
                    SubjectPages.pagedDescription(
                        context, titles.description(edition, sentence), number),
                    edition.basics().language(),
                    true,
                    edition.basics().body(),
                    breadcrumbs(edition, covered.first, number, links))
                .about(edition, edition.basics().summary(), sentence)),
        edition.title(),
        edition.tagline(),
        ordinal(context, edition),
        isInSeries(context, edition),
        sentence,
        edition.basics().summary(),
        start
            ? parts.facts(
                edition, covered.when.get().orElse(null), parts.place(edition.happening()))
            : null,
        start ? stops(context.archive().eventsOf(edition.id()), links) : List.of(),
        new RecordViews(context, links).of(edition, number, others),
        body.html(),
        context.archive().eventsOf(edition.id()).size(),
        programme.zone(),
        programme.days(paging.slice(events, number), links),
        paging.pager(covered.first, number, events.size(), links),
        parts.pages(edition),
        parts.outcomes(edition.happening()),
        parts.links(edition.basics()),
        parts.sources(edition.basics()),
        related.get().named(edition, links),
        EventPages.inConference(context, edition, links),
        EventPages.latest(context, edition.id(), edition.conference(), links));
  }

  private List<LinkView> breadcrumbs(Edition edition, Route first, int number, Links links) {
    List<LinkView> crumbs = crumbs(context, edition, links);
    if (number > 1) {
      crumbs.add(links.to(first, edition.title()));
    }
    return crumbs;
  }

  /** The way to an edition: its conference, and the list that holds it. */
  static List<LinkView> crumbs(PageContext context, Edition edition, Links links) {
    boolean series = isInSeries(context, edition);
    List<LinkView> crumbs = new ArrayList<>();
    crumbs.add(ConferencePages.listLink(context, series, links));
    crumbs.add(links.brief(edition.conference()));
    return crumbs;
  }

  /** Whether the conference of an event or edition is kept as a series. */
  static boolean isInSeries(PageContext context, Occasion occasion) {
    Id id = occasion.conference() == null ? null : occasion.conference().id();
    return id != null && context.archive().get(id) instanceof Conference one && one.isSeries();
  }

  /** "7th edition", or "7th in the series", if its number is known. */
  static @Nullable String ordinal(PageContext context, Edition edition) {
    Integer number = edition.number();
    Messages messages = context.messages();
    if (number == null) {
      return null;
    }
    String key = isInSeries(context, edition) ? "series.ordinal" : "edition.ordinal";
    return messages.text(key, messages.ordinal(number));
  }

  /**
   * The date of an edition in words: its own, or those of its events: "5, 9 and 13 December 2022".
   */
  static @Nullable DateView when(PageContext context, Edition edition, List<Event> events) {
    EventDate own = edition.happening().date();
    if (own != null || events.isEmpty()) {
      return context.date(own);
    }
    List<EventDate> dates =
        events.stream()
            .map(event -> event.happening().date())
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    if (dates.size() < 2) {
      return dates.isEmpty() ? null : context.date(dates.get(0));
    }
    String shown = context.dates().shown(dates);
    return new DateView(
        shown, context.dates().spoken(dates), shown, DateText.machine(dates.get(0)));
  }

  private List<EditionView.StopView> stops(List<Event> events, Links links) {
    Map<String, EditionView.StopView> stops = new LinkedHashMap<>();
    for (Event event : events) {
      String place = context.shortPlace(event);
      if (place != null) {
        stops.putIfAbsent(
            place,
            new EditionView.StopView(
                place, context.date(event.happening().date()), links.to(event)));
      }
    }
    return stops.size() < 2 || stops.size() > MOST_STOPS ? List.of() : List.copyOf(stops.values());
  }

  /**
   * Where an edition was: its own city, or the first of its events' in order of date, each once.
   */
  static List<String> cities(PageContext context, Edition edition) {
    String own = edition.happening().place() == null ? null : context.shortPlace(edition);
    if (own != null) {
      return List.of(own);
    }
    Set<String> cities = new LinkedHashSet<>();
    context.archive().occasionsOfEdition(edition).stream()
        .map(context::shortPlace)
        .filter(Objects::nonNull)
        .forEach(cities::add);
    List<String> shown = new ArrayList<>(cities.stream().limit(MOST_STOPS).toList());
    if (cities.size() > MOST_STOPS) {
      shown.add(context.messages().text("fold.more", cities.size() - MOST_STOPS));
    }
    return shown;
  }
}
