package org.plenary.resolve;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Attribution;
import org.plenary.archive.Deadline;
import org.plenary.archive.Disclosure;
import org.plenary.archive.EventDate;
import org.plenary.archive.EventTime;
import org.plenary.archive.Format;
import org.plenary.archive.Happening;
import org.plenary.archive.Id;
import org.plenary.archive.Involvement;
import org.plenary.archive.LinkKind;
import org.plenary.archive.NumberFact;
import org.plenary.archive.OrganisationRole;
import org.plenary.archive.Outcome;
import org.plenary.archive.Participation;
import org.plenary.archive.Place;
import org.plenary.archive.Planned;
import org.plenary.archive.RecordKind;
import org.plenary.archive.Reference;
import org.plenary.archive.Role;
import org.plenary.archive.Status;
import org.plenary.archive.Target;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.Rule;
import org.plenary.document.Fields;
import org.plenary.document.Settings;
import org.plenary.document.Text;

/** Reads the keys that events and editions share. */
final class HappeningReader {
  private final Settings settings;
  private final Asking asking;
  private final Diagnostics problems;
  private final BasicsReader basics;
  private final PlaceReader places;
  private final DateReader dates;
  private final TimeReader times;
  private final Identifiers identifiers;

  HappeningReader(
      Settings settings,
      Asking asking,
      BasicsReader basics,
      PlaceReader places,
      DateReader dates,
      Diagnostics problems) {
    this.settings = settings;
    this.asking = asking;
    this.problems = problems;
    this.basics = basics;
    this.places = places;
    this.dates = dates;
    this.times = new TimeReader(problems);
    this.identifiers = new Identifiers(problems);
  }

  /**
   * The facts of an event or edition.
   *
   * @param itself which one it is
   * @param whole the facts of what it is a part of, which hold where it says nothing else
   * @param under the title of what it is a part of, if that is under the Chatham House Rule
   */
  Happening read(Id itself, Fields fields, @Nullable Happening whole, @Nullable String under) {
    EventDate own = date(fields);
    EventDate date = own == null && whole != null && !fields.has("date") ? whole.date() : own;
    ZoneId said = fields.zone("zone");
    ZoneId zone = said == null && whole != null ? whole.zone() : said;
    Place place = places.place(fields);
    List<String> types = settings.eventTypes();
    Text type = types.isEmpty() ? fields.text("type") : fields.choice("type", types);
    return new Happening(
        date,
        time(fields, date, zone),
        zone,
        type == null ? null : type.text(),
        format(fields, whole),
        fields.choice("status", Status.class),
        planned(fields),
        inherited(place, fields, whole),
        bindAll(RecordKind.REGION, fields.texts("regions")),
        bindAll(RecordKind.THEME, fields.texts("themes")),
        people(fields),
        organisations(fields),
        related(fields, itself),
        outcomes(fields),
        deadlines(fields),
        numbers(fields),
        attribution(fields, under),
        identifiers.doi(fields));
  }

  /** The records that names mean, each once. */
  List<Reference> bindAll(RecordKind kind, List<Text> names) {
    List<Reference> references = new ArrayList<>();
    names.forEach(name -> addOnce(asking.bind(kind, name), references));
    return references;
  }

  private static void addOnce(Reference reference, List<Reference> references) {
    boolean known =
        reference.id() != null
            && references.stream().anyMatch(other -> reference.id().equals(other.id()));
    if (!known) {
      references.add(reference);
    }
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
        involved.add(new Involvement(asking.bind(RecordKind.ORGANISATION, name), roles));
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

  private @Nullable EventTime time(Fields fields, @Nullable EventDate date, @Nullable ZoneId zone) {
    Text written = fields.text("time");
    if (written == null) {
      return null;
    }
    boolean fails = zone == null && fields.has("zone");
    ZoneId site = settings.zoneGiven() ? settings.zone() : null;
    return times.read(written, date, zone == null ? site : zone, fails);
  }

  /** A part that names no city is where its whole is, if in a room of its own. */
  private static @Nullable Place inherited(
      @Nullable Place own, Fields fields, @Nullable Happening whole) {
    Place place = whole == null ? null : whole.place();
    if (place == null || (own == null && fields.has("place"))) {
      return own;
    }
    if (own == null) {
      return place;
    }
    return own.city() == null && own.country() == null ? place.with(own.venue(), own.at()) : own;
  }

  private static Format format(Fields fields, @Nullable Happening whole) {
    Format format = fields.choice("format", Format.class);
    if (format == null) {
      return whole == null ? Format.IN_PERSON : whole.format();
    }
    return format;
  }

  /** A part cannot loosen the rule of what it is a part of. */
  private Attribution attribution(Fields fields, @Nullable String under) {
    Attribution attribution = fields.choice("attribution", Attribution.class);
    Text written = fields.text("attribution");
    if (under != null && written != null && attribution == Attribution.ON_RECORD) {
      problems.report(
          Diagnostic.of(Rule.LOOSENED_ATTRIBUTION, written.span(), under)
              .help("remove this line; the rule of the whole holds for its parts"));
    }
    if (under != null) {
      return Attribution.CHATHAM_HOUSE;
    }
    return attribution == null ? Attribution.ON_RECORD : attribution;
  }

  private @Nullable Planned planned(Fields owner) {
    Fields fields = owner.group("planned", "date: %s", "\"planned\"");
    if (fields == null) {
      return null;
    }
    Planned planned =
        new Planned(date(fields), places.place(fields), fields.choice("format", Format.class));
    if (fields.has("end") && !fields.has("date")) {
      fields.reportMissing("date");
    }
    fields.finish();
    return planned;
  }

  private List<Participation> people(Fields fields) {
    List<Participation> people = new ArrayList<>();
    for (Fields entry : fields.entries("people", "person", "a person's entry")) {
      Text name = entry.text("person");
      boolean known = entry.has("person") || entry.has("role") || entry.has("as");
      if (!known && !entry.has("topic")) {
        entry.reportMissing("person");
      }
      Participation one =
          new Participation(
              name == null ? null : asking.bindPerson(name),
              BasicsReader.string(entry.text("as")),
              roles(entry, Role.class),
              BasicsReader.string(entry.text("topic")),
              entry.choice("disclosed", Disclosure.class),
              basics.target(entry, "source"));
      entry.finish();
      people.add(one);
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

  private List<Reference> related(Fields fields, Id itself) {
    List<Reference> related = new ArrayList<>();
    for (Text name : fields.texts("related")) {
      Reference reference = asking.bindOccasion(name);
      if (itself.equals(reference.id())) {
        problems.report(
            Diagnostic.of(Rule.BAD_VALUE, name.span(), name.text(), "another event")
                .help("it is this one; remove it"));
      } else {
        addOnce(reference, related);
      }
    }
    return related;
  }

  private List<Outcome> outcomes(Fields fields) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Fields entry : fields.groups("outcomes", "title: %s", "an outcome")) {
      Text title = entry.requiredText("title");
      Outcome outcome =
          new Outcome(
              title.text(),
              basics.target(entry, "url"),
              basics.date(entry, "date"),
              entry.choice("kind", LinkKind.class),
              asking.authors(entry.texts("authors")),
              identifiers.doi(entry),
              basics.website(entry, "archived"),
              entry.flag("reviewed"));
      entry.finish();
      if (!title.text().isEmpty()) {
        outcomes.add(outcome);
      }
    }
    return outcomes;
  }

  private List<Deadline> deadlines(Fields fields) {
    List<Deadline> deadlines = new ArrayList<>();
    for (Fields entry : fields.groups("deadlines", "date: 2024-12-10, label: %s", "a deadline")) {
      if (!entry.has("date")) {
        entry.reportMissing("date");
      }
      LocalDate date = basics.day(entry, "date");
      Text label = entry.requiredText("label");
      Target target = basics.target(entry, "url");
      entry.finish();
      if (date != null && !label.text().isEmpty()) {
        deadlines.add(new Deadline(date, label.text(), target));
      }
    }
    return deadlines;
  }

  private static List<NumberFact> numbers(Fields fields) {
    return fields.texts("numbers", "a number or a text", "participants: %s").stream()
        .filter(entry -> !entry.text().text().isEmpty())
        .map(entry -> new NumberFact(entry.key().text(), entry.text().text()))
        .toList();
  }
}
