package org.plenary.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what people and organisations have to do with the rest of the archive. What lists of events
 * hold counts; so does a cover of several events where none of its events names them, and an
 * edition without a date. A part stands under what it is a part of.
 */
final class Tying {
  private final Archive archive;
  private final Map<Id, List<Ties.Attendance>> attended = new HashMap<>();
  private final Map<Id, List<Person>> people = new HashMap<>();
  private final Map<Id, List<Organisation>> within = new HashMap<>();
  private final Map<Id, List<Conference>> conferences = new HashMap<>();
  private final Map<Id, List<Ties.Authored>> outcomes = new HashMap<>();
  private final Map<Id, List<ArchiveRecord>> written = new HashMap<>();
  private final Map<Id, List<ArchiveRecord>> translated = new HashMap<>();

  private Tying(Archive archive) {
    this.archive = archive;
  }

  /** The ties of every person and organisation that has any. */
  static Map<Id, Ties> of(Archive archive) {
    Tying tying = new Tying(archive);
    archive.occasions().forEach(occasion -> tying.attend(occasion, Set.of()));
    tying.attendEditions();
    archive.records().forEach(tying::read);
    return tying.sorted();
  }

  private Map<Id, Ties> sorted() {
    Comparator<Occasion> newestFirst = archive.order().reversed();
    Comparator<ArchiveRecord> byTitle = Comparator.comparing(ArchiveRecord::title);
    people.replaceAll((id, list) -> NameOrder.sorted(list));
    within.replaceAll((id, list) -> NameOrder.sorted(list));
    conferences.values().forEach(list -> list.sort(byTitle.thenComparing(ArchiveRecord::id)));
    outcomes
        .values()
        .forEach(list -> list.sort(Comparator.comparing(Ties.Authored::occasion, newestFirst)));
    Stream.of(written, translated)
        .flatMap(lists -> lists.values().stream())
        .forEach(list -> list.sort(newestFirst(newestFirst, byTitle)));
    Set<Id> all = new HashSet<>();
    Stream.of(attended, people, within, conferences, outcomes, written, translated)
        .forEach(lists -> all.addAll(lists.keySet()));
    Map<Id, Ties> ties = new HashMap<>();
    for (Id id : all) {
      ties.put(
          id,
          new Ties(
              attended.getOrDefault(id, List.of()),
              people.getOrDefault(id, List.of()),
              within.getOrDefault(id, List.of()),
              conferences.getOrDefault(id, List.of()),
              outcomes.getOrDefault(id, List.of()),
              written.getOrDefault(id, List.of()),
              translated.getOrDefault(id, List.of())));
    }
    return ties;
  }

  /** What happened first, newest first; then all else by title. */
  private static Comparator<ArchiveRecord> newestFirst(
      Comparator<Occasion> newestFirst, Comparator<ArchiveRecord> byTitle) {
    return (one, other) -> {
      if (one instanceof Occasion first && other instanceof Occasion second) {
        return newestFirst.compare(first, second);
      }
      int byKind = Boolean.compare(other instanceof Occasion, one instanceof Occasion);
      return byKind != 0 ? byKind : byTitle.thenComparing(ArchiveRecord::id).compare(one, other);
    };
  }

  /** Covers, and editions that lists of events do not hold. */
  private void attendEditions() {
    Set<Id> unordered = new HashSet<>();
    for (Edition edition : archive.all(Edition.class)) {
      if (archive.position(edition.id()) < 0) {
        Set<Id> inEvents = new HashSet<>();
        for (Event event : archive.eventsOf(edition.id())) {
          inEvents.addAll(contributions(event).keySet());
          archive.allPartsOf(event.id()).forEach(p -> inEvents.addAll(contributions(p).keySet()));
        }
        unordered.addAll(attend(edition, inEvents));
      }
    }
    Comparator<Ties.Attendance> order =
        Comparator.comparing(Ties.Attendance::occasion, archive.order());
    unordered.forEach(id -> listOf(attended, id).sort(order));
  }

  /**
   * Notes who took part in something or its parts, and says who did.
   *
   * @param counted those for whom it does not count, since they are counted with its events
   */
  private Set<Id> attend(Occasion occasion, Set<Id> counted) {
    Map<Id, List<Contribution>> own = contributions(occasion);
    List<Event> parts = archive.allPartsOf(occasion.id());
    if (own.isEmpty() && parts.isEmpty()) {
      return Set.of();
    }
    Map<Id, List<Ties.Attendance>> ofParts = new HashMap<>();
    for (Event part : parts) {
      contributions(part)
          .forEach(
              (id, did) ->
                  listOf(ofParts, id).add(new Ties.Attendance(part, did, List.of(), false)));
    }
    Set<Id> all = new LinkedHashSet<>(own.keySet());
    all.addAll(ofParts.keySet());
    for (Id id : all) {
      listOf(attended, id)
          .add(
              new Ties.Attendance(
                  occasion,
                  own.getOrDefault(id, List.of()),
                  ofParts.getOrDefault(id, List.of()),
                  !counted.contains(id)));
    }
    return all;
  }

  private static Map<Id, List<Contribution>> contributions(Occasion occasion) {
    Happening happening = occasion.happening();
    if (happening.people().isEmpty() && happening.organisations().isEmpty()) {
      return Map.of();
    }
    Map<Id, List<Contribution>> byParty = new LinkedHashMap<>();
    happening.people().forEach(one -> add(one, byParty));
    happening.organisations().forEach(one -> add(one, byParty));
    return byParty;
  }

  private static void add(Contribution one, Map<Id, List<Contribution>> byParty) {
    Reference party = one.party();
    if (party != null && party.id() != null) {
      listOf(byParty, party.id()).add(one);
    }
  }

  private void read(ArchiveRecord record) {
    written(record.basics().writtenBy()).forEach(id -> listOf(written, id).add(record));
    written(record.basics().translators()).forEach(id -> listOf(translated, id).add(record));
    if (record instanceof Occasion occasion) {
      for (Outcome outcome : occasion.happening().outcomes()) {
        Ties.Authored authored = new Ties.Authored(outcome, occasion);
        written(outcome.authors()).forEach(id -> listOf(outcomes, id).add(authored));
      }
    } else if (record instanceof Conference conference) {
      Set<Id> behind = new LinkedHashSet<>();
      conference.organisations().forEach(one -> Filing.add(one.organisation(), behind));
      behind.forEach(id -> listOf(conferences, id).add(conference));
    } else if (record instanceof Person person) {
      Set<Id> affiliations = new LinkedHashSet<>();
      person.affiliations().forEach(one -> Filing.add(one, affiliations));
      affiliations.forEach(id -> listOf(people, id).add(person));
    } else if (record instanceof Organisation organisation) {
      Id whole = organisation.partOf() == null ? null : organisation.partOf().id();
      if (whole != null) {
        listOf(within, whole).add(organisation);
      }
    }
  }

  /** Those of the authors that are in the archive, each once. */
  private static Set<Id> written(List<Author> authors) {
    if (authors.isEmpty()) {
      return Set.of();
    }
    Set<Id> ids = new LinkedHashSet<>();
    authors.forEach(author -> Filing.add(author.name(), ids));
    return ids;
  }

  private static <T> List<T> listOf(Map<Id, List<T>> lists, @Nullable Id id) {
    return lists.computeIfAbsent(Objects.requireNonNull(id), key -> new ArrayList<>());
  }
}
