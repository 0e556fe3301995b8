package org.plenary.archive;

import org.jspecify.annotations.Nullable;

/** An event. */
public record Event(
    Id id,
    Basics basics,
    Happening happening,
    @Nullable Reference conference,
    @Nullable Reference edition)
    implements Occasion {

  /** The same with other facts. */
  public Event with(Happening other) {
    return new Event(id, basics, other, conference, edition);
  }
}
