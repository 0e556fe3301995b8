package org.plenary.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.ArchiveRecord;
import org.plenary.archive.Conference;
import org.plenary.archive.Library;
import org.plenary.archive.LinkKind;
import org.plenary.archive.Occasion;
import org.plenary.archive.Region;
import org.plenary.archive.Theme;
import org.plenary.archive.Work;
import org.plenary.document.Fields;
import org.plenary.language.Messages;
import org.plenary.page.PlannedOutput.PlannedPage;
import org.plenary.route.Route;
import org.plenary.route.Routes;

/**
 * The archive's library: lists of all outcomes, of each kind's, and of a record's that has many.
 */
final class OutcomePages {
  /** How many outcomes the page of a region, theme or conference shows itself. */
  private static final int ON_ITS_PAGE = 12;

  private static final int THEMES = 12;
  private static final int ORIGINS = 3;

  private final PageContext context;
  private final Frames frames;
  private final PageTitles titles;
  private final Paging paging;
  private final Library library;

  OutcomePages(PageContext context, Frames frames, PageTitles titles, Paging paging) {
    this.context = context;
    this.frames = frames;
    this.titles = titles;
    this.paging = paging;
    this.library = context.library();
  }

  /** A list that takes several pages. */
  private record Shelf(
      Route first,
      String title,
      String description,
      @Nullable LinkKind kind,
      @Nullable ArchiveRecord owner,
      List<Work> works) {

    Places years() {
      return Places.ofYears(works.stream().map(Work::when));
    }
  }

  /** The titles of these lists whose names are no record's. */
  static List<String> listTitles(PageContext context) {
    List<String> titles = new ArrayList<>(List.of(context.messages().text("outcomes.title")));
    context.library().byKind().keySet().forEach(kind -> titles.add(title(context, kind)));
    return titles;
  }

  private static String title(PageContext context, LinkKind kind) {
    return context.messages().text("outcomes." + Fields.word(kind));
  }

  void plan(List<PlannedPage> pages) {
    if (library.works().isEmpty()) {
      return;
    }
    Messages messages = context.messages();
    plan(Routes.OUTCOMES, messages.text("outcomes.title"), null, null, library.works(), pages);
    library
        .byKind()
        .forEach(
            (kind, works) ->
                plan(Routes.outcomes(kind), title(context, kind), kind, null, works, pages));
    for (ArchiveRecord owner : context.archive().records()) {
      List<Work> works = library.of(owner.id());
      if (works.size() > ON_ITS_PAGE && context.routes().of(owner.id()) != null) {
        String title = messages.text("outcomes.on", titles.of(owner));
        plan(Routes.outcomes(owner.id()), title, null, owner, works, pages);
      }
    }
  }

  private void plan(
      Route first,
      String title,
      @Nullable LinkKind kind,
      @Nullable ArchiveRecord owner,
      List<Work> works,
      List<PlannedPage> pages) {
    String description =
        context
            .messages()
            .text("outcomes.description", title, works.size(), context.settings().title());
    Shelf shelf = new Shelf(first, title, description, kind, owner, works);
    for (int number = 1; number <= paging.pages(works.size()); number++) {
      int page = number;
      pages.add(
          new PlannedPage(
              first.page(page),
              "outcomes",
              Pass.LIST,
              null,
              null,
              (body, facts) -> view(shelf, page)));
    }
  }

  private OutcomeListView view(Shelf shelf, int number) {
    Route route = shelf.first.page(number);
    Links links = Links.from(context, route);
    boolean start = number == 1;
    boolean withThemes = start && shelf.owner == null && shelf.kind == null;
    return new OutcomeListView(
        frames.frame(
            new Frames.Head(
                route,
                SubjectPages.paged(context, shelf.title, number),
                SubjectPages.pagedDescription(context, shelf.description, number),
                null,
                true,
                null,
                crumbs(shelf, number, links))),
        shelf.title,
        shelf.works.size(),
        shelf.owner == null ? kinds(shelf.kind, links) : List.of(),
        withThemes ? themes(links) : List.of(),
        withThemes ? allThemes(links) : null,
        groups(paging.slice(shelf.works, number), links),
        start ? shelf.years().years(shelf.first, paging, links) : List.of(),
        paging.pager(shelf.first, number, shelf.works.size(), links));
  }

  private List<LinkView> crumbs(Shelf shelf, int number, Links links) {
    List<LinkView> crumbs = new ArrayList<>();
    if (shelf.owner != null) {
      crumbs.add(listOf(shelf.owner, links));
      crumbs.add(links.brief(shelf.owner));
    } else if (shelf.kind != null) {
      crumbs.add(links.to(Routes.OUTCOMES, context.messages().text("outcomes.title")));
    }
    crumbs.addAll(SubjectPages.crumbs(shelf.first, shelf.title, number, links));
    return crumbs;
  }

  /** The way to the list that holds a conference, region or theme. */
  private LinkView listOf(ArchiveRecord owner, Links links) {
    if (owner instanceof Conference conference) {
      return ConferencePages.listLink(context, conference.isSeries(), links);
    }
    boolean region = owner instanceof Region;
    return links.to(
        region ? Routes.REGIONS : Routes.THEMES,
        context.messages().text(region ? "regions.title" : "themes.title"));
  }

  private List<CountedLink> kinds(@Nullable LinkKind current, Links links) {
    List<CountedLink> kinds = new ArrayList<>();
    String all = context.messages().text("outcomes.all-kinds");
    kinds.add(
        new CountedLink(
            current == null ? links.text(all) : links.to(Routes.OUTCOMES, all),
            library.works().size()));
    library
        .byKind()
        .forEach(
            (kind, works) -> {
              String title = title(context, kind);
              LinkView link =
                  kind == current ? links.text(title) : links.to(Routes.outcomes(kind), title);
              kinds.add(new CountedLink(link, works.size()));
            });
    return kinds;
  }

  private List<Theme> themes() {
    return context.archive().all(Theme.class).stream()
        .filter(theme -> !library.of(theme.id()).isEmpty())
        .toList();
  }

  private @Nullable LinkView allThemes(Links links) {
    return themes().size() > THEMES
        ? links.to(Routes.THEMES, context.messages().text("outcomes.all-themes"))
        : null;
  }

  private List<CountedLink> themes(Links links) {
    return themes().stream()
        .sorted(
            Comparator.<Theme>comparingInt(theme -> -library.of(theme.id()).size())
                .thenComparing(Theme::title)
                .thenComparing(Theme::id))
        .limit(THEMES)
        .map(theme -> new CountedLink(onPage(theme, links), library.of(theme.id()).size()))
        .toList();
  }

  private static LinkView onPage(Theme theme, Links links) {
    LinkView link = links.brief(theme);
    return new LinkView(
        link.text(),
        link.href() == null ? null : link.href() + "#p-outcomes",
        link.lang(),
        link.dir());
  }

  private List<OutcomeListView.Group> groups(List<Work> works, Links links) {
    Map<Integer, List<Work>> years = new LinkedHashMap<>();
    for (Work work : works) {
      int year = work.when() == null ? 0 : work.when().first().getYear();
      years.computeIfAbsent(year, key -> new ArrayList<>()).add(work);
    }
    List<OutcomeListView.Group> groups = new ArrayList<>();
    years.forEach(
        (year, ofYear) ->
            groups.add(
                new OutcomeListView.Group(
                    year == 0 ? context.messages().text("events.undated") : String.valueOf(year),
                    year == 0 ? null : "p-y" + year,
                    views(context, ofYear, links))));
    return groups;
  }

  /** The newest of a record's works, for its own page. */
  static List<OutcomeView> newest(PageContext context, List<Work> works, Links links) {
    return views(context, works.subList(0, Math.min(ON_ITS_PAGE, works.size())), links);
  }

  /** The way to the list of a record's works; null where its own page shows them all. */
  static @Nullable LinkView rest(
      PageContext context, ArchiveRecord owner, List<Work> works, Links links) {
    return works.size() <= ON_ITS_PAGE
        ? null
        : links.to(
            Routes.outcomes(owner.id()), context.messages().text("outcomes.all", works.size()));
  }

  private static List<OutcomeView> views(PageContext context, List<Work> works, Links links) {
    return works.stream().map(work -> line(context, work, links)).toList();
  }

  private static OutcomeView line(PageContext context, Work work, Links links) {
    return new OutcomeView(
        links.to(work.title(), work.target(), work.language()),
        work.kind() == null ? null : context.word("link", work.kind()),
        context.date(work.date()),
        new RecordViews(context, links).authors(work.authors()),
        RecordParts.doi(work.doi()),
        work.from().stream()
            .limit(ORIGINS)
            .map(record -> new OutcomeView.Origin(links.brief(record), when(context, record)))
            .toList(),
        Math.max(0, work.from().size() - ORIGINS));
  }

  private static @Nullable DateView when(PageContext context, ArchiveRecord record) {
    return record instanceof Occasion occasion
        ? context.date(context.archive().dateInLists(occasion))
        : null;
  }
}
