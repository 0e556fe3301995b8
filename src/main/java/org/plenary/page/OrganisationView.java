package org.plenary.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.markdown.Html;

/**
 * An organisation.
 *
 * @param country its name, with the region that has its code
 * @param within organisations that are part of it
 * @param people those who belong to it
 * @param conferences those that it is behind
 */
public record OrganisationView(
    Frame frame,
    String title,
    List<String> also,
    @Nullable String summary,
    RecordView record,
    Html body,
    @Nullable LinkView partOf,
    @Nullable LinkView country,
    @Nullable LinkView website,
    @Nullable LinkView ror,
    AttendedView attended,
    ListedView<LinkView> within,
    ListedView<LinkView> people,
    ListedView<ConferenceLine> conferences,
    @Nullable PagerView pager,
    List<ResourceView> links,
    List<ResourceView> sources)
    implements PageView {

  /** A conference, and what the organisation does for it. */
  public record ConferenceLine(LinkView link, @Nullable String roles) {}

  public OrganisationView {
    also = List.copyOf(also);
    links = List.copyOf(links);
    sources = List.copyOf(sources);
  }
}
