package org.plenary.page;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.plenary.language.Messages;
import org.plenary.route.Route;

/** Divides lists into pages. */
record Paging(Messages messages, int size) {

  /** The number of pages that a list of {@code count} takes, at least one. */
  int pages(int count) {
    return Math.max(1, (count + size - 1) / size);
  }

  /** What page {@code number} holds of a list. */
  <T> List<T> slice(List<T> all, int number) {
    int from = Math.min(all.size(), (number - 1) * size);
    return all.subList(from, Math.min(all.size(), from + size));
  }

  /** What page {@code number} holds of the second of two lists that follow each other. */
  <T> List<T> slice(int before, List<T> all, int number) {
    int from = Math.max(0, (number - 1) * size - before);
    int to = Math.max(0, number * size - before);
    return all.subList(Math.min(all.size(), from), Math.min(all.size(), to));
  }

  /** The page, from 1, that holds what is at a place in a list. */
  int pageOf(int place) {
    return place / size + 1;
  }

  /** The way through the pages, or null if there is one page only. */
  @Nullable PagerView pager(Route first, int number, int count, Links links) {
    return pagerOf(first, number, pages(count), links);
  }

  /** The way through so many pages, or null if there is one page only. */
  @Nullable PagerView pagerOf(Route first, int number, int pages, Links links) {
    if (pages == 1) {
      return null;
    }
    return new PagerView(
        number,
        pages,
        number == 1 ? null : links.to(first.page(number - 1), messages.text("pager.previous")),
        number == pages ? null : links.to(first.page(number + 1), messages.text("pager.next")),
        steps(first, number, pages, links));
  }

  private static List<LinkView> steps(Route first, int number, int pages, Links links) {
    TreeSet<Integer> shown = new TreeSet<>(List.of(1, pages, number));
    for (int near : new int[] {number - 2, number - 1, number + 1, number + 2}) {
      if (near >= 1 && near <= pages) {
        shown.add(near);
      }
    }
    // Long lists are also reachable in bigger steps, so that no page is many clicks away.
    for (int step = 10; step < pages; step += Math.max(10, pages / 10)) {
      shown.add(step);
    }
    List<LinkView> steps = new ArrayList<>();
    int last = 0;
    for (int page : shown) {
      if (page > last + 1) {
        steps.add(links.text(""));
      }
      String text = String.valueOf(page);
      steps.add(page == number ? links.text(text) : links.to(first.page(page), text));
      last = page;
    }
    return steps;
  }
}
