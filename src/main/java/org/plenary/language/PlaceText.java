package org.plenary.language;

import org.jspecify.annotations.Nullable;
import org.plenary.archive.Archive;
import org.plenary.archive.Place;
import org.plenary.archive.Region;

/** Places in words. */
public final class PlaceText {
  private final Archive archive;
  private final Messages messages;

  public PlaceText(Archive archive, Messages messages) {
    this.archive = archive;
    this.messages = messages;
  }

  /** City and country, without the country where the city says it; null where neither is known. */
  public @Nullable String cityAndCountry(Place place) {
    String country = country(place);
    if (place.city() == null) {
      return country;
    }
    return country == null || country.startsWith(place.city())
        ? place.city()
        : messages.text("place.in", place.city(), country);
  }

  /** The country's name: of the region that has its code, else as the message files say. */
  private @Nullable String country(Place place) {
    String code = place.country();
    return code == null
        ? null
        : place.heldIn().stream()
            .map(archive::get)
            .filter(region -> code.equals(((Region) region).code()))
            .map(region -> region.title())
            .findFirst()
            .orElseGet(() -> messages.text("country." + code));
  }

  /** "in Beijing, China"; null where neither city nor country is known. */
  @Nullable String phrase(Place place) {
    String where = cityAndCountry(place);
    String country = "country." + place.country();
    boolean bare = place.city() == null && where != null && messages.has(country);
    boolean own = bare && messages.text(country).equals(where);
    return where == null
        ? null
        : messages.text(
            "sentence.where", own ? messages.textOr("sentence." + country, where) : where);
  }
}
