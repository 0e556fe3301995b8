package org.plenary.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.markdown.Html;

/**
 * An edition of several events.
 *
 * @param ordinal "7th edition"
 * @param series whether its conference is kept as a series
 * @param sentence what its facts say in one sentence
 * @param facts not on the later pages of a long programme
 * @param stops its cities in order of date
 * @param count how many events it has; parts do not count
 * @param zone that of all hours in the programme, in words
 * @param days its events and parts by day
 * @param pages free pages that belong to it
 * @param related events that authors say are related
 * @param inConference the editions before and after
 * @param latest the newest edition, on an older one
 */
public record EditionView(
    Frame frame,
    String title,
    @Nullable String tagline,
    @Nullable String ordinal,
    boolean series,
    String sentence,
    @Nullable String summary,
    @Nullable FactsView facts,
    List<StopView> stops,
    RecordView record,
    Html body,
    int count,
    @Nullable String zone,
    List<GroupView> days,
    @Nullable PagerView pager,
    List<LinkView> pages,
    List<ResourceView> outcomes,
    List<ResourceView> links,
    List<ResourceView> sources,
    List<RelatedView> related,
    NeighboursView inConference,
    @Nullable LinkView latest)
    implements PageView {

  /** A city of an edition, with its date and the event there. */
  public record StopView(String city, @Nullable DateView date, LinkView event) {}

  public EditionView {
    stops = List.copyOf(stops);
    days = List.copyOf(days);
    pages = List.copyOf(pages);
    outcomes = List.copyOf(outcomes);
    links = List.copyOf(links);
    sources = List.copyOf(sources);
    related = List.copyOf(related);
  }
}
