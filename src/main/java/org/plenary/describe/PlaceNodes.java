package org.plenary.describe;

import org.jspecify.annotations.Nullable;
import org.plenary.archive.Archive;
import org.plenary.archive.Coordinates;
import org.plenary.archive.Place;
import org.plenary.language.Messages;
import org.plenary.language.PlaceText;

/** Places in the words of schema.org. */
final class PlaceNodes {
  private final PlaceText places;
  private final Names names;

  PlaceNodes(Archive archive, Messages messages, Names names) {
    this.places = new PlaceText(archive, messages);
    this.names = names;
  }

  /** A place, as a member of a list. */
  void place(JsonLd out, Place place) {
    String name = place.venue() == null ? places.cityAndCountry(place) : place.venue();
    out.node(
        "Place",
        one -> {
          one.text("name", name);
          if (place.city() != null || place.country() != null) {
            address(one, place.city(), place.country());
          }
          if (place.at() != null) {
            geo(one, place.at());
          }
          names.references(one, "containedInPlace", names.found(place.heldIn()));
        });
  }

  static void address(JsonLd out, @Nullable String city, @Nullable String country) {
    out.node(
        "address",
        "PostalAddress",
        one -> one.text("addressLocality", city).text("addressCountry", country));
  }

  static void geo(JsonLd out, Coordinates at) {
    out.node(
        "geo",
        "GeoCoordinates",
        one -> one.degrees("latitude", at.latitude()).degrees("longitude", at.longitude()));
  }
}
