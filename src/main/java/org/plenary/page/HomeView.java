package org.plenary.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.markdown.Html;

/**
 * The home page.
 *
 * @param title of the site
 * @param deadlines those that have not passed, soonest first
 * @param doors the ways in, each with a number and some of what is behind it
 */
public record HomeView(
    Frame frame,
    String title,
    @Nullable String tagline,
    @Nullable RecordView record,
    Html body,
    int events,
    List<EntryView> latest,
    List<EntryView> upcoming,
    List<DeadlineView> deadlines,
    List<DoorView> doors,
    List<ResourceView> links,
    List<ResourceView> sources)
    implements PageView {

  /** A way in. */
  public record DoorView(String kind, LinkView link, int count, List<LinkView> some) {
    public DoorView {
      some = List.copyOf(some);
    }
  }

  public HomeView {
    latest = List.copyOf(latest);
    upcoming = List.copyOf(upcoming);
    deadlines = List.copyOf(deadlines);
    doors = List.copyOf(doors);
    links = List.copyOf(links);
    sources = List.copyOf(sources);
  }
}
