package org.plenary.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plenary.archive.Archive;
import org.plenary.archive.ArchiveRecord;
import org.plenary.archive.Basics;
import org.plenary.archive.Conference;
import org.plenary.archive.Edition;
import org.plenary.archive.Event;
import org.plenary.archive.Happening;
import org.plenary.archive.Id;
import org.plenary.archive.Organisation;
import org.plenary.archive.Person;
import org.plenary.archive.RecordKind;
import org.plenary.archive.Reference;
import org.plenary.archive.Region;
import org.plenary.archive.Theme;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.Rule;
import org.plenary.document.Document;
import org.plenary.document.Fields;
import org.plenary.document.Settings;
import org.plenary.document.SourceTree;
import org.plenary.source.SourceFile;

/**
 * Makes an archive of documents: every file gets its id, every name is declared, then every
 * reference is bound.
 */
public final class Resolver {
  private final Settings settings;
  private final Diagnostics problems;
  private final Binder binder;
  private final BasicsReader basics;
  private final SubjectReader subjects;
  private final HappeningReader happenings;
  private final EventReader events;
  private final EditionReader editions;
  private final ConferenceReader conferences;

  private Resolver(Settings settings, Locator locator, Diagnostics problems) {
    this.settings = settings;
    this.problems = problems;
    DateReader dates = new DateReader(problems);
    binder = new Binder(settings, problems);
    basics = new BasicsReader(new Targets(locator, problems), dates, problems);
    subjects = new SubjectReader(binder, problems);
    happenings =
        new HappeningReader(settings, binder, basics, dates, subjects.regionsByCode(), problems);
    events = new EventReader(happenings, binder, problems);
    editions = new EditionReader(happenings, binder);
    conferences = new ConferenceReader(happenings, basics);
  }

  /** The archive that documents make. */
  public static Resolved resolve(
      List<Document> documents, SourceTree sources, Settings settings, Diagnostics problems) {
    Map<Id, Document> placed = place(documents, problems);
    Map<SourceFile, Id> ids = new HashMap<>();
    placed.forEach((id, document) -> ids.put(document.file(), id));
    Locator locator = new Locator(ids, sources.others());
    Resolver resolver = new Resolver(settings, locator, problems);
    Archive archive = Archive.of(resolver.records(placed));
    Set<SourceFile> hidden = new HashSet<>();
    placed.forEach((id, document) -> addHidden(id, document.file(), resolver.binder, hidden));
    return new Resolved(archive, locator, new NameIndex(resolver.binder), hidden);
  }

  private static void addHidden(Id id, SourceFile file, Binder binder, Set<SourceFile> hidden) {
    if (binder.isHidden(id)) {
      hidden.add(file);
    }
  }

  private static Map<Id, Document> place(List<Document> documents, Diagnostics problems) {
    Map<Id, Document> placed = new LinkedHashMap<>();
    for (Document document : documents) {
      Id id = Placement.of(document.file(), problems);
      if (id == null) {
        continue;
      }
      Document first = placed.putIfAbsent(id, document);
      if (first != null) {
        problems.report(
            Diagnostic.of(
                    Rule.TWO_FILES_OF_ONE_RECORD, document.file().start(), first.file().path())
                .help("keep one of the two files"));
      }
    }
    return placed;
  }

  private List<ArchiveRecord> records(Map<Id, Document> placed) {
    List<Declared> declared =
        placed.entrySet().parallelStream()
            .map(entry -> declare(entry.getKey(), entry.getValue()))
            .toList();
    Set<Id> hidden = new HashSet<>();
    declared.stream().filter(Declared::hidden).map(Declared::id).forEach(hidden::add);
    declared.forEach(record -> binder.declare(record, isHidden(record.id(), hidden)));
    declared.stream()
        .filter(record -> isSubject(record.id()) && isShown(record))
        .forEach(subjects::join);
    subjects.breakCircles();
    List<ArchiveRecord> records = new ArrayList<>();
    declared.stream().filter(this::isShown).map(this::read).forEach(records::add);
    binder.declaredOnTheSpot().forEach((id, title) -> records.add(onTheSpot(id, title)));
    records.replaceAll(this::withCity);
    // Hidden records are read for their problems only, last, so that no name is shown for them.
    binder.readHidden();
    for (Declared record : declared) {
      if (!isShown(record)) {
        if (isSubject(record.id())) {
          subjects.join(record);
        }
        read(record);
      }
    }
    return records;
  }

  private boolean isShown(Declared record) {
    return !binder.isHidden(record.id());
  }

  private Declared declare(Id id, Document document) {
    Fields fields = document.fields(id.kind().oneOf(), problems);
    boolean draft = fields.flag("draft");
    Basics read = basics.read(fields, id.name(), document.body());
    boolean waits = read.published() != null && read.published().isAfter(settings.today());
    return new Declared(id, document.file(), fields, read, (draft || waits) && !settings.drafts());
  }

  /** Whether a record waits: as a draft, or as an edition of a conference that does. */
  private static boolean isHidden(Id id, Set<Id> hidden) {
    return hidden.contains(id)
        || (id.kind() == RecordKind.EDITION && hidden.contains(EditionReader.conferenceOf(id)));
  }

  private static boolean isSubject(Id id) {
    return id.kind() == RecordKind.REGION || id.kind() == RecordKind.THEME;
  }

  private ArchiveRecord read(Declared declared) {
    ArchiveRecord record = readKeys(declared);
    declared.fields().finish();
    return record;
  }

  private ArchiveRecord readKeys(Declared declared) {
    return switch (declared.id().kind()) {
      case EVENT -> events.read(declared);
      case CONFERENCE -> conferences.read(declared);
      case EDITION -> editions.read(declared);
      case REGION -> subjects.region(declared);
      case THEME -> subjects.theme(declared);
      case PERSON -> new Person(declared.id(), declared.basics());
      case ORGANISATION -> new Organisation(declared.id(), declared.basics());
      case PAGE -> FreePageReader.read(declared);
    };
  }

  private ArchiveRecord withCity(ArchiveRecord record) {
    if (record instanceof Event event) {
      return event.with(happenings.withCity(event.happening()));
    }
    return record instanceof Edition edition
        ? edition.with(happenings.withCity(edition.happening()))
        : record;
  }

  private ArchiveRecord onTheSpot(Id id, String title) {
    Basics named = Basics.named(title);
    return switch (id.kind()) {
      case CONFERENCE -> new Conference(id, named, List.of(), List.of(), null);
      case EDITION -> {
        Id conference = EditionReader.conferenceOf(id);
        Reference of = new Reference(binder.title(conference), conference);
        yield new Edition(id, named, Happening.unknown(), of, null, null);
      }
      case REGION -> new Region(id, named, List.of(), null, null, null);
      case THEME -> new Theme(id, named, List.of(), null);
      case PERSON -> new Person(id, named);
      case ORGANISATION -> new Organisation(id, named);
      case EVENT, PAGE -> throw new IllegalStateException(id + " cannot be declared on the spot");
    };
  }
}
