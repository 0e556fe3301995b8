package org.plenary.archive;

import org.jspecify.annotations.Nullable;

/**
 * An organisation.
 *
 * @param ror its id in the Research Organization Registry, as {@code 013meh722}
 * @param country an ISO 3166-1 alpha-2 code
 * @param partOf the organisation that it belongs to
 */
public record Organisation(
    Id id,
    Basics basics,
    Target.@Nullable Address website,
    @Nullable String ror,
    @Nullable String country,
    @Nullable Reference partOf)
    implements Party {

  /** An organisation of which only the name is known. */
  public static Organisation named(Id id, String name) {
    return new Organisation(id, Basics.named(name), null, null, null, null);
  }
}
