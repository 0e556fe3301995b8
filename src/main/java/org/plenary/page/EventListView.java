package org.plenary.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All events by year, or a year's by month.
 *
 * @param months for a year on several pages, its months with the pages where they begin
 * @param years every year with its number of events; the one shown has no {@code href}
 * @param neighbours for a year, the years before and after that have events
 */
public record EventListView(
    Frame frame,
    String title,
    int count,
    List<CountedLink> months,
    List<GroupView> groups,
    List<YearCount> years,
    NeighboursView neighbours,
    @Nullable PagerView pager)
    implements PageView {
  public EventListView {
    months = List.copyOf(months);
    groups = List.copyOf(groups);
    years = List.copyOf(years);
  }
}
