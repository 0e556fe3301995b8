package org.plenary.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Archive;
import org.plenary.archive.ArchiveRecord;
import org.plenary.archive.Conference;
import org.plenary.archive.Deadline;
import org.plenary.archive.EventDate;
import org.plenary.archive.FreePage;
import org.plenary.archive.Occasion;
import org.plenary.archive.Region;
import org.plenary.archive.Status;
import org.plenary.archive.Theme;
import org.plenary.language.Messages;
import org.plenary.markdown.RenderedBody;
import org.plenary.page.PlannedOutput.PlannedPage;
import org.plenary.route.Route;
import org.plenary.route.Routes;

/** The home page, free pages, the search, and the page for addresses that do not exist. */
final class OtherPages {
  private static final int LATEST = 6;
  private static final int UPCOMING = 6;
  private static final int BEHIND_A_DOOR = 6;

  private final PageContext context;
  private final Frames frames;
  private final PageTitles titles;

  OtherPages(PageContext context, Frames frames, PageTitles titles) {
    this.context = context;
    this.frames = frames;
    this.titles = titles;
  }

  void plan(List<PlannedPage> pages) {
    FreePage home = context.archive().home();
    pages.add(
        new PlannedPage(
            Routes.HOME,
            "home",
            Pass.LIST,
            home == null ? null : home.id(),
            home == null ? null : home.basics().body(),
            (body, facts) -> home(home, body)));
    for (FreePage page : context.archive().all(FreePage.class)) {
      Route route = context.routes().of(page.id());
      if (route != null && !page.equals(home)) {
        pages.add(
            new PlannedPage(
                route,
                "page",
                Pass.RECORD,
                page.id(),
                page.basics().body(),
                (body, others) -> free(page, route, body, others)));
      }
    }
    pages.add(
        new PlannedPage(Routes.SEARCH, "search", Pass.LIST, null, null, (body, facts) -> search())
            .indexedIf(false));
    pages.add(
        new PlannedPage(Routes.NOT_FOUND, "404", Pass.LIST, null, null, (body, facts) -> notFound())
            .indexedIf(false));
  }

  private FreePageView free(FreePage page, Route route, RenderedBody body, OtherBodies others) {
    Links links = Links.from(context, route);
    RecordParts parts = new RecordParts(context, links);
    return new FreePageView(
        frames.frame(
            new Frames.Head(
                    route,
                    titles.of(page),
                    titles.description(page, body.facts().excerpt()),
                    page.basics().language(),
                    true,
                    page.basics().body(),
                    page.partOf() == null ? List.of() : List.of(links.brief(page.partOf())))
                .about(page, page.basics().summary(), body.facts().excerpt())),
        page.title(),
        page.basics().summary(),
        links.toOrNull(page.partOf()),
        new RecordViews(context, links).of(page, others),
        body.html(),
        parts.links(page.basics()),
        parts.sources(page.basics()));
  }

  private WaysView notFound() {
    Frames.Head head = unlisted(Routes.NOT_FOUND, "not-found");
    Links links = context.linksFrom(context.settings().basePath());
    return new WaysView(frames.frameAnywhere(head), head.title(), frames.ways(links));
  }

  private WaysView search() {
    Frames.Head head = unlisted(Routes.SEARCH, "search").listing(List.of(), 0, 0);
    Links links = Links.from(context, Routes.SEARCH);
    return new WaysView(frames.frame(head), head.title(), frames.ways(links));
  }

  /** The head of a page with texts under a key, which search engines may not list. */
  private Frames.Head unlisted(Route route, String key) {
    return new Frames.Head(
        route,
        context.messages().text(key + ".title"),
        context.messages().text(key + ".description", context.settings().title()),
        null,
        false,
        null,
        List.of());
  }

  private HomeView home(@Nullable FreePage page, RenderedBody body) {
    Links links = Links.from(context, Routes.HOME);
    RecordParts parts = new RecordParts(context, links);
    String title = context.settings().title();
    String tagline = context.settings().tagline();
    String summary = page == null ? null : page.basics().summary();
    String first = summary != null ? summary : body.facts().excerpt();
    String description =
        !first.isEmpty()
            ? first
            : tagline != null ? tagline : context.messages().text("home.description", title);
    Frames.Head head =
        new Frames.Head(
            Routes.HOME,
            tagline == null ? title : context.messages().text("title.home", title, tagline),
            description,
            null,
            true,
            page == null ? null : page.basics().body(),
            List.of());
    return new HomeView(
        frames.frame(page == null ? head : head.about(page)),
        title,
        tagline,
        page == null ? null : new RecordViews(context, links).of(page.basics()),
        body.html(),
        context.archive().occasions().size(),
        latest(links),
        upcoming(links),
        deadlines(links),
        doors(links),
        page == null ? List.of() : parts.links(page.basics()),
        page == null ? List.of() : parts.sources(page.basics()));
  }

  private List<EntryView> latest(Links links) {
    LocalDate today = context.settings().today();
    List<Occasion> newestFirst = new ArrayList<>(context.archive().occasions());
    Collections.reverse(newestFirst);
    return newestFirst.stream()
        .filter(occasion -> isOver(occasion, today))
        .limit(LATEST)
        .map(occasion -> links.entry(occasion, true, summary(occasion)))
        .toList();
  }

  private List<EntryView> upcoming(Links links) {
    LocalDate today = context.settings().today();
    Archive archive = context.archive();
    return archive.occasions().stream()
        .filter(occasion -> archive.dateOf(occasion) != null && !isOver(occasion, today))
        .sorted(Comparator.comparing(this::expected))
        .limit(UPCOMING)
        .map(occasion -> links.entry(occasion, true, summary(occasion)))
        .toList();
  }

  /** The first day of something, and the last one that it can be on where the day is not known. */
  private LocalDate expected(Occasion occasion) {
    EventDate date = Objects.requireNonNull(context.archive().dateOf(occasion));
    return date.precision() == EventDate.Precision.DAY ? date.first() : date.last();
  }

  private boolean isOver(Occasion occasion, LocalDate today) {
    EventDate date = context.archive().dateOf(occasion);
    return date != null && date.last().isBefore(today);
  }

  private boolean isOff(Occasion occasion) {
    return context.archive().statusOf(occasion) == Status.CANCELLED;
  }

  /** Days until which something can be done, soonest first. */
  private List<DeadlineView> deadlines(Links links) {
    LocalDate today = context.settings().today();
    record Open(Deadline deadline, Occasion occasion) {}
    List<Open> open = new ArrayList<>();
    for (ArchiveRecord record : context.archive().records()) {
      if (record instanceof Occasion occasion && !isOff(occasion)) {
        occasion.happening().deadlines().stream()
            .filter(deadline -> !deadline.date().isBefore(today))
            .forEach(deadline -> open.add(new Open(deadline, occasion)));
      }
    }
    return open.stream()
        .sorted(Comparator.comparing(one -> one.deadline.date()))
        .limit(UPCOMING)
        .map(
            one ->
                new DeadlineView(
                    Objects.requireNonNull(context.date(EventDate.of(one.deadline.date()))),
                    links.to(one.deadline.label(), one.deadline.target(), null),
                    links.to(one.occasion),
                    false))
        .toList();
  }

  private String summary(Occasion occasion) {
    String summary = occasion.basics().summary();
    return summary == null ? context.sentences().of(occasion) : summary;
  }

  private List<HomeView.DoorView> doors(Links links) {
    Archive archive = context.archive();
    Messages messages = context.messages();
    List<Conference> conferences =
        archive.all(Conference.class).stream().filter(one -> !one.isSeries()).toList();
    List<Region> regions = archive.all(Region.class);
    List<Theme> themes = archive.all(Theme.class);
    List<Integer> years =
        archive.occasions().stream()
            .map(archive::dateOf)
            .filter(date -> date != null)
            .map(date -> date.first().getYear())
            .distinct()
            .sorted(Comparator.reverseOrder())
            .toList();
    return List.of(
        new HomeView.DoorView(
            "conference",
            links.to(Routes.CONFERENCES, messages.text("conferences.title")),
            conferences.size(),
            fullest(conferences, one -> archive.occasionsOf(one.id()).size(), links)),
        new HomeView.DoorView(
            "region",
            links.to(Routes.REGIONS, messages.text("regions.title")),
            regions.size(),
            fullest(regions, one -> archive.filedUnder(one.id()).count(), links)),
        new HomeView.DoorView(
            "theme",
            links.to(Routes.THEMES, messages.text("themes.title")),
            themes.size(),
            fullest(themes, one -> archive.filedUnder(one.id()).count(), links)),
        new HomeView.DoorView(
            "year",
            links.to(Routes.EVENTS, messages.text("years.title")),
            years.size(),
            years.stream()
                .limit(BEHIND_A_DOOR)
                .map(year -> links.to(Routes.year(year), String.valueOf(year)))
                .toList()));
  }

  private static <R extends ArchiveRecord> List<LinkView> fullest(
      List<R> records, java.util.function.ToIntFunction<R> count, Links links) {
    return records.stream()
        .filter(record -> count.applyAsInt(record) > 0)
        .sorted(
            Comparator.<R>comparingInt(record -> -count.applyAsInt(record))
                .thenComparing(ArchiveRecord::title)
                .thenComparing(ArchiveRecord::id))
        .limit(BEHIND_A_DOOR)
        .map(record -> links.to(record))
        .toList();
  }
}
