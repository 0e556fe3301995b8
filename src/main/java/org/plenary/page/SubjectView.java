package org.plenary.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.markdown.Html;

/**
 * A region or theme.
 *
 * @param conferences those that name it as their theme
 * @param held what took place in the region, newest first by year
 * @param about what is about it and took place elsewhere; for a theme, everything
 * @param years how many events each year has
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
    List<LinkView> conferences,
    int heldCount,
    int aboutCount,
    List<GroupView> held,
    List<GroupView> about,
    List<YearCount> years,
    @Nullable PagerView pager,
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
    links = List.copyOf(links);
    sources = List.copyOf(sources);
  }
}
