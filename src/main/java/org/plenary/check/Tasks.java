package org.plenary.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Archive;
import org.plenary.archive.ArchiveRecord;
import org.plenary.archive.EventDate;
import org.plenary.archive.Id;
import org.plenary.archive.Occasion;
import org.plenary.archive.Outcome;
import org.plenary.archive.Place;
import org.plenary.archive.Planned;
import org.plenary.archive.RecordKind;
import org.plenary.archive.Region;
import org.plenary.archive.Status;
import org.plenary.archive.Subject;
import org.plenary.check.StateOfArchive.Item;
import org.plenary.check.StateOfArchive.Task;
import org.plenary.markdown.BodyFacts;
import org.plenary.resolve.Resolved;
import org.plenary.resolve.Unpublished;
import org.plenary.source.BodySource;

/** What is left to do in an archive, or good to know for those who keep it. */
final class Tasks {
  private static final Comparator<Item> BY_DETAIL =
      Comparator.comparing(Item::detail, Comparator.nullsLast(Comparator.naturalOrder()));

  private final Archive archive;
  private final List<Unpublished> unpublished;
  private final Map<Id, BodyFacts> facts;
  private final LocalDate today;
  private final List<Task> tasks = new ArrayList<>();

  Tasks(Resolved resolved, Map<Id, BodyFacts> facts, LocalDate today) {
    archive = resolved.archive();
    unpublished = resolved.unpublished();
    this.facts = facts;
    this.today = today;
  }

  List<Task> all() {
    events();
    outcomes();
    countries();
    subjects(RecordKind.REGION);
    subjects(RecordKind.THEME);
    namedOnly();
    notShown();
    return tasks;
  }

  private void add(String id, String title, Stream<Item> items) {
    List<Item> all = items.toList();
    if (!all.isEmpty()) {
      tasks.add(new Task(id, title, all));
    }
  }

  private void events() {
    add(
        "still-scheduled",
        "Said to be scheduled or postponed, though the day is over",
        written().filter(this::isOver).filter(this::isAwaited).map(this::dated));
    add(
        "postponed",
        "Postponed, without a new date",
        written().filter(one -> archive.dateOf(one) == null).map(Tasks::planned));
    add(
        "no-text",
        "Past events without a write-up",
        written()
            .filter(this::isOver)
            .filter(one -> !isAwaited(one) && archive.statusOf(one) != Status.CANCELLED)
            .filter(one -> !isWrittenUp(one))
            .map(this::dated));
  }

  /** What lists of events hold, as far as it has a file. */
  private Stream<Occasion> written() {
    return archive.occasions().stream().filter(one -> one.basics().body() != null);
  }

  private boolean isOver(Occasion occasion) {
    EventDate date = archive.dateOf(occasion);
    return date != null && date.last().isBefore(today);
  }

  private boolean isAwaited(Occasion occasion) {
    Status status = archive.statusOf(occasion);
    return status == Status.SCHEDULED || status == Status.POSTPONED;
  }

  /** Whether an event, one of its parts or a page of it has a text, if perhaps a broken one. */
  private boolean isWrittenUp(Occasion occasion) {
    List<ArchiveRecord> all = new ArrayList<>(List.of(occasion));
    all.addAll(archive.allPartsOf(occasion.id()));
    all.addAll(archive.pagesOf(occasion.id()));
    return all.stream().anyMatch(this::hasText);
  }

  private boolean hasText(ArchiveRecord record) {
    BodySource body = record.basics().body();
    boolean broken = body != null && !body.isKnown();
    return broken || !facts.getOrDefault(record.id(), BodyFacts.NONE).empty();
  }

  private Item dated(Occasion occasion) {
    return Item.of(occasion, Objects.requireNonNull(archive.dateOf(occasion)).last().toString());
  }

  private static Item planned(Occasion occasion) {
    Planned planned = occasion.happening().planned();
    EventDate date = planned == null ? null : planned.date();
    return Item.of(occasion, date == null ? null : "planned for " + date.first());
  }

  private void outcomes() {
    List<Item> unlinked = new ArrayList<>();
    for (Occasion occasion : archive.all(Occasion.class)) {
      Item event = Item.of(occasion, null);
      for (Outcome outcome : occasion.happening().outcomes()) {
        if (outcome.target() == null && outcome.doi() == null) {
          unlinked.add(new Item(outcome.title(), event.file(), null));
        }
      }
    }
    add("outcome-without-url", "Outcomes without an address", unlinked.stream());
  }

  private void countries() {
    Set<String> carried = new HashSet<>();
    archive.all(Region.class).stream()
        .map(Region::code)
        .filter(Objects::nonNull)
        .forEach(carried::add);
    List<Item> items = new ArrayList<>();
    for (Occasion occasion : archive.occasions()) {
      Place place = occasion.happening().place();
      if (place != null && place.country() != null && !carried.contains(place.country())) {
        items.add(Item.of(occasion, place.country()));
      }
    }
    add(
        "country-without-region",
        "Held in a country that no region has as its code",
        items.stream().sorted(BY_DETAIL));
  }

  private void subjects(RecordKind kind) {
    List<Subject> subjects =
        archive.all(Subject.class).stream().filter(subject -> subject.id().kind() == kind).toList();
    String title = kind == RecordKind.REGION ? "Regions" : "Themes";
    add(kind.word() + "-without-events", title + " without an event", having(subjects, 0));
    add(kind.word() + "-of-one-event", title + " with one event only", having(subjects, 1));
  }

  private Stream<Item> having(List<Subject> subjects, int count) {
    return subjects.stream()
        .filter(subject -> archive.filedUnder(subject.id()).count() == count)
        .map(subject -> Item.of(subject, null));
  }

  private void namedOnly() {
    Namings namings = Namings.in(archive);
    Comparator<ArchiveRecord> mostFirst =
        Comparator.comparing((ArchiveRecord one) -> -namings.of(one.id()))
            .thenComparing(ArchiveRecord::title);
    for (RecordKind kind : RecordKind.values()) {
      String kinds =
          kind.plural().substring(0, 1).toUpperCase(Locale.ROOT) + kind.plural().substring(1);
      add(
          kind.word() + "-without-file",
          kinds + " without a file, by the number of records that name them",
          archive.records().stream()
              .filter(one -> one.id().kind() == kind && one.basics().body() == null)
              .filter(one -> kind != RecordKind.EDITION) // it needs no file
              .sorted(mostFirst)
              .map(one -> Item.of(one, String.valueOf(namings.of(one.id())))));
    }
  }

  private void notShown() {
    add(
        "draft",
        "Drafts",
        unpublished.stream().filter(one -> one.day() == null).map(one -> item(one, null)));
    add(
        "waiting",
        "Waiting for their day",
        unpublished.stream()
            .filter(one -> one.day() != null)
            .map(one -> item(one, String.valueOf(one.day())))
            .sorted(BY_DETAIL));
    add(
        "withdrawn",
        "Withdrawn",
        archive.tombstones().stream()
            .map(
                one ->
                    new Item(
                        one.title() == null ? "(name withheld)" : one.title(),
                        one.file().path(),
                        one.reason())));
  }

  private static Item item(Unpublished record, @Nullable String detail) {
    return new Item(record.title(), record.file().path(), detail);
  }
}
