package org.plenary.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.plenary.archive.ArchiveRecord;
import org.plenary.archive.Basics;
import org.plenary.archive.Conference;
import org.plenary.archive.Edition;
import org.plenary.archive.Event;
import org.plenary.archive.Happening;
import org.plenary.archive.Id;
import org.plenary.archive.Occasion;
import org.plenary.archive.Organisation;
import org.plenary.archive.Person;
import org.plenary.archive.Place;
import org.plenary.archive.RecordKind;
import org.plenary.archive.Reference;
import org.plenary.archive.Region;
import org.plenary.archive.Theme;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.document.Settings;
import org.plenary.document.Text;

/** Reads records of all kinds once every name is known. */
final class RecordReader {
  private final Settings settings;
  private final Binder binder;
  private final Diagnostics problems;
  private final Kept<Declared, ArchiveRecord> kept;
  private final SubjectTree subjects;
  private final Parts parts;
  private final Hierarchy organisations;
  private final Map<Id, Occasion> occasions = new HashMap<>();
  private final Set<String> announced = new HashSet<>();
  private final Rest rest;

  RecordReader(
      Settings settings,
      Binder binder,
      Locator locator,
      Kept<Declared, ArchiveRecord> kept,
      Diagnostics problems) {
    this.settings = settings;
    this.binder = binder;
    this.problems = problems;
    this.kept = kept;
    subjects = new SubjectTree(binder, problems);
    parts = new Parts(binder, settings.limits().parts(), problems);
    organisations = new Hierarchy(binder, problems);
    rest = new Rest(locator, binder, parts, subjects, organisations, occasions);
  }

  /** What records can ask about the rest while they are read. */
  Rest rest() {
    return rest;
  }

  /** Finds what is a part of what; what is in the folder of one that is gone is gone too. */
  void joinParts(List<Declared> declared) {
    parts.declare(declared);
    of(declared, RecordKind.EVENT)
        .sorted(Comparator.comparing(Declared::id))
        .forEach(parts::followFolder);
    of(declared, RecordKind.EVENT).filter(this::isShown).forEach(parts::join);
    parts.settle();
  }

  private boolean isShown(Declared record) {
    return !binder.isGone(record.id());
  }

  /** The published records, with those that their names declare. */
  List<ArchiveRecord> readShown(List<Declared> shown, List<Declared> gone) {
    subjects.joinThrough(subjects(shown), subjects(gone));
    join(shown);
    shown.forEach(this::announcePeople);
    List<ArchiveRecord> records = new ArrayList<>(readAll(shown));
    binder.names().declaredOnTheSpot().forEach((id, title) -> records.add(onTheSpot(id, title)));
    Map<Id, Region> regions = new HashMap<>();
    records.stream()
        .filter(Region.class::isInstance)
        .forEach(region -> regions.put(region.id(), (Region) region));
    records.replaceAll(record -> withCity(record, regions));
    return records;
  }

  /** An author may be a person whom only a record that is read later declares. */
  private void announcePeople(Declared record) {
    for (Text name : record.joints().people()) {
      if (announced.add(name.text())) {
        binder.announcePerson(name);
      }
    }
  }

  /** Reads records of which nothing is shown, for their problems. */
  void readGone(List<Declared> gone) {
    of(gone, RecordKind.EVENT).forEach(parts::join);
    parts.settle();
    join(gone);
    readAll(gone);
  }

  private void join(List<Declared> records) {
    subjects(records).forEach(subjects::join);
    subjects.breakCircles();
    of(records, RecordKind.ORGANISATION).forEach(this::joinOrganisation);
    organisations.breakCircles();
  }

  /** Takes note of what an organisation is part of. */
  private void joinOrganisation(Declared organisation) {
    Text name = organisation.joints().partOf();
    Id whole = name == null ? null : binder.bind(RecordKind.ORGANISATION, name).id();
    if (name != null && whole != null) {
      organisations.add(organisation.id(), whole, name.span(), "part_of");
    }
  }

  private List<ArchiveRecord> readAll(List<Declared> records) {
    List<ArchiveRecord> read = new ArrayList<>();
    records.stream()
        .filter(record -> record.id().kind() != RecordKind.EVENT)
        .forEach(record -> read.add(read(record)));
    parts
        .wholesFirst(of(records, RecordKind.EVENT).toList())
        .forEach(event -> read.add(read(event)));
    return read;
  }

  private static Stream<Declared> of(List<Declared> records, RecordKind kind) {
    return records.stream().filter(record -> record.id().kind() == kind);
  }

  private static List<Declared> subjects(List<Declared> records) {
    return Stream.concat(of(records, RecordKind.REGION), of(records, RecordKind.THEME)).toList();
  }

  private ArchiveRecord read(Declared record) {
    ArchiveRecord read =
        kept.make(
            record.id(),
            record,
            rest,
            problems,
            (asking, found) -> new DocumentReader(settings, asking, found).read(record));
    if (read instanceof Occasion occasion) {
      occasions.put(read.id(), occasion);
    }
    return read;
  }

  private ArchiveRecord withCity(ArchiveRecord record, Map<Id, Region> regions) {
    if (record instanceof Event event) {
      return event.with(withCity(event.happening(), regions));
    }
    return record instanceof Edition edition
        ? edition.with(withCity(edition.happening(), regions))
        : record;
  }

  /** The same with the region that the place's city is, now that every region is known. */
  private Happening withCity(Happening happening, Map<Id, Region> regions) {
    Place place = happening.place();
    Id city = place == null || place.city() == null ? null : binder.regionCalled(place.city());
    Region region = city == null ? null : regions.get(city);
    return place == null || region == null ? happening : happening.at(place.alsoIn(region));
  }

  private ArchiveRecord onTheSpot(Id id, String title) {
    Basics named = Basics.named(title);
    return switch (id.kind()) {
      case CONFERENCE ->
          new Conference(id, named, binder.names().isSeries(id), List.of(), List.of(), null);
      case EDITION -> {
        Id conference = EditionReader.conferenceOf(id);
        Reference of = new Reference(binder.title(conference), conference);
        yield new Edition(id, named, Happening.unknown(), of, null, null);
      }
      case REGION -> new Region(id, named, subjects.broader(id), null, null, null);
      case THEME -> new Theme(id, named, subjects.broader(id), null);
      case PERSON -> Person.named(id, title);
      case ORGANISATION -> Organisation.named(id, title);
      case EVENT, PAGE -> throw new IllegalStateException(id + " cannot be declared on the spot");
    };
  }
}
