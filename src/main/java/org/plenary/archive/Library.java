package org.plenary.archive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All that came out of events: their outcomes, and links to recordings, slides, papers and their
 * like. What several records name by the same address or DOI is one work.
 */
public final class Library {
  private static final Set<LinkKind> KINDS =
      EnumSet.of(
          LinkKind.STATEMENT,
          LinkKind.RECORDING,
          LinkKind.TRANSCRIPT,
          LinkKind.SLIDES,
          LinkKind.PROCEEDINGS,
          LinkKind.PAPER,
          LinkKind.REPORT,
          LinkKind.MINUTES,
          LinkKind.DATASET);

  private final List<Work> works;
  private final Map<LinkKind, List<Work>> byKind = new EnumMap<>(LinkKind.class);
  private final Map<Id, List<Work>> byName = new HashMap<>();

  private Library(Archive archive, List<Work> works) {
    this.works = works;
    Map<Id, Collection<Id>> filed = new HashMap<>();
    for (Work work : works) {
      if (work.kind() != null) {
        byKind.computeIfAbsent(work.kind(), kind -> new ArrayList<>()).add(work);
      }
      Set<Id> subjects = new LinkedHashSet<>();
      for (ArchiveRecord record : work.from()) {
        subjects.addAll(filed.computeIfAbsent(record.id(), id -> subjects(archive, record)));
      }
      Set<Id> all = new LinkedHashSet<>();
      subjects.forEach(subject -> all.addAll(archive.upward(subject)));
      work.from().forEach(record -> addConference(record, all));
      all.forEach(id -> byName.computeIfAbsent(id, key -> new ArrayList<>()).add(work));
    }
  }

  /** Everything that events, editions and conferences of an archive name. */
  public static Library of(Archive archive) {
    List<Work> named = new ArrayList<>();
    archive.all(Occasion.class).forEach(occasion -> addOutcomes(archive, occasion, named));
    archive.all(Occasion.class).forEach(occasion -> addLinks(archive, occasion, named));
    archive.all(Conference.class).forEach(conference -> addLinks(archive, conference, named));
    List<Work> works = new SameWorks(named).joined();
    works.sort(
        Comparator.comparing(
                Work::when, Comparator.nullsFirst(Comparator.<EventDate>naturalOrder()))
            .reversed()
            .thenComparing(work -> work.from().get(0).id()));
    return new Library(archive, List.copyOf(works));
  }

  /** All works, newest first, those without any date last. */
  public List<Work> works() {
    return works;
  }

  /** The works of each kind that there are, newest first. */
  public Map<LinkKind, List<Work>> byKind() {
    return byKind;
  }

  /**
   * What came out of events filed under a region or theme or anything narrower, or of those of a
   * conference, newest first.
   */
  public List<Work> of(Id name) {
    return byName.getOrDefault(name, List.of());
  }

  private static void addConference(ArchiveRecord record, Set<Id> names) {
    if (record instanceof Occasion occasion) {
      Filing.add(occasion.conference(), names);
    } else if (record instanceof Conference conference) {
      names.add(conference.id());
    }
  }

  private static void addOutcomes(Archive archive, Occasion occasion, List<Work> named) {
    for (Outcome outcome : occasion.happening().outcomes()) {
      named.add(
          new Work(
              outcome.title(),
              outcome.target(),
              null,
              outcome.kind(),
              outcome.date(),
              when(archive, outcome.date(), occasion),
              outcome.authors(),
              outcome.doi(),
              List.of(occasion)));
    }
  }

  private static void addLinks(Archive archive, ArchiveRecord record, List<Work> named) {
    for (RecordLink link : record.basics().links()) {
      if (link.kind() != null && KINDS.contains(link.kind())) {
        named.add(
            new Work(
                link.label(),
                link.target(),
                link.language(),
                link.kind(),
                link.date(),
                when(archive, link.date(), record),
                List.of(),
                null,
                List.of(record)));
      }
    }
  }

  private static @Nullable EventDate when(
      Archive archive, @Nullable EventDate own, ArchiveRecord record) {
    return own == null && record instanceof Occasion occasion ? archive.dateInLists(occasion) : own;
  }

  /** What a record is filed under: its own subjects, else its events' or those of its whole. */
  private static Collection<Id> subjects(Archive archive, ArchiveRecord record) {
    if (!(record instanceof Occasion occasion)) {
      return record instanceof Conference conference ? ids(conference.themes()) : List.of();
    }
    Set<Id> ids = new LinkedHashSet<>();
    ids.addAll(nearest(archive, occasion, one -> ids(one.happening().themes())));
    ids.addAll(nearest(archive, occasion, one -> ids(one.happening().regions())));
    ids.addAll(nearest(archive, occasion, Filing::heldIn));
    return ids;
  }

  private static List<Id> nearest(
      Archive archive, Occasion occasion, Function<Occasion, List<Id>> subjects) {
    List<Id> own = subjects.apply(occasion);
    if (own.isEmpty()) {
      own =
          archive.eventsOf(occasion.id()).stream()
              .flatMap(event -> subjects.apply(event).stream())
              .distinct()
              .toList();
    }
    for (Occasion whole = archive.wholeOf(occasion);
        own.isEmpty() && whole != null;
        whole = archive.wholeOf(whole)) {
      own = subjects.apply(whole);
    }
    return own;
  }

  private static List<Id> ids(List<Reference> references) {
    return references.stream().map(Reference::id).filter(Objects::nonNull).toList();
  }
}
