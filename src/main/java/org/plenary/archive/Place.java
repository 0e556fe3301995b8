package org.plenary.archive;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where something was.
 *
 * @param country an ISO 3166-1 alpha-2 code
 * @param heldIn the regions that the country's code and the city's name make it held in
 */
public record Place(
    @Nullable String venue,
    @Nullable String city,
    @Nullable String country,
    @Nullable Coordinates at,
    List<Id> heldIn) {

  public Place {
    heldIn = List.copyOf(heldIn);
  }

  /** A room or a point at this place. */
  public Place with(@Nullable String room, @Nullable Coordinates point) {
    return new Place(
        room == null ? venue : room, city, country, point == null ? at : point, heldIn);
  }

  /** The same place, held in one more region, which says where it is if the place does not. */
  public Place alsoIn(Region region) {
    List<Id> regions = new ArrayList<>(heldIn);
    if (!regions.contains(region.id())) {
      regions.add(region.id());
    }
    return new Place(venue, city, country, at == null ? region.at() : at, regions);
  }
}
