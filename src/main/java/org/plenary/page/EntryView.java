package org.plenary.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line in a list of events.
 *
 * @param time the hours, in a programme
 * @param place the city, or that it was online
 * @param type in words
 * @param status that it was cancelled or postponed, or is going on
 * @param planned when it was to be, where no date is known
 * @param parts those of its parts that the list is about
 */
public record EntryView(
    LinkView link,
    @Nullable DateView date,
    @Nullable String time,
    @Nullable String place,
    @Nullable String type,
    @Nullable String status,
    @Nullable DateView planned,
    @Nullable LinkView conference,
    @Nullable String summary,
    List<LinkView> parts) {

  /** A line of nothing but a text. */
  static EntryView of(LinkView text) {
    return new EntryView(text, null, null, null, null, null, null, null, null, List.of());
  }

  public EntryView {
    parts = List.copyOf(parts);
  }
}
