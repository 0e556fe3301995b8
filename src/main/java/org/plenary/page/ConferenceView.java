package org.plenary.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.markdown.Html;

/**
 * A conference with its editions, newest first.
 *
 * @param series whether it is kept as a series
 * @param numbers what most of the editions count, in words, as columns of their table
 * @param others events of no edition
 */
public record ConferenceView(
    Frame frame,
    String title,
    List<String> also,
    @Nullable String summary,
    @Nullable DateView founded,
    List<RoleView> organisations,
    List<LinkView> themes,
    RecordView record,
    Html body,
    boolean series,
    int editionCount,
    List<String> numbers,
    List<EditionRow> editions,
    List<GroupView> others,
    @Nullable PagerView pager,
    int outcomeCount,
    List<OutcomeView> outcomes,
    @Nullable LinkView allOutcomes,
    List<ResourceView> links,
    List<ResourceView> sources)
    implements PageView {

  /**
   * A line of the table of editions.
   *
   * @param gap says that editions are missing here; all else is then empty
   * @param ordinal its number in words
   * @param numbers how many it says there were of what each column counts; empty where it does not
   * @param more what it counts besides
   */
  public record EditionRow(
      @Nullable String gap,
      @Nullable LinkView link,
      @Nullable String ordinal,
      @Nullable DateView when,
      List<String> cities,
      @Nullable String tagline,
      int events,
      List<String> numbers,
      List<FactsView.NumberView> more) {
    public EditionRow {
      cities = List.copyOf(cities);
      numbers = List.copyOf(numbers);
      more = List.copyOf(more);
    }
  }

  public ConferenceView {
    also = List.copyOf(also);
    organisations = List.copyOf(organisations);
    themes = List.copyOf(themes);
    numbers = List.copyOf(numbers);
    editions = List.copyOf(editions);
    others = List.copyOf(others);
    outcomes = List.copyOf(outcomes);
    links = List.copyOf(links);
    sources = List.copyOf(sources);
  }
}
