package org.plenary.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plenary.archive.Archive;
import org.plenary.archive.Id;
import org.plenary.archive.Subject;
import org.plenary.language.Messages;
import org.plenary.page.PlannedOutput.PlannedPage;
import org.plenary.route.Route;

/** The tree of all regions or of all themes, on several pages. */
final class SubjectIndex {
  private final PageContext context;
  private final Frames frames;
  private final Paging paging;
  private final String kind;
  private final Route list;
  private final List<Node> tree;
  private final Map<Id, Integer> places = new HashMap<>();

  private record Node(Subject subject, int depth, boolean again) {}

  /**
   * The tree of one kind.
   *
   * @param kind its word, {@code region} or {@code theme}
   */
  SubjectIndex(
      PageContext context,
      Frames frames,
      Paging paging,
      String kind,
      Route list,
      List<? extends Subject> all) {
    this.context = context;
    this.frames = frames;
    this.paging = paging;
    this.kind = kind;
    this.list = list;
    this.tree = tree(all);
  }

  void plan(List<PlannedPage> pages) {
    for (int number = 1; number <= paging.pages(tree.size()); number++) {
      int page = number;
      pages.add(
          new PlannedPage(
              list.page(page), kind + "s", Pass.LIST, null, null, (body, facts) -> view(page)));
    }
  }

  /** The page of the tree where a subject stands with all that is narrower. */
  Route pageOf(Subject subject) {
    return list.page(paging.pageOf(places.getOrDefault(subject.id(), 0)));
  }

  private SubjectListView view(int number) {
    Route route = list.page(number);
    Links links = Links.from(context, route);
    Messages messages = context.messages();
    String title = messages.text(kind + "s.title");
    int count = places.size();
    return new SubjectListView(
        frames.frame(
            new Frames.Head(
                    route,
                    SubjectPages.paged(context, title, number),
                    SubjectPages.pagedDescription(
                        context,
                        messages.text(kind + "s.description", count, context.settings().title()),
                        number),
                    null,
                    true,
                    null,
                    SubjectPages.crumbs(list, title, number, links))
                .listing(
                    paging.slice(tree, number).stream()
                        .map(node -> node.subject)
                        .distinct()
                        .toList(),
                    (number - 1) * paging.size(),
                    tree.size())),
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

  /** Every subject below each that it is part of; the rest about it, only where it comes first. */
  private List<Node> tree(List<? extends Subject> all) {
    Archive archive = context.archive();
    List<Node> nodes = new ArrayList<>();
    Deque<Node> next = new ArrayDeque<>();
    all.stream()
        .filter(subject -> subject.broader().isEmpty())
        .sorted(Comparator.comparing(Subject::title).thenComparing(Subject::id))
        .forEach(subject -> next.addLast(new Node(subject, 0, false)));
    while (!next.isEmpty()) {
      Node node = next.removeFirst();
      List<Subject> narrower = archive.narrowerThan(node.subject.id());
      boolean first = places.putIfAbsent(node.subject.id(), nodes.size()) == null;
      nodes.add(new Node(node.subject, node.depth, !first));
      for (int i = first ? narrower.size() - 1 : -1; i >= 0; i--) {
        next.addFirst(new Node(narrower.get(i), node.depth + 1, false));
      }
    }
    return nodes;
  }
}
