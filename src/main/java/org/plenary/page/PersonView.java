package org.plenary.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.markdown.Html;

/**
 * A person.
 *
 * @param affiliations organisations that they belong to now
 * @param outcomes what came out of events and they are an author of
 * @param written records whose text they wrote
 * @param translated records whose text they translated
 */
public record PersonView(
    Frame frame,
    String title,
    List<String> also,
    @Nullable String summary,
    RecordView record,
    Html body,
    List<LinkView> affiliations,
    @Nullable LinkView website,
    @Nullable LinkView orcid,
    AttendedView attended,
    ListedView<OutcomeView> outcomes,
    ListedView<EntryView> written,
    ListedView<EntryView> translated,
    @Nullable PagerView pager,
    List<ResourceView> links,
    List<ResourceView> sources)
    implements PageView {

  /** An outcome, its kind in words, and what it came out of. */
  public record OutcomeView(
      LinkView link, @Nullable String kind, @Nullable DateView date, LinkView event) {}

  public PersonView {
    also = List.copyOf(also);
    affiliations = List.copyOf(affiliations);
    links = List.copyOf(links);
    sources = List.copyOf(sources);
  }
}
