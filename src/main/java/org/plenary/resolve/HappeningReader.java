package org.plenary.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Attribution;
import org.plenary.archive.Coordinates;
import org.plenary.archive.Disclosure;
import org.plenary.archive.EventDate;
import org.plenary.archive.Format;
import org.plenary.archive.Happening;
import org.plenary.archive.Id;
import org.plenary.archive.Involvement;
import org.plenary.archive.LinkKind;
import org.plenary.archive.OrganisationRole;
import org.plenary.archive.Outcome;
import org.plenary.archive.Participation;
import org.plenary.archive.Place;
import org.plenary.archive.RecordKind;
import org.plenary.archive.Reference;
import org.plenary.archive.Role;
import org.plenary.archive.Target;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.DidYouMean;
import org.plenary.diagnostic.Rule;
import org.plenary.document.Fields;
import org.plenary.document.Settings;
import org.plenary.document.Text;

/** Reads the keys that events and editions share. */
final class HappeningReader {
  private static final Set<String> COUNTRIES = countries();

  private final Settings settings;
  private final Binder binder;
  private final BasicsReader basics;
  private final DateReader dates;
  private final Map<String, Id> regionsByCode;
  private final Diagnostics problems;

  HappeningReader(
      Settings settings,
      Binder binder,
      BasicsReader basics,
      DateReader dates,
      Map<String, Id> regionsByCode,
      Diagnostics problems) {
    this.settings = settings;
    this.binder = binder;
    this.basics = basics;
    this.dates = dates;
    this.regionsByCode = regionsByCode;
    this.problems = problems;
  }

  Happening read(Fields fields) {
    EventDate date = date(fields);
    Text type = fields.choice("type", settings.eventTypes());
    Format format = fields.choice("format", Format.class);
    Attribution attribution = fields.choice("attribution", Attribution.class);
    return new Happening(
        date,
        type == null ? null : type.text(),
        format == null ? Format.IN_PERSON : format,
        place(fields.group("place", "city", "a place")),
        bindAll(RecordKind.REGION, fields.texts("regions")),
        bindAll(RecordKind.THEME, fields.texts("themes")),
        people(fields),
        organisations(fields),
        outcomes(fields),
        attribution == null ? Attribution.ON_RECORD : attribution);
  }

  /** The records that names mean, each once. */
  List<Reference> bindAll(RecordKind kind, List<Text> names) {
    List<Reference> references = new ArrayList<>();
    for (Text name : names) {
      Reference reference = binder.bind(kind, name);
      boolean known =
          reference.id() != null
              && references.stream().anyMatch(other -> reference.id().equals(other.id()));
      if (!known) {
        references.add(reference);
      }
    }
    return references;
  }

  /** The organisations of a record with their roles. */
  List<Involvement> organisations(Fields fields) {
    List<Involvement> involved = new ArrayList<>();
    for (Fields entry :
        fields.entries("organisations", "organisation", "an organisation's entry")) {
      Text name = entry.requiredText("organisation");
      List<OrganisationRole> roles = roles(entry, OrganisationRole.class);
      entry.finish();
      if (!name.text().isEmpty()) {
        involved.add(new Involvement(binder.bind(RecordKind.ORGANISATION, name), roles));
      }
    }
    return involved;
  }

  private @Nullable EventDate date(Fields fields) {
    Text start = fields.text("date");
    Text end = fields.text("end");
    if (start == null) {
      return null;
    }
    return end == null ? dates.read(start) : dates.read(start, end);
  }

  private @Nullable Place place(@Nullable Fields fields) {
    if (fields == null) {
      return null;
    }
    Text venue = fields.text("venue");
    Text city = fields.text("city");
    String country = country(fields.text("country"));
    Coordinates at = coordinates(fields, "at", problems);
    fields.finish();
    List<Id> heldIn = new ArrayList<>();
    Id byCode = country == null ? null : regionsByCode.get(country);
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

  /** The same with the region that the place's city is, once every name is known. */
  Happening withCity(Happening happening) {
    Place place = happening.place();
    Id city = place == null || place.city() == null ? null : binder.regionCalled(place.city());
    return place == null || city == null || place.heldIn().contains(city)
        ? happening
        : happening.at(place.alsoIn(city));
  }

  private @Nullable String country(@Nullable Text written) {
    if (written == null || COUNTRIES.contains(written.text())) {
      return written == null ? null : written.text();
    }
    String upper = written.text().toUpperCase(Locale.ROOT);
    String help = "write it as two capital letters, as GB or CN";
    if (COUNTRIES.contains(upper)) {
      help = "write " + upper;
    } else if (upper.equals("UK")) {
      help = "the code of the United Kingdom is GB";
    } else {
      List<String> near = DidYouMean.nearest(written.text(), countryNames().keySet());
      if (!near.isEmpty()) {
        help = "the code of " + near.get(0) + " is " + countryNames().get(near.get(0));
      }
    }
    problems.report(
        Diagnostic.of(
                Rule.BAD_VALUE,
                written.span(),
                written.text(),
                "a country code (ISO 3166-1 alpha-2)")
            .help(help));
    return null;
  }

  /** A point given as {@code [latitude, longitude]}, or null. */
  static @Nullable Coordinates coordinates(Fields fields, String key, Diagnostics problems) {
    List<Text> numbers = fields.texts(key);
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

  private List<Participation> people(Fields fields) {
    List<Participation> people = new ArrayList<>();
    for (Fields entry : fields.entries("people", "person", "a person's entry")) {
      Text name = entry.text("person");
      Text as = entry.text("as");
      List<Role> roles = roles(entry, Role.class);
      Text topic = entry.text("topic");
      Disclosure disclosed = entry.choice("disclosed", Disclosure.class);
      Target source = basics.target(entry, "source");
      entry.finish();
      people.add(
          new Participation(
              name == null ? null : binder.bind(RecordKind.PERSON, name),
              as == null ? null : as.text(),
              roles,
              topic == null ? null : topic.text(),
              disclosed,
              source instanceof Target.Address address ? address.url() : null));
    }
    return people;
  }

  private static <E extends Enum<E>> List<E> roles(Fields entry, Class<E> words) {
    List<E> roles = new ArrayList<>();
    for (Text text : entry.oneOrMore("role")) {
      E role = entry.choice("role", text, words);
      if (role != null && !roles.contains(role)) {
        roles.add(role);
      }
    }
    return roles;
  }

  private List<Outcome> outcomes(Fields fields) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Fields entry : fields.groups("outcomes", "title", "an outcome")) {
      Text title = entry.requiredText("title");
      Target target = basics.target(entry, "url");
      EventDate date = basics.date(entry, "date");
      LinkKind kind = entry.choice("kind", LinkKind.class);
      List<String> authors = BasicsReader.texts(entry.texts("authors"));
      entry.finish();
      if (!title.text().isEmpty()) {
        outcomes.add(new Outcome(title.text(), target, date, kind, authors));
      }
    }
    return outcomes;
  }

  private static Set<String> countries() {
    Set<String> codes =
        new java.util.HashSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2));
    codes.add("XK");
    return Set.copyOf(codes);
  }

  private static Map<String, String> countryNames() {
    Map<String, String> names = new java.util.TreeMap<>();
    for (String code : COUNTRIES) {
      names.put(
          new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH), code);
    }
    return names;
  }
}
