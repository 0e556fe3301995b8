package org.plenary.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Events under a heading: a year, a month, a day.
 *
 * @param heading its {@code href} may lead to a page of its own
 * @param id what links name, beginning with {@code p-}
 */
public record GroupView(LinkView heading, @Nullable String id, List<EntryView> entries) {
  public GroupView {
    entries = List.copyOf(entries);
  }
}
