package org.plenary.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every published record and the ways between them, read from either end. */
public final class Archive {
  private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");

  private final List<ArchiveRecord> records;
  private final Map<Id, ArchiveRecord> byId;
  private final Map<Id, List<Event>> eventsOfEdition = new HashMap<>();
  private final Map<Id, List<Edition>> editionsOfConference = new HashMap<>();
  private final Map<Id, List<Occasion>> ofConference = new HashMap<>();
  private final Map<Id, List<Subject>> narrower = new HashMap<>();
  private final Map<Id, List<Event>> parts = new HashMap<>();
  private final Map<Id, List<FreePage>> pages = new HashMap<>();
  private final Supplier<Map<Id, Filed>> filed;
  private final Supplier<Map<Id, Ties>> ties;
  private final List<Tombstone> tombstones;
  private final Supplier<Map<Id, List<Occasion>>> naming;
  private final List<Occasion> occasions;
  private final Map<Id, Integer> positions = new HashMap<>();
  private final Map<Id, Set<Id>> upward = new HashMap<>();
  private final Map<Class<?>, List<?>> byType = new ConcurrentHashMap<>();

  /**
   * What is filed under a region or theme or anything narrower, each once, in order of date.
   *
   * @param held what took place in the region; empty for a theme
   * @param about what is about it and not in {@code held}
   * @param parts parts that are filed under it, by what they are parts of; they do not count
   */
  public record Filed(List<Occasion> held, List<Occasion> about, Map<Id, List<Event>> parts) {
    static final Filed NOTHING = new Filed(List.of(), List.of(), Map.of());

    public Filed {
      held = List.copyOf(held);
      about = List.copyOf(about);
      parts = Map.copyOf(parts);
    }

    /** How many there are. */
    public int count() {
      return held.size() + about.size();
    }
  }

  private Archive(Collection<? extends ArchiveRecord> all, Collection<Tombstone> withdrawn) {
    tombstones = withdrawn.stream().sorted(Comparator.comparing(Tombstone::id)).toList();
    records =
        all.stream()
            .map(record -> (ArchiveRecord) record)
            .sorted(Comparator.comparing(ArchiveRecord::id))
            .toList();
    byId = new HashMap<>(records.size() * 2);
    records.forEach(record -> byId.put(record.id(), record));
    Comparator<Occasion> order = order();
    all(Event.class).forEach(this::join);
    all(FreePage.class).forEach(this::join);
    eventsOfEdition.values().forEach(events -> events.sort(inProgramme()));
    parts.values().forEach(ofOne -> ofOne.sort(inProgramme()));
    occasions = inOrder(all(Occasion.class).stream().filter(this::isListed));
    for (int i = 0; i < occasions.size(); i++) {
      positions.put(occasions.get(i).id(), i);
    }
    joinConferences(order);
    joinSubjects();
    ties = beside(() -> Tying.of(this));
    filed = beside(() -> Filing.of(this));
    naming = beside(this::indexNames);
  }

  /** What is made beside whatever comes next, and waited for when somebody asks for it. */
  private static <T> Supplier<T> beside(Supplier<T> maker) {
    return CompletableFuture.supplyAsync(maker)::join;
  }

  /** An archive of these records, and of what is left of those that were withdrawn. */
  public static Archive of(
      Collection<? extends ArchiveRecord> records, Collection<Tombstone> withdrawn) {
    return new Archive(records, withdrawn);
  }

  /** Every record, by kind and id. */
  public List<ArchiveRecord> records() {
    return records;
  }

  /** What is left of records that were withdrawn, by id. */
  public List<Tombstone> tombstones() {
    return tombstones;
  }

  /** Every record of one type, by id. */
  @SuppressWarnings("unchecked") // what is kept for a type was found for it
  public <T extends ArchiveRecord> List<T> all(Class<T> type) {
    return (List<T>) byType.computeIfAbsent(type, this::find);
  }

  private List<?> find(Class<?> type) {
    return records.stream().filter(type::isInstance).toList();
  }

  /** The record with this id, if it is published. */
  public @Nullable ArchiveRecord find(Id id) {
    return byId.get(id);
  }

  /** The record with this id, which a reference that was bound carries. */
  public ArchiveRecord get(Id id) {
    ArchiveRecord record = byId.get(id);
    if (record == null) {
      throw new IllegalArgumentException("there is no " + id);
    }
    return record;
  }

  /** The home page's text, if the archive has one. */
  public @Nullable FreePage home() {
    return (FreePage) byId.get(FreePage.HOME);
  }

  /**
   * Everything that lists of events hold, by earliest day, finer dates first, then hour, then id.
   * Parts of events are not here; what is postponed without a date comes where it was planned, or
   * last.
   */
  public List<Occasion> occasions() {
    return occasions;
  }

  /** Where in {@link #occasions} this one is; -1 when lists do not hold it. */
  public int position(Id occasion) {
    return positions.getOrDefault(occasion, -1);
  }

  /** The events of an edition in order of date; none when the edition is an event itself. */
  public List<Event> eventsOf(Id edition) {
    return eventsOfEdition.getOrDefault(edition, List.of());
  }

  /** The editions of a conference, newest first. */
  public List<Edition> editionsOf(Id conference) {
    return editionsOfConference.getOrDefault(conference, List.of());
  }

  /** What lists of events hold of a conference, in order of date. */
  public List<Occasion> occasionsOf(Id conference) {
    return ofConference.getOrDefault(conference, List.of());
  }

  /** The parts of an event or edition in order of date and hour. */
  public List<Event> partsOf(Id whole) {
    return parts.getOrDefault(whole, List.of());
  }

  /** The parts of an event or edition, and theirs, in the order of a programme. */
  public List<Event> allPartsOf(Id whole) {
    List<Event> own = partsOf(whole);
    if (own.isEmpty()) {
      return own;
    }
    List<Event> all = new ArrayList<>(own);
    for (int i = 0; i < all.size(); i++) {
      all.addAll(partsOf(all.get(i).id()));
    }
    return all;
  }

  /** The outermost event or edition that one is a part of; itself where it is part of nothing. */
  public Occasion outermost(Occasion part) {
    Occasion at = part;
    for (Occasion whole = wholeOf(at); whole != null; whole = wholeOf(at)) {
      at = whole;
    }
    return at;
  }

  /** The free pages that belong to an event or edition, by id. */
  public List<FreePage> pagesOf(Id whole) {
    return pages.getOrDefault(whole, List.of());
  }

  /** What an event is a part of, if that is published. */
  public @Nullable Occasion wholeOf(Occasion part) {
    Id whole = part.partOf() == null ? null : part.partOf().id();
    return whole == null ? null : (Occasion) byId.get(whole);
  }

  /** What belongs to an edition in lists: its events, or itself when it is one. */
  public List<? extends Occasion> occasionsOfEdition(Edition edition) {
    List<Event> events = eventsOf(edition.id());
    if (!events.isEmpty()) {
      return events;
    }
    return position(edition.id()) >= 0 ? List.of(edition) : List.of();
  }

  /** Whether an edition has a page: it has a file, or several events. */
  public boolean hasPage(Edition edition) {
    return edition.basics().body() != null || eventsOf(edition.id()).size() > 1;
  }

  /** The regions or themes directly narrower than this one, by title. */
  public List<Subject> narrowerThan(Id subject) {
    return narrower.getOrDefault(subject, List.of());
  }

  /** What is filed under a region or theme and everything narrower. */
  public Filed filedUnder(Id subject) {
    return filed.get().getOrDefault(subject, Filed.NOTHING);
  }

  /** What a person or organisation has to do with the rest. */
  public Ties tiesOf(Id party) {
    return ties.get().getOrDefault(party, Ties.NONE);
  }

  /** A region or theme and all that is broader, nearest first. */
  public Set<Id> upward(Id subject) {
    return upward.getOrDefault(subject, Set.of());
  }

  private Set<Id> climb(Id subject) {
    Set<Id> known = new LinkedHashSet<>();
    List<Id> next = new ArrayList<>(List.of(subject));
    for (int i = 0; i < next.size(); i++) {
      if (known.add(next.get(i)) && byId.get(next.get(i)) instanceof Subject wider) {
        next.addAll(wider.broader());
      }
    }
    return Collections.unmodifiableSet(known);
  }

  /** What names this record itself: the theme, region, person, organisation or conference. */
  public List<Occasion> occasionsNaming(Id id) {
    return naming.get().getOrDefault(id, List.of());
  }

  /** What an author says of whether something takes place, or of what it is a part of. */
  public @Nullable Status statusOf(Occasion occasion) {
    Occasion at = occasion;
    for (Occasion whole = wholeOf(at);
        at.happening().status() == null && whole != null;
        whole = wholeOf(at)) {
      at = whole;
    }
    return at.happening().status();
  }

  /** How people take part; in an edition whose events differ, both ways. */
  public Format formatOf(Occasion occasion) {
    List<Event> events = eventsOf(occasion.id());
    if (events.isEmpty()) {
      return occasion.happening().format();
    }
    Format first = events.get(0).happening().format();
    boolean alike = events.stream().allMatch(event -> event.happening().format() == first);
    return alike ? first : Format.HYBRID;
  }

  /** When something was; for an edition that does not say, when its first event was. */
  public @Nullable EventDate dateOf(Occasion occasion) {
    EventDate own = occasion.happening().date();
    if (own != null) {
      return own;
    }
    return eventsOf(occasion.id()).stream()
        .map(event -> event.happening().date())
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** When something was, or was planned to be; null where nobody says. */
  public @Nullable EventDate dateInLists(Occasion occasion) {
    EventDate date = dateOf(occasion);
    Planned planned = occasion.happening().planned();
    return date == null && planned != null ? planned.date() : date;
  }

  /** When an edition was; where nobody says, the year that its name is. */
  private @Nullable EventDate dateForOrder(Edition edition) {
    EventDate date = dateOf(edition);
    String name = edition.id().name();
    if (date != null || !YEAR.matcher(name).matches()) {
      return date;
    }
    LocalDate year = LocalDate.of(Integer.parseInt(name), 1, 1);
    return EventDate.of(year, EventDate.Precision.YEAR, EventDate.Certainty.UNCERTAIN);
  }

  /** By date, hour and id, as everything is listed. */
  public Comparator<Occasion> order() {
    return Comparator.comparing(
            this::dateInLists, Comparator.nullsLast(Comparator.<EventDate>naturalOrder()))
        .thenComparing(Archive::begins, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
        .thenComparing(occasion -> occasion.id().value());
  }

  /** As {@link #order}, with what is over sooner before what begins on the same day. */
  public Comparator<Occasion> inProgramme() {
    return Comparator.comparing(this::firstDay, Comparator.nullsLast(Comparator.naturalOrder()))
        .thenComparing(this::lastDay, Comparator.nullsLast(Comparator.naturalOrder()))
        .thenComparing(order());
  }

  private @Nullable LocalDate firstDay(Occasion occasion) {
    EventDate date = dateInLists(occasion);
    return date == null ? null : date.first();
  }

  private @Nullable LocalDate lastDay(Occasion occasion) {
    EventDate date = dateInLists(occasion);
    return date == null ? null : date.last();
  }

  /** Some sorted as {@link #order} says, for which each is looked at once. */
  private List<Occasion> inOrder(Stream<Occasion> some) {
    record Placed(Occasion occasion, @Nullable EventDate date, @Nullable Instant begins) {}
    return some.map(one -> new Placed(one, dateInLists(one), begins(one)))
        .sorted(
            Comparator.comparing(
                    Placed::date, Comparator.nullsLast(Comparator.<EventDate>naturalOrder()))
                .thenComparing(
                    Placed::begins, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
                .thenComparing(placed -> placed.occasion.id().value()))
        .map(Placed::occasion)
        .toList();
  }

  private static @Nullable Instant begins(Occasion occasion) {
    EventDate date = occasion.happening().date();
    EventTime time = occasion.happening().time();
    return date == null || time == null ? null : time.on(date.first());
  }

  private boolean isListed(Occasion occasion) {
    Happening happening = occasion.happening();
    boolean known = happening.date() != null || happening.status() == Status.POSTPONED;
    return known && eventsOf(occasion.id()).isEmpty() && wholeOf(occasion) == null;
  }

  private void join(Event event) {
    Occasion whole = wholeOf(event);
    if (whole != null) {
      parts.computeIfAbsent(whole.id(), id -> new ArrayList<>()).add(event);
      return;
    }
    Id edition = event.edition() == null ? null : event.edition().id();
    if (edition != null) {
      eventsOfEdition.computeIfAbsent(edition, id -> new ArrayList<>()).add(event);
    }
  }

  private void join(FreePage page) {
    Id whole = page.partOf() == null ? null : page.partOf().id();
    if (whole != null) {
      pages.computeIfAbsent(whole, id -> new ArrayList<>()).add(page);
    }
  }

  private void joinConferences(Comparator<Occasion> order) {
    for (Edition edition : all(Edition.class)) {
      Id conference = edition.conference().id();
      if (conference != null) {
        editionsOfConference.computeIfAbsent(conference, id -> new ArrayList<>()).add(edition);
      }
    }
    Map<Id, EventDate> dates = new HashMap<>();
    for (Edition edition : all(Edition.class)) {
      EventDate date = dateForOrder(edition);
      if (date != null) {
        dates.put(edition.id(), date);
      }
    }
    Comparator<Edition> oldestFirst =
        Comparator.comparing(
                (Edition edition) -> dates.get(edition.id()),
                Comparator.nullsFirst(Comparator.<EventDate>naturalOrder()))
            .thenComparing(Edition::number, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(order);
    editionsOfConference.values().forEach(editions -> editions.sort(oldestFirst.reversed()));
    for (Occasion occasion : occasions) {
      Id conference = occasion.conference() == null ? null : occasion.conference().id();
      if (conference != null) {
        ofConference.computeIfAbsent(conference, id -> new ArrayList<>()).add(occasion);
      }
    }
  }

  private void joinSubjects() {
    for (Subject subject : all(Subject.class)) {
      upward.put(subject.id(), climb(subject.id()));
      for (Id broader : subject.broader()) {
        narrower.computeIfAbsent(broader, id -> new ArrayList<>()).add(subject);
      }
    }
    narrower.values().forEach(list -> list.sort(Comparator.comparing(Subject::title)));
  }

  private Map<Id, List<Occasion>> indexNames() {
    Map<Id, List<Occasion>> naming = new HashMap<>();
    for (Occasion occasion : occasions) {
      Filing.subjects(occasion).forEach(id -> Filing.addOnce(occasion, id, naming));
      Filing.heldIn(occasion).forEach(id -> Filing.addOnce(occasion, id, naming));
      Happening happening = occasion.happening();
      happening.people().forEach(one -> addNaming(one.person(), occasion, naming));
      happening.organisations().forEach(one -> addNaming(one.organisation(), occasion, naming));
      addNaming(occasion.conference(), occasion, naming);
    }
    return naming;
  }

  private static void addNaming(
      @Nullable Reference named, Occasion occasion, Map<Id, List<Occasion>> naming) {
    if (named != null && named.id() != null) {
      Filing.addOnce(occasion, named.id(), naming);
    }
  }
}
