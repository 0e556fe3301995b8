package org.plenary.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.plenary.archive.Archive;
import org.plenary.archive.ArchiveRecord;
import org.plenary.archive.Conference;
import org.plenary.archive.Edition;
import org.plenary.archive.Format;
import org.plenary.archive.Happening;
import org.plenary.archive.Id;
import org.plenary.archive.Occasion;
import org.plenary.archive.Organisation;
import org.plenary.archive.Person;
import org.plenary.archive.RecordKind;
import org.plenary.archive.Reference;
import org.plenary.archive.Region;
import org.plenary.archive.Status;
import org.plenary.archive.Subject;
import org.plenary.archive.Theme;
import org.plenary.check.StateOfArchive.Item;
import org.plenary.check.StateOfArchive.Lack;
import org.plenary.markdown.BodyFacts;

/**
 * What records with a file do not say, as far as records of their kind should. Parts of events and
 * what was cancelled are not asked.
 */
final class Lacks {
  private static final String SUMMARY = "summary";
  private static final String PICTURE = "picture";
  private static final String SOURCE = "source";

  private final Archive archive;
  private final Map<Id, BodyFacts> facts;
  private final List<Lack> lacks = new ArrayList<>();

  Lacks(Archive archive, Map<Id, BodyFacts> facts) {
    this.archive = archive;
    this.facts = facts;
  }

  List<Lack> all() {
    occasions();
    covers();
    List<Conference> conferences = written(archive.all(Conference.class));
    add(RecordKind.CONFERENCE, SUMMARY, conferences, this::isUntold);
    add(RecordKind.CONFERENCE, PICTURE, conferences, Lacks::isUnseen);
    add(RecordKind.CONFERENCE, SOURCE, conferences, Lacks::isUnsourced);
    add(RecordKind.REGION, SUMMARY, written(archive.all(Region.class)), this::isUntold);
    add(RecordKind.THEME, SUMMARY, written(archive.all(Theme.class)), this::isUntold);
    List<Person> people = written(archive.all(Person.class));
    add(RecordKind.PERSON, SUMMARY, people, this::isUntold);
    add(RecordKind.PERSON, PICTURE, people, Lacks::isUnseen);
    add(RecordKind.ORGANISATION, SUMMARY, written(archive.all(Organisation.class)), this::isUntold);
    return lacks;
  }

  private void occasions() {
    List<Occasion> held =
        written(archive.occasions()).stream()
            .filter(occasion -> archive.statusOf(occasion) != Status.CANCELLED)
            .toList();
    List<Occasion> somewhere = held.stream().filter(this::isSomewhere).toList();
    add(RecordKind.EVENT, SUMMARY, held, Lacks::hasNoSummary);
    add(RecordKind.EVENT, "place", somewhere, one -> one.happening().place() == null);
    add(RecordKind.EVENT, "region", somewhere, Lacks::isInNoRegion);
    add(RecordKind.EVENT, "theme", held, this::isOnNothing);
    add(RecordKind.EVENT, PICTURE, held, Lacks::isUnseen);
    add(RecordKind.EVENT, SOURCE, held, Lacks::isUnsourced);
  }

  /** Editions that are no event themselves. */
  private void covers() {
    List<Edition> covers =
        written(archive.all(Edition.class)).stream()
            .filter(edition -> archive.position(edition.id()) < 0)
            .toList();
    add(RecordKind.EDITION, SUMMARY, covers, Lacks::hasNoSummary);
    add(RecordKind.EDITION, PICTURE, covers, Lacks::isUnseen);
    add(RecordKind.EDITION, SOURCE, covers, Lacks::isUnsourced);
  }

  private <R extends ArchiveRecord> void add(
      RecordKind kind, String key, List<R> records, Predicate<R> lacking) {
    if (!records.isEmpty()) {
      List<Item> items =
          records.stream().filter(lacking).map(record -> Item.of(record, null)).toList();
      lacks.add(new Lack(kind, key, records.size(), items));
    }
  }

  private static <R extends ArchiveRecord> List<R> written(List<R> records) {
    return records.stream().filter(record -> record.basics().body() != null).toList();
  }

  private static boolean hasNoSummary(ArchiveRecord record) {
    return record.basics().summary() == null;
  }

  /** Whether neither a summary nor a text says what a record is. */
  private boolean isUntold(ArchiveRecord record) {
    boolean defined = record instanceof Subject subject && subject.definition() != null;
    return hasNoSummary(record)
        && !defined
        && facts.getOrDefault(record.id(), BodyFacts.NONE).empty();
  }

  private static boolean isUnseen(ArchiveRecord record) {
    return record.basics().image() == null;
  }

  private static boolean isUnsourced(ArchiveRecord record) {
    return record.basics().sources().isEmpty();
  }

  /** Whether an event should have a place: what is put off has none before it has a date. */
  private boolean isSomewhere(Occasion occasion) {
    return occasion.happening().format() != Format.ONLINE && archive.dateOf(occasion) != null;
  }

  private static boolean isInNoRegion(Occasion occasion) {
    Happening happening = occasion.happening();
    boolean held = happening.place() != null && !happening.place().heldIn().isEmpty();
    return !held && happening.regions().isEmpty();
  }

  /** An event is found with its edition under the themes of that. */
  private boolean isOnNothing(Occasion occasion) {
    Reference edition = occasion.edition();
    boolean covered =
        edition != null
            && edition.id() != null
            && archive.find(edition.id()) instanceof Edition cover
            && !cover.happening().themes().isEmpty();
    return occasion.happening().themes().isEmpty() && !covered;
  }
}
