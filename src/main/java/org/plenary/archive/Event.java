package org.plenary.archive;

import org.jspecify.annotations.Nullable;

/**
 * An event.
 *
 * @param partOf the event or edition that it is a session or side event of
 */
public record Event(
    Id id,
    Basics basics,
    Happening happening,
    @Nullable Reference conference,
    @Nullable Reference edition,
    @Nullable Reference partOf)
    implements Occasion {

  /** The same with other facts. */
  public Event with(Happening other) {
    return new Event(id, basics, other, conference, edition, partOf);
  }
}
