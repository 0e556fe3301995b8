package org.plenary.page;

import java.util.List;

/**
 * What this page shows of a list.
 *
 * @param count how many there are on all pages
 */
public record ListedView<T>(int count, List<T> items) {
  public ListedView {
    items = List.copyOf(items);
  }
}
