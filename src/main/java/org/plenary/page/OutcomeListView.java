package org.plenary.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Outcomes by year: all, those of one kind, or those on one subject.
 *
 * @param kinds every kind with its number of outcomes, all of them first; the one shown has no
 *     {@code href}
 * @param themes the themes with the most outcomes
 * @param allThemes what leads to the themes that are not named
 * @param years how many outcomes each year has, with the page where it begins
 */
public record OutcomeListView(
    Frame frame,
    String title,
    int count,
    List<CountedLink> kinds,
    List<CountedLink> themes,
    @Nullable LinkView allThemes,
    List<Group> groups,
    List<YearCount> years,
    @Nullable PagerView pager)
    implements PageView {

  /**
   * The outcomes of a year.
   *
   * @param id what links name, beginning with {@code p-}
   */
  public record Group(String year, @Nullable String id, List<OutcomeView> outcomes) {
    public Group {
      outcomes = List.copyOf(outcomes);
    }
  }

  public OutcomeListView {
    kinds = List.copyOf(kinds);
    themes = List.copyOf(themes);
    groups = List.copyOf(groups);
    years = List.copyOf(years);
  }
}
