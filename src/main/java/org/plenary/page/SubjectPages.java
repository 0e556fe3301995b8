package org.plenary.page;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Archive;
import org.plenary.archive.Conference;
import org.plenary.archive.Id;
import org.plenary.archive.Occasion;
import org.plenary.archive.Reference;
import org.plenary.archive.Region;
import org.plenary.archive.Subject;
import org.plenary.archive.Theme;
import org.plenary.archive.Work;
import org.plenary.markdown.RenderedBody;
import org.plenary.page.PlannedOutput.PlannedPage;
import org.plenary.route.Route;
import org.plenary.route.Routes;

/** The trees of regions and themes, and the page of each. */
final class SubjectPages {
  private static final int NARROWER = 40;

  private final PageContext context;
  private final Frames frames;
  private final PageTitles titles;
  private final Paging paging;
  private final Map<Id, List<Conference>> conferences = new HashMap<>();

  SubjectPages(PageContext context, Frames frames, PageTitles titles, Paging paging) {
    this.context = context;
    this.frames = frames;
    this.titles = titles;
    this.paging = paging;
    context.archive().all(Conference.class).forEach(this::addToThemes);
  }

  private void addToThemes(Conference conference) {
    for (Reference theme : conference.themes()) {
      if (theme.id() != null) {
        conferences.computeIfAbsent(theme.id(), id -> new ArrayList<>()).add(conference);
      }
    }
  }

  void plan(List<PlannedPage> pages) {
    plan("region", Routes.REGIONS, context.archive().all(Region.class), pages);
    plan("theme", Routes.THEMES, context.archive().all(Theme.class), pages);
  }

  private void plan(String kind, Route list, List<? extends Subject> all, List<PlannedPage> pages) {
    SubjectIndex index = new SubjectIndex(context, frames, paging, kind, list, all);
    index.plan(pages);
    all.forEach(subject -> plan(kind, list, index, subject, pages));
  }

  private void plan(
      String kind, Route list, SubjectIndex index, Subject subject, List<PlannedPage> pages) {
    Route first = context.routes().of(subject.id());
    if (first == null) {
      return;
    }
    int count = count(subject);
    for (int number = 1; number <= paging.pages(count); number++) {
      int page = number;
      pages.add(
          new PlannedPage(
                  first.page(page),
                  kind,
                  page == 1 ? Pass.RECORD : Pass.LIST,
                  page == 1 ? subject.id() : null,
                  page == 1 ? subject.basics().body() : null,
                  (body, others) -> view(kind, list, index, subject, page, body, others))
              .indexedIf(subject.basics().body() != null));
    }
  }

  private SubjectView view(
      String kind,
      Route list,
      SubjectIndex index,
      Subject subject,
      int number,
      RenderedBody body,
      OtherBodies others) {
    Route first = Objects.requireNonNull(context.routes().of(subject.id()));
    Route route = first.page(number);
    Links links = Links.from(context, route);
    RecordParts parts = new RecordParts(context, links);
    Archive.Filed filed = context.archive().filedUnder(subject.id());
    List<Occasion> held = newestFirst(filed.held());
    List<Occasion> about = newestFirst(filed.about());
    Set<Integer> marked = new HashSet<>();
    boolean start = number == 1;
    List<Work> works = context.library().of(subject.id());
    return new SubjectView(
        frames.frame(
            new Frames.Head(
                    route,
                    paged(context, titles.of(subject), number),
                    pagedDescription(context, description(subject, body), number),
                    subject.basics().language(),
                    subject.basics().body() != null,
                    subject.basics().body(),
                    crumbs(kind, list, subject, number, links))
                .about(
                    subject,
                    subject.definition(),
                    subject.basics().summary(),
                    body.facts().excerpt())),
        subject.title(),
        subject.basics().also(),
        subject.definition(),
        subject.basics().summary(),
        new RecordViews(context, links).of(subject, number, others),
        body.html(),
        subject.broader().stream().map(links::to).toList(),
        start ? narrower(subject, links) : List.of(),
        start ? moreNarrower(subject, index, links) : null,
        conferences.getOrDefault(subject.id(), List.of()).stream().map(links::to).toList(),
        held.size(),
        about.size(),
        EventLists.byYear(context, paging.slice(held, number), filed.parts(), links, marked),
        EventLists.byYear(
            context, paging.slice(held.size(), about, number), filed.parts(), links, marked),
        start ? years(held, about).years(first, paging, links) : List.of(),
        paging.pager(first, number, held.size() + about.size(), links),
        works.size(),
        start ? OutcomePages.newest(context, works, links) : List.of(),
        start ? OutcomePages.rest(context, subject, works, links) : null,
        parts.links(subject.basics()),
        parts.sources(subject.basics()));
  }

  private List<LinkView> crumbs(String kind, Route list, Subject subject, int number, Links links) {
    List<LinkView> crumbs = new ArrayList<>();
    crumbs.add(links.to(list, context.messages().text(kind + "s.title")));
    if (number > 1) {
      crumbs.add(links.to(subject));
    }
    return crumbs;
  }

  /** What is directly narrower, by title; where there is much, what has the most events. */
  private List<CountedLink> narrower(Subject subject, Links links) {
    List<Subject> all = context.archive().narrowerThan(subject.id());
    Stream<Subject> shown = all.stream();
    if (all.size() > NARROWER) {
      shown =
          all.stream()
              .sorted(Comparator.comparingInt(this::count).reversed())
              .limit(NARROWER)
              .sorted(Comparator.comparing(Subject::title).thenComparing(Subject::id));
    }
    return shown.map(one -> new CountedLink(links.to(one), count(one))).toList();
  }

  /** The way to those narrower ones that are not shown. */
  private @Nullable LinkView moreNarrower(Subject subject, SubjectIndex index, Links links) {
    int more = context.archive().narrowerThan(subject.id()).size() - NARROWER;
    return more <= 0
        ? null
        : links.to(index.pageOf(subject), context.messages().text("fold.more", more));
  }

  private int count(Subject subject) {
    return context.archive().filedUnder(subject.id()).count();
  }

  private Places years(List<Occasion> held, List<Occasion> about) {
    return Places.ofYears(
        Stream.concat(held.stream(), about.stream()).map(context.archive()::dateInLists));
  }

  private String description(Subject subject, RenderedBody body) {
    String definition = subject.definition();
    return titles.description(subject, definition != null ? definition : body.facts().excerpt());
  }

  /** A list from its end, without copying it for each of its pages. */
  private static List<Occasion> newestFirst(List<Occasion> oldestFirst) {
    return new AbstractList<>() {
      @Override
      public Occasion get(int index) {
        return oldestFirst.get(oldestFirst.size() - 1 - index);
      }

      @Override
      public int size() {
        return oldestFirst.size();
      }
    };
  }

  /** The title of page {@code number} of a list. */
  static String paged(PageContext context, String title, int number) {
    return paged(context, "title.paged", title, number);
  }

  /** The description of page {@code number} of a list. */
  static String pagedDescription(PageContext context, String description, int number) {
    return paged(context, "description.paged", description, number);
  }

  private static String paged(PageContext context, String key, String text, int number) {
    return number == 1 ? text : context.messages().text(key, text, String.valueOf(number));
  }

  /** The way to a page of a list from its first page. */
  static List<LinkView> crumbs(Route first, String title, int number, Links links) {
    return number == 1 ? List.of() : List.of(links.to(first, title));
  }
}
