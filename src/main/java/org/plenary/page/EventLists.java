package org.plenary.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Event;
import org.plenary.archive.EventDate;
import org.plenary.archive.EventDate.Precision;
import org.plenary.archive.Id;
import org.plenary.archive.Occasion;
import org.plenary.language.Messages;
import org.plenary.page.PlannedOutput.PlannedPage;
import org.plenary.route.Route;
import org.plenary.route.Routes;

/** The list of all events, and of each year's. */
final class EventLists {
  private static final int UNDATED = 0;
  private static final int UNKNOWN_MONTH = 13;

  private final PageContext context;
  private final Frames frames;
  private final Paging paging;
  private final NavigableMap<Integer, List<Occasion>> years = new TreeMap<>();

  EventLists(PageContext context, Frames frames, Paging paging) {
    this.context = context;
    this.frames = frames;
    this.paging = paging;
    for (Occasion occasion : context.archive().occasions()) {
      int year = year(context, occasion);
      if (year != UNDATED) {
        years.computeIfAbsent(year, key -> new ArrayList<>()).add(occasion);
      }
    }
    years.values().forEach(this::putUnknownMonthsLast);
  }

  private void putUnknownMonthsLast(List<Occasion> ofYear) {
    ofYear.sort(Comparator.comparing(this::isMonthUnknown));
  }

  private boolean isMonthUnknown(Occasion occasion) {
    EventDate date = context.archive().dateInLists(occasion);
    return date == null || date.precision() == Precision.YEAR;
  }

  /** The titles of the years' pages. */
  List<String> yearTitles() {
    return years.keySet().stream().map(this::yearTitle).toList();
  }

  private String yearTitle(int year) {
    return context.messages().text("events.year.title", String.valueOf(year));
  }

  void plan(List<PlannedPage> pages) {
    List<Occasion> newestFirst = new ArrayList<>(context.archive().occasions());
    Collections.reverse(newestFirst);
    for (int number = 1; number <= paging.pages(newestFirst.size()); number++) {
      int page = number;
      pages.add(planned("events", Routes.EVENTS.page(page), () -> all(newestFirst, page)));
    }
    years.forEach(
        (year, occasions) -> {
          for (int number = 1; number <= paging.pages(occasions.size()); number++) {
            int page = number;
            pages.add(
                planned("year", Routes.year(year).page(page), () -> year(year, occasions, page)));
          }
        });
  }

  private interface Maker {
    PageView make();
  }

  private static PlannedPage planned(String template, Route route, Maker maker) {
    return new PlannedPage(route, template, Pass.LIST, null, null, (body, facts) -> maker.make());
  }

  private EventListView all(List<Occasion> newestFirst, int number) {
    Messages messages = context.messages();
    String title = messages.text("events.title");
    Route route = Routes.EVENTS.page(number);
    Links links = Links.from(context, route);
    String description =
        messages.text("events.description", newestFirst.size(), context.settings().title());
    return new EventListView(
        frame(Routes.EVENTS, number, title, description, List.of(), newestFirst, links),
        title,
        newestFirst.size(),
        List.of(),
        byYear(context, paging.slice(newestFirst, number), Map.of(), links, new HashSet<>()),
        yearCounts(null, links),
        new NeighboursView(null, null),
        paging.pager(Routes.EVENTS, number, newestFirst.size(), links));
  }

  private EventListView year(int year, List<Occasion> occasions, int number) {
    Messages messages = context.messages();
    String title = yearTitle(year);
    Route first = Routes.year(year);
    Links links = Links.from(context, first.page(number));
    String description =
        messages.text(
            "events.year.description",
            occasions.size(),
            String.valueOf(year),
            context.settings().title());
    List<LinkView> crumbs = List.of(links.to(Routes.EVENTS, messages.text("events.title")));
    return new EventListView(
        frame(first, number, title, description, crumbs, occasions, links),
        title,
        occasions.size(),
        number == 1 && paging.pages(occasions.size()) > 1
            ? Places.of(occasions.stream().map(this::month))
                .counts("p-m", this::monthWord, first, paging, links)
            : List.of(),
        byMonth(paging.slice(occasions, number), links),
        yearCounts(year, links),
        new NeighboursView(
            yearLink(years.lowerKey(year), links), yearLink(years.higherKey(year), links)),
        paging.pager(first, number, occasions.size(), links));
  }

  private static @Nullable LinkView yearLink(@Nullable Integer year, Links links) {
    return year == null ? null : links.to(Routes.year(year), String.valueOf(year));
  }

  private Frame frame(
      Route first,
      int number,
      String title,
      String description,
      List<LinkView> crumbs,
      List<Occasion> listed,
      Links links) {
    List<LinkView> all = new ArrayList<>(crumbs);
    all.addAll(SubjectPages.crumbs(first, title, number, links));
    return frames.frame(
        new Frames.Head(
                first.page(number),
                SubjectPages.paged(context, title, number),
                SubjectPages.pagedDescription(context, description, number),
                null,
                true,
                null,
                all)
            .listing(paging.slice(listed, number), (number - 1) * paging.size(), listed.size()));
  }

  private List<YearCount> yearCounts(@Nullable Integer current, Links links) {
    List<YearCount> counts = new ArrayList<>();
    years.forEach(
        (year, occasions) -> {
          String text = String.valueOf(year);
          LinkView link =
              Objects.equals(year, current) ? links.text(text) : links.to(Routes.year(year), text);
          counts.add(new YearCount(link, occasions.size()));
        });
    return counts;
  }

  /** Every year that has events, with the page that lists them. */
  static List<YearCount> allYears(PageContext context, Links links) {
    Map<Integer, Integer> counts = new TreeMap<>();
    for (Occasion occasion : context.archive().occasions()) {
      counts.merge(year(context, occasion), 1, Integer::sum);
    }
    counts.remove(UNDATED);
    List<YearCount> years = new ArrayList<>();
    counts.forEach(
        (year, count) ->
            years.add(new YearCount(links.to(Routes.year(year), String.valueOf(year)), count)));
    return years;
  }

  private List<GroupView> byMonth(List<Occasion> occasions, Links links) {
    Map<Integer, List<EntryView>> months = new LinkedHashMap<>();
    for (Occasion occasion : occasions) {
      months.computeIfAbsent(month(occasion), key -> new ArrayList<>()).add(links.entry(occasion));
    }
    List<GroupView> groups = new ArrayList<>();
    months.forEach(
        (month, entries) ->
            groups.add(new GroupView(links.text(monthWord(month)), "p-m" + month, entries)));
    return groups;
  }

  private int month(Occasion occasion) {
    EventDate date = context.archive().dateInLists(occasion);
    return date == null || isMonthUnknown(occasion) ? UNKNOWN_MONTH : date.first().getMonthValue();
  }

  private String monthWord(int month) {
    return month == UNKNOWN_MONTH
        ? context.messages().text("events.month.unknown")
        : context.dates().month(month);
  }

  /**
   * Events under their years, in the order given.
   *
   * @param parts parts that stand under their events; null in the list of one conference, which is
   *     not named with each
   * @param marked the years whose first entry on the page links can name; those here are added
   */
  static List<GroupView> byYear(
      PageContext context,
      List<Occasion> occasions,
      @Nullable Map<Id, List<Event>> parts,
      Links links,
      Set<Integer> marked) {
    Map<Integer, List<EntryView>> years = new LinkedHashMap<>();
    for (Occasion occasion : occasions) {
      years
          .computeIfAbsent(year(context, occasion), year -> new ArrayList<>())
          .add(
              parts != null
                  ? links.withParts(occasion, parts.getOrDefault(occasion.id(), List.of()))
                  : links.entry(occasion, false, null));
    }
    List<GroupView> groups = new ArrayList<>();
    years.forEach(
        (year, entries) ->
            groups.add(
                new GroupView(
                    year == UNDATED
                        ? links.text(context.messages().text("events.undated"))
                        : links.to(Routes.year(year), String.valueOf(year)),
                    marked.add(year) && year != UNDATED ? "p-y" + year : null,
                    entries)));
    return groups;
  }

  private static int year(PageContext context, Occasion occasion) {
    EventDate date = context.archive().dateInLists(occasion);
    return date == null ? UNDATED : date.first().getYear();
  }
}
