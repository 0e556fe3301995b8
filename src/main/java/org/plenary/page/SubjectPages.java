package org.plenary.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Archive;
import org.plenary.archive.Event;
import org.plenary.archive.EventDate;
import org.plenary.archive.Id;
import org.plenary.archive.Occasion;
import org.plenary.archive.Region;
import org.plenary.archive.Subject;
import org.plenary.archive.Theme;
import org.plenary.language.Messages;
import org.plenary.markdown.RenderedBody;
import org.plenary.page.PlannedOutput.PlannedPage;
import org.plenary.route.Route;
import org.plenary.route.Routes;

/** The trees of regions and themes, and the page of each. */
final class SubjectPages {
  private final PageContext context;
  private final Frames frames;
  private final PageTitles titles;
  private final Paging paging;

  SubjectPages(PageContext context, Frames frames, PageTitles titles, Paging paging) {
    this.context = context;
    this.frames = frames;
    this.titles = titles;
    this.paging = paging;
  }

  void plan(List<PlannedPage> pages) {
    plan("region", Routes.REGIONS, context.archive().all(Region.class), pages);
    plan("theme", Routes.THEMES, context.archive().all(Theme.class), pages);
  }

  private void plan(String kind, Route list, List<? extends Subject> all, List<PlannedPage> pages) {
    List<Node> tree = tree(all);
    for (int number = 1; number <= paging.pages(tree.size()); number++) {
      int page = number;
      pages.add(
          new PlannedPage(
              list.page(page),
              kind + "s",
              Pass.LIST,
              null,
              null,
              (body, facts) -> index(kind, list, all.size(), tree, page)));
    }
    all.forEach(subject -> plan(kind, list, subject, pages));
  }

  private void plan(String kind, Route list, Subject subject, List<PlannedPage> pages) {
    Route first = context.routes().of(subject.id());
    if (first == null) {
      return;
    }
    Filed filed = filed(subject);
    for (int number = 1; number <= paging.pages(filed.count()); number++) {
      int page = number;
      pages.add(
          new PlannedPage(
              first.page(page),
              kind,
              page == 1 ? Pass.RECORD : Pass.LIST,
              page == 1 ? subject.id() : null,
              page == 1 ? subject.basics().body() : null,
              (body, others) -> view(kind, list, subject, filed, first, page, body, others)));
    }
  }

  private SubjectView view(
      String kind,
      Route list,
      Subject subject,
      Filed filed,
      Route first,
      int number,
      RenderedBody body,
      OtherBodies others) {
    Route route = first.page(number);
    Links links = Links.from(context, route);
    RecordParts parts = new RecordParts(context, links);
    Archive archive = context.archive();
    Set<Integer> marked = new HashSet<>();
    String listTitle = context.messages().text(kind + "s.title");
    List<LinkView> crumbs = new ArrayList<>(List.of(links.to(list, listTitle)));
    if (number > 1) {
      crumbs.add(links.to(first, subject.title()));
    }
    return new SubjectView(
        frames.frame(
            new Frames.Head(
                route,
                paged(context, titles.of(subject), number),
                pagedDescription(context, description(subject, body), number),
                subject.basics().language(),
                subject.basics().body() != null,
                subject.basics().body(),
                crumbs)),
        subject.title(),
        subject.basics().also(),
        subject.definition(),
        subject.basics().summary(),
        new RecordViews(context, links).of(subject, number, others),
        body.html(),
        subject.broader().stream().map(links::to).toList(),
        archive.narrowerThan(subject.id()).stream()
            .map(
                narrow ->
                    new CountedLink(links.to(narrow), archive.filedUnder(narrow.id()).count()))
            .toList(),
        filed.held.size(),
        filed.about.size(),
        EventLists.byYear(context, paging.slice(filed.held, number), filed.parts, links, marked),
        EventLists.byYear(
            context,
            paging.slice(filed.held.size(), filed.about, number),
            filed.parts,
            links,
            marked),
        filed.years,
        paging.pager(first, number, filed.count(), links),
        parts.links(subject.basics()),
        parts.sources(subject.basics()));
  }

  private String description(Subject subject, RenderedBody body) {
    String definition = subject.definition();
    return titles.description(subject, definition != null ? definition : body.facts().excerpt());
  }

  /** What all pages of a subject are made from, newest first. */
  private record Filed(
      List<Occasion> held,
      List<Occasion> about,
      Map<Id, List<Event>> parts,
      List<YearCount> years) {

    int count() {
      return held.size() + about.size();
    }
  }

  private Filed filed(Subject subject) {
    Archive.Filed all = context.archive().filedUnder(subject.id());
    return new Filed(newestFirst(all.held()), newestFirst(all.about()), all.parts(), years(all));
  }

  private static List<Occasion> newestFirst(List<Occasion> occasions) {
    List<Occasion> reversed = new ArrayList<>(occasions);
    Collections.reverse(reversed);
    return reversed;
  }

  private List<YearCount> years(Archive.Filed filed) {
    Map<Integer, Integer> counts = new TreeMap<>();
    Stream.concat(filed.held().stream(), filed.about().stream())
        .map(context.archive()::dateInLists)
        .filter(date -> date != null)
        .forEach(date -> counts.merge(year(date), 1, Integer::sum));
    List<YearCount> years = new ArrayList<>();
    counts.forEach(
        (year, count) ->
            years.add(new YearCount(new LinkView(String.valueOf(year), null, null, null), count)));
    return years;
  }

  private static int year(@Nullable EventDate date) {
    return date == null ? 0 : date.first().getYear();
  }

  private SubjectListView index(String kind, Route list, int count, List<Node> tree, int number) {
    Route route = list.page(number);
    Links links = Links.from(context, route);
    Messages messages = context.messages();
    String title = messages.text(kind + "s.title");
    return new SubjectListView(
        frames.frame(
            new Frames.Head(
                route,
                paged(context, title, number),
                pagedDescription(
                    context,
                    messages.text(kind + "s.description", count, context.settings().title()),
                    number),
                null,
                true,
                null,
                crumbs(list, title, number, links))),
        title,
        count,
        paging.slice(tree, number).stream().map(node -> row(node, links)).toList(),
        paging.pager(list, number, tree.size(), links));
  }

  private SubjectListView.Row row(Node node, Links links) {
    return new SubjectListView.Row(
        links.to(node.subject),
        node.depth,
        context.archive().filedUnder(node.subject.id()).count(),
        node.subject.definition(),
        node.again);
  }

  private record Node(Subject subject, int depth, boolean again) {}

  /** Every subject below each that it is part of; what is narrower, only where it comes first. */
  private List<Node> tree(List<? extends Subject> all) {
    List<Node> nodes = new ArrayList<>();
    Set<Id> shown = new HashSet<>();
    Deque<Node> next = new ArrayDeque<>();
    all.stream()
        .filter(subject -> subject.broader().isEmpty())
        .sorted(Comparator.comparing(Subject::title).thenComparing(Subject::id))
        .forEach(subject -> next.addLast(new Node(subject, 0, false)));
    while (!next.isEmpty()) {
      Node node = next.removeFirst();
      List<Subject> narrower = context.archive().narrowerThan(node.subject.id());
      boolean first = shown.add(node.subject.id());
      nodes.add(new Node(node.subject, node.depth, !first && !narrower.isEmpty()));
      for (int i = first ? narrower.size() - 1 : -1; i >= 0; i--) {
        next.addFirst(new Node(narrower.get(i), node.depth + 1, false));
      }
    }
    return nodes;
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
