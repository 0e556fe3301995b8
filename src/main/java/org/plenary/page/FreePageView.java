package org.plenary.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.markdown.Html;

/** A page that is no record of an event. */
public record FreePageView(
    Frame frame,
    String title,
    @Nullable String summary,
    @Nullable LinkView partOf,
    RecordView record,
    Html body,
    List<ResourceView> links,
    List<ResourceView> sources)
    implements PageView {
  public FreePageView {
    links = List.copyOf(links);
    sources = List.copyOf(sources);
  }
}
