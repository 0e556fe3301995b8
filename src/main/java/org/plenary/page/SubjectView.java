package org.plenary.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.markdown.Html;

/**
 * A region or theme.
 *
 * @param narrower what is part of it; where that is much, what has the most events
 * @param moreNarrower what leads to those that are not in {@code narrower}
 * @param conferences those that name it as their theme
 * @param held what took place in the region, newest first by year
 * @param about what is about it and took place elsewhere; for a theme, everything
 * @param years how many events each year has, with the page where it begins
 * @param outcomes the newest of what came out of its events
 * @param allOutcomes what leads to the others; null where there are none
 */
public record SubjectView(
    Frame frame,
    String title,
    List<String> also,
    @Nullable String definition,
    @Nullable String summary,
    RecordView record,
    Html body,
    List<LinkView> broader,
    List<CountedLink> narrower,
    @Nullable LinkView moreNarrower,
    List<LinkView> conferences,
    int heldCount,
    int aboutCount,
    List<GroupView> held,
    List<GroupView> about,
    List<YearCount> years,
    @Nullable PagerView pager,
    int outcomeCount,
    List<OutcomeView> outcomes,
    @Nullable LinkView allOutcomes,
    List<ResourceView> links,
    List<ResourceView> sources)
    implements PageView {
  public SubjectView {
    also = List.copyOf(also);
    broader = List.copyOf(broader);
    narrower = List.copyOf(narrower);
    conferences = List.copyOf(conferences);
    held = List.copyOf(held);
    about = List.copyOf(about);
    years = List.copyOf(years);
    outcomes = List.copyOf(outcomes);
    links = List.copyOf(links);
    sources = List.copyOf(sources);
  }
}
