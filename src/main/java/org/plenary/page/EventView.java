package org.plenary.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.markdown.Html;

/**
 * An event, or an edition that is one.
 *
 * @param tagline the edition's motto
 * @param ordinal "7th edition", of an edition
 * @param sentence what its facts say in one sentence
 * @param facts not on the later pages of a long programme
 * @param zone that of all hours in the programme, in words
 * @param programme its parts by day and hour
 * @param pages free pages that belong to it
 * @param inEdition what comes before and after in the event's edition, or for an edition and its
 *     only event in its conference, for a part in its programme
 * @param latest the newest edition, on an older one that is no part
 * @param cite not on the later pages of a long programme
 */
public record EventView(
    Frame frame,
    String title,
    @Nullable String tagline,
    @Nullable String ordinal,
    String sentence,
    @Nullable String summary,
    @Nullable FactsView facts,
    RecordView record,
    Html body,
    @Nullable String zone,
    List<GroupView> programme,
    @Nullable PagerView pager,
    List<LinkView> pages,
    List<ResourceView> outcomes,
    List<ResourceView> links,
    List<ResourceView> sources,
    NeighboursView inEdition,
    NeighboursView inArchive,
    @Nullable LinkView latest,
    List<RelatedView> related,
    @Nullable CiteView cite)
    implements PageView {
  public EventView {
    programme = List.copyOf(programme);
    pages = List.copyOf(pages);
    outcomes = List.copyOf(outcomes);
    links = List.copyOf(links);
    sources = List.copyOf(sources);
    related = List.copyOf(related);
  }
}
