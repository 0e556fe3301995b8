package org.plenary.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
import org.plenary.archive.RecordKind;
import org.plenary.archive.Reference;
import org.plenary.archive.Region;
import org.plenary.archive.Theme;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.document.Fields;
import org.plenary.document.Settings;
import org.plenary.document.Text;

/** Reads records of all kinds once every name is known. */
final class RecordReader {
  private final Binder binder;
  private final SubjectReader subjects;
  private final Parts parts;
  private final HappeningReader happenings;
  private final EventReader events;
  private final EditionReader editions;
  private final ConferenceReader conferences;
  private final PartyReader parties;
  private final FreePageReader pages;
  private final Map<Id, Occasion> occasions = new HashMap<>();

  RecordReader(
      Settings settings,
      Binder binder,
      BasicsReader basics,
      DateReader dates,
      Diagnostics problems) {
    this.binder = binder;
    subjects = new SubjectReader(binder, problems);
    parts = new Parts(binder, settings.limits().parts(), problems);
    PlaceReader places = new PlaceReader(subjects.regionsByCode(), problems);
    happenings = new HappeningReader(settings, binder, basics, places, dates, problems);
    events = new EventReader(happenings, binder, parts, problems);
    editions = new EditionReader(happenings, binder);
    conferences = new ConferenceReader(happenings, basics);
    parties = new PartyReader(binder, basics, happenings, places, problems);
    pages = new FreePageReader(binder);
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
    binder.declaredOnTheSpot().forEach((id, title) -> records.add(onTheSpot(id, title)));
    Map<Id, Region> regions = new HashMap<>();
    records.stream()
        .filter(Region.class::isInstance)
        .forEach(region -> regions.put(region.id(), (Region) region));
    records.replaceAll(record -> withCity(record, regions));
    return records;
  }

  /** An author may be a person whom only a record that is read later declares. */
  private void announcePeople(Declared record) {
    RecordKind kind = record.id().kind();
    if (kind == RecordKind.EVENT || kind == RecordKind.EDITION) {
      for (Fields entry : record.fields().quiet().entries("people", "person", "a person's entry")) {
        Text name = entry.text("person");
        if (name != null) {
          binder.announcePerson(name);
        }
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
    of(records, RecordKind.ORGANISATION).forEach(parties::join);
    parties.breakCircles();
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
    Fields fields = record.fields();
    Basics basics =
        record
            .basics()
            .by(
                binder.authors(fields.texts("written_by")),
                binder.authors(fields.texts("translator")));
    fields.beginOwnKeys();
    ArchiveRecord read = readKeys(record.with(basics));
    if (read instanceof Occasion occasion) {
      occasions.put(read.id(), occasion);
    }
    fields.finish();
    return read;
  }

  private ArchiveRecord readKeys(Declared declared) {
    return switch (declared.id().kind()) {
      case EVENT -> events.read(declared, wholeOf(declared.id()));
      case CONFERENCE -> conferences.read(declared);
      case EDITION -> editions.read(declared);
      case REGION -> subjects.region(declared);
      case THEME -> subjects.theme(declared);
      case PERSON -> parties.person(declared);
      case ORGANISATION -> parties.organisation(declared);
      case PAGE -> pages.read(declared);
    };
  }

  private @Nullable Occasion wholeOf(Id event) {
    Id whole = parts.wholeOf(event);
    return whole == null ? null : occasions.get(whole);
  }

  private ArchiveRecord withCity(ArchiveRecord record, Map<Id, Region> regions) {
    if (record instanceof Event event) {
      return event.with(happenings.withCity(event.happening(), regions));
    }
    return record instanceof Edition edition
        ? edition.with(happenings.withCity(edition.happening(), regions))
        : record;
  }

  private ArchiveRecord onTheSpot(Id id, String title) {
    Basics named = Basics.named(title);
    return switch (id.kind()) {
      case CONFERENCE -> new Conference(id, named, binder.isSeries(id), List.of(), List.of(), null);
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
