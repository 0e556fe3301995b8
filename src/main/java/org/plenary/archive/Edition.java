package org.plenary.archive;

import org.jspecify.annotations.Nullable;

/**
 * One edition of a conference: an event of its own, or the cover of several.
 *
 * @param tagline the edition's motto
 * @param number which edition it is, from 1
 */
public record Edition(
    Id id,
    Basics basics,
    Happening happening,
    Reference conference,
    @Nullable String tagline,
    @Nullable Integer number)
    implements Occasion {

  /** The same with other facts. */
  public Edition with(Happening other) {
    return new Edition(id, basics, other, conference, tagline, number);
  }

  @Override
  public Reference edition() {
    return new Reference(basics.title(), id);
  }

  @Override
  public @Nullable Reference partOf() {
    return null;
  }
}
