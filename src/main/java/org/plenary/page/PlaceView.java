package org.plenary.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an event was.
 *
 * @param text city and country
 * @param regions those it was held in and what they are part of, narrowest first
 */
public record PlaceView(@Nullable String venue, String text, List<LinkView> regions) {
  public PlaceView {
    regions = List.copyOf(regions);
  }
}
