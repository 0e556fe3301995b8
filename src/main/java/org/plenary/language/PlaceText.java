package org.plenary.language;

import org.jspecify.annotations.Nullable;
import org.plenary.archive.Archive;
import org.plenary.archive.Format;
import org.plenary.archive.Happening;
import org.plenary.archive.Id;
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

  /** Where something was, for a line in a list: the city, or that it was online. */
  public @Nullable String brief(Happening happening) {
    Place place = happening.place();
    if (place != null && place.city() != null) {
      return place.city();
    }
    if (happening.format() == Format.ONLINE) {
      return messages.text("format.online");
    }
    return place == null ? null : full(place);
  }

  /** City and country; the venue where neither is known. */
  public @Nullable String full(Place place) {
    String where = cityAndCountry(place);
    return where == null ? place.venue() : where;
  }

  /** City and country, without the country where the city says it; null where neither is known. */
  public @Nullable String cityAndCountry(Place place) {
    String country = country(place);
    if (place.city() == null) {
      return country;
    }
    return country == null || isSaidBy(place.city(), country)
        ? place.city()
        : messages.text("place.in", place.city(), country);
  }

  /** Whether a country's name begins with the whole of a city's, as Singapore's, not Tunisia's. */
  private static boolean isSaidBy(String city, String country) {
    return country.startsWith(city)
        && (country.length() == city.length()
            || !Character.isLetter(country.codePointAt(city.length())));
  }

  /** The country's name: of the region that has its code, else as the message files say. */
  public @Nullable String country(Place place) {
    Region region = countryRegion(place);
    return place.country() == null
        ? null
        : region == null ? messages.text("country." + place.country()) : region.title();
  }

  /** The region that has the code of a place's country, if there is one. */
  public @Nullable Region countryRegion(Place place) {
    String code = place.country();
    if (code != null) {
      for (Id id : place.heldIn()) {
        Region region = (Region) archive.get(id);
        if (code.equals(region.code())) {
          return region;
        }
      }
    }
    return null;
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
