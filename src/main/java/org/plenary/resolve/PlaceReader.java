package org.plenary.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Coordinates;
import org.plenary.archive.Countries;
import org.plenary.archive.Id;
import org.plenary.archive.Place;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.DidYouMean;
import org.plenary.diagnostic.Rule;
import org.plenary.document.Fields;
import org.plenary.document.Text;

/** Reads places, countries and points on the Earth. */
final class PlaceReader {
  private final Asking asking;
  private final Diagnostics problems;

  PlaceReader(Asking asking, Diagnostics problems) {
    this.asking = asking;
    this.problems = problems;
  }

  /** A place under the key {@code place}; null where none is given. */
  @Nullable Place place(Fields owner) {
    Fields fields = owner.group("place", "city: %s", "a place");
    if (fields == null) {
      return null;
    }
    Text venue = fields.text("venue");
    Text city = fields.text("city");
    String country = country(fields);
    Coordinates at = coordinates(fields, problems);
    fields.finish();
    if (venue == null && city == null && country == null && at == null) {
      return null;
    }
    List<Id> heldIn = new ArrayList<>();
    Id byCode = country == null ? null : asking.regionOf(country);
    if (byCode != null) {
      heldIn.add(byCode);
    }
    return new Place(
        venue == null ? null : venue.text(),
        city == null ? null : city.text(),
        country,
        at,
        heldIn);
  }

  /** The code of a country under the key {@code country}; null where none can be read. */
  @Nullable String country(Fields fields) {
    Text written = fields.text("country");
    if (written == null || Countries.codes().contains(written.text())) {
      return written == null ? null : written.text();
    }
    problems.report(
        Diagnostic.of(
                Rule.BAD_VALUE,
                written.span(),
                written.text(),
                "a country code (ISO 3166-1 alpha-2)")
            .help(codeOf(written.text(), "write it as two capital letters, as GB or CN")));
    return null;
  }

  /** A way out for who wrote a country otherwise than by its code of two letters. */
  static String codeOf(String written, String otherwise) {
    String upper = written.toUpperCase(Locale.ROOT);
    if (Countries.codes().contains(upper)) {
      return "write " + upper;
    }
    if (upper.equals("UK")) {
      return "the code of the United Kingdom is GB";
    }
    for (String code : Locale.getISOCountries()) {
      if (locale(code).getISO3Country().equals(upper)) {
        return "write " + code;
      }
    }
    Map<String, String> names = countryNames();
    List<String> near = DidYouMean.nearest(written, names.keySet());
    return near.isEmpty()
        ? otherwise
        : "the code of " + near.get(0) + " is " + names.get(near.get(0));
  }

  private static Locale locale(String code) {
    return new Locale.Builder().setRegion(code).build();
  }

  /** A point given as {@code at: [latitude, longitude]}, or null. */
  static @Nullable Coordinates coordinates(Fields fields, Diagnostics problems) {
    List<Text> numbers = fields.texts("at");
    if (numbers.isEmpty()) {
      return null;
    }
    if (numbers.size() == 2) {
      Double latitude = number(numbers.get(0).text(), 90);
      Double longitude = number(numbers.get(1).text(), 180);
      if (latitude != null && longitude != null) {
        return new Coordinates(latitude, longitude);
      }
    }
    problems.report(
        Diagnostic.of(
                Rule.BAD_VALUE,
                numbers.get(0).span(),
                String.join(", ", numbers.stream().map(Text::text).toList()),
                "a latitude (-90 to 90) and a longitude (-180 to 180)")
            .help("write them in degrees, as at: [39.9, 116.4]"));
    return null;
  }

  private static @Nullable Double number(String text, double limit) {
    if (!text.matches("[+-]?[0-9]{1,3}(\\.[0-9]{1,12})?")) {
      return null;
    }
    double value = Double.parseDouble(text);
    return Math.abs(value) <= limit ? value : null;
  }

  private static Map<String, String> countryNames() {
    Map<String, String> names = new TreeMap<>();
    for (String code : Countries.codes()) {
      names.put(locale(code).getDisplayCountry(Locale.ENGLISH), code);
    }
    return names;
  }
}
