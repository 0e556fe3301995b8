package org.plenary.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.plenary.archive.Conference;
import org.plenary.archive.Edition;
import org.plenary.archive.Id;
import org.plenary.archive.Occasion;
import org.plenary.archive.Work;
import org.plenary.language.Messages;
import org.plenary.markdown.BodyFacts;
import org.plenary.markdown.RenderedBody;
import org.plenary.page.PlannedOutput.PlannedPage;
import org.plenary.route.Route;
import org.plenary.route.Routes;

/** The list of conferences, and the page of each. */
final class ConferencePages {
  private final PageContext context;
  private final Frames frames;
  private final PageTitles titles;
  private final Paging paging;

  ConferencePages(PageContext context, Frames frames, PageTitles titles, Paging paging) {
    this.context = context;
    this.frames = frames;
    this.titles = titles;
    this.paging = paging;
  }

  void plan(List<PlannedPage> pages) {
    List<Conference> all = new ArrayList<>(context.archive().all(Conference.class));
    all.sort(Comparator.comparing(Conference::title).thenComparing(Conference::id));
    planList(false, all, pages);
    if (hasSeries(context)) {
      planList(true, all, pages);
    }
    all.forEach(conference -> plan(conference, pages));
  }

  /** Whether some conference is kept as a series, so that there is a list of them. */
  static boolean hasSeries(PageContext context) {
    return context.archive().all(Conference.class).stream().anyMatch(Conference::isSeries);
  }

  /** A link to the list of conferences or of series. */
  static LinkView listLink(PageContext context, boolean series, Links links) {
    return links.to(listRoute(series), context.messages().text(word(series) + ".title"));
  }

  private static Route listRoute(boolean series) {
    return series ? Routes.SERIES : Routes.CONFERENCES;
  }

  private static String word(boolean series) {
    return series ? "series" : "conferences";
  }

  private void planList(boolean series, List<Conference> all, List<PlannedPage> pages) {
    List<Conference> some = all.stream().filter(one -> one.isSeries() == series).toList();
    for (int number = 1; number <= paging.pages(some.size()); number++) {
      int page = number;
      pages.add(
          new PlannedPage(
              listRoute(series).page(page),
              "conferences",
              Pass.LIST,
              null,
              null,
              (body, facts) -> list(series, some, page, facts)));
    }
  }

  private void plan(Conference conference, List<PlannedPage> pages) {
    Route first = context.routes().of(conference.id());
    if (first == null) {
      return;
    }
    List<Edition> editions = editions(conference);
    List<Occasion> others = others(conference);
    int count = editions.size() + others.size();
    for (int number = 1; number <= paging.pages(count); number++) {
      int page = number;
      pages.add(
          new PlannedPage(
                  first.page(page),
                  "conference",
                  page == 1 ? Pass.RECORD : Pass.LIST,
                  page == 1 ? conference.id() : null,
                  page == 1 ? conference.basics().body() : null,
                  (body, bodies) -> view(conference, editions, others, page, body, bodies))
              .indexedIf(conference.basics().body() != null));
    }
  }

  private List<Edition> editions(Conference conference) {
    return context.archive().editionsOf(conference.id());
  }

  /** What belongs to the conference and to no edition, newest first. */
  private List<Occasion> others(Conference conference) {
    List<Occasion> others =
        new ArrayList<>(
            context.archive().occasionsOf(conference.id()).stream()
                .filter(occasion -> occasion.edition() == null)
                .toList());
    Collections.reverse(others);
    return others;
  }

  private ConferenceView view(
      Conference conference,
      List<Edition> editions,
      List<Occasion> others,
      int number,
      RenderedBody body,
      OtherBodies bodies) {
    Route first = Objects.requireNonNull(context.routes().of(conference.id()));
    Route route = first.page(number);
    Links links = Links.from(context, route);
    RecordParts parts = new RecordParts(context, links);
    boolean start = number == 1;
    List<Work> works = context.library().of(conference.id());
    EditionTable table = new EditionTable(context, editions, links);
    List<LinkView> crumbs = new ArrayList<>();
    crumbs.add(listLink(context, conference.isSeries(), links));
    if (number > 1) {
      crumbs.add(links.to(first, conference.title()));
    }
    return new ConferenceView(
        frames.frame(
            new Frames.Head(
                    route,
                    SubjectPages.paged(context, titles.of(conference), number),
                    SubjectPages.pagedDescription(
                        context, titles.description(conference, body.facts().excerpt()), number),
                    conference.basics().language(),
                    conference.basics().body() != null,
                    conference.basics().body(),
                    crumbs)
                .about(conference, conference.basics().summary(), body.facts().excerpt())),
        conference.title(),
        conference.basics().also(),
        conference.basics().summary(),
        context.date(conference.founded()),
        parts.organisations(conference.organisations()),
        links.toAll(conference.themes()),
        new RecordViews(context, links).of(conference, number, bodies),
        body.html(),
        conference.isSeries(),
        editions.size(),
        table.columns(),
        table.rows(paging.slice(editions, number), (number - 1) * paging.size()),
        EventLists.byYear(
            context, paging.slice(editions.size(), others, number), null, links, new HashSet<>()),
        paging.pager(first, number, editions.size() + others.size(), links),
        works.size(),
        start ? OutcomePages.newest(context, works, links) : List.of(),
        start ? OutcomePages.rest(context, conference, works, links) : null,
        parts.links(conference.basics()),
        parts.sources(conference.basics()));
  }

  private ConferenceListView list(
      boolean series, List<Conference> all, int number, Function<Id, BodyFacts> facts) {
    Route first = listRoute(series);
    Route route = first.page(number);
    Links links = Links.from(context, route);
    Messages messages = context.messages();
    String word = word(series);
    String title = messages.text(word + ".title");
    return new ConferenceListView(
        frames.frame(
            new Frames.Head(
                    route,
                    SubjectPages.paged(context, title, number),
                    SubjectPages.pagedDescription(
                        context,
                        messages.text(
                            word + ".description", all.size(), context.settings().title()),
                        number),
                    null,
                    true,
                    null,
                    SubjectPages.crumbs(first, title, number, links))
                .listing(paging.slice(all, number), (number - 1) * paging.size(), all.size())),
        word,
        title,
        all.size(),
        paging.slice(all, number).stream()
            .map(conference -> listed(conference, links, facts))
            .toList(),
        paging.pager(first, number, all.size(), links));
  }

  private ConferenceListView.Row listed(
      Conference conference, Links links, Function<Id, BodyFacts> facts) {
    String summary = conference.basics().summary();
    if (summary == null && !facts.apply(conference.id()).excerpt().isEmpty()) {
      summary = facts.apply(conference.id()).excerpt();
    }
    List<Occasion> occasions = context.archive().occasionsOf(conference.id());
    return new ConferenceListView.Row(
        links.to(conference),
        summary,
        context.years(occasions.stream()),
        editions(conference).size(),
        occasions.size());
  }
}
