package org.plenary.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the world.
 *
 * @param code an ISO 3166-1 alpha-2 code, or a UN M49 number of three digits
 */
public record Region(
    Id id,
    Basics basics,
    List<Id> broader,
    @Nullable String definition,
    @Nullable String code,
    @Nullable Coordinates at)
    implements Subject {

  public Region {
    broader = List.copyOf(broader);
  }
}
