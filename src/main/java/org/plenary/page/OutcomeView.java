package org.plenary.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line in a list of outcomes.
 *
 * @param kind in words
 * @param date its own, if that is known
 * @param from some of the events that it came from, each with the event's date
 * @param more how many other events name it
 */
public record OutcomeView(
    LinkView link,
    @Nullable String kind,
    @Nullable DateView date,
    List<LinkView> authors,
    @Nullable LinkView doi,
    List<Origin> from,
    int more) {

  /** What an outcome came from, and when that was. */
  public record Origin(LinkView link, @Nullable DateView date) {}

  public OutcomeView {
    authors = List.copyOf(authors);
    from = List.copyOf(from);
  }
}
