package org.plenary.export;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.ArchiveRecord;
import org.plenary.archive.Coordinates;
import org.plenary.archive.Edition;
import org.plenary.archive.EventTime;
import org.plenary.archive.Happening;
import org.plenary.archive.Id;
import org.plenary.archive.Involvement;
import org.plenary.archive.Occasion;
import org.plenary.archive.OrganisationRole;
import org.plenary.archive.Participation;
import org.plenary.archive.Place;
import org.plenary.archive.Reference;
import org.plenary.archive.Role;
import org.plenary.resolve.Slug;
import org.plenary.source.ContentHash;

/** The table of events and those that join it with others. */
final class EventTables {
  static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
  private static final int HASH_DIGITS = 8;

  private final ArchiveData data;

  EventTables(ArchiveData data) {
    this.data = data;
  }

  /** What a person or an organisation did at an event in one role. */
  private record Did<T, R>(Occasion occasion, int number, T did, @Nullable R role) {}

  /** What an event is filed under. */
  private record Filed(Occasion occasion, Id subject, String relation) {}

  /** A place with its id. */
  private record Located(String id, Place place) {}

  List<Table<?>> all() {
    return List.of(
        events(), places(), participations(), involvements(), eventThemes(), eventRegions());
  }

  private Stream<Occasion> occasions() {
    return data.archive().all(Occasion.class).stream();
  }

  private Table<Occasion> events() {
    return TableMaker.of("events", "Events, their parts, and editions.", this::occasions)
        .text("id", "The id in all tables.", ArchiveRecord::id)
        .text(
            "kind",
            "event; part of an event; edition, which is one event; cover of several.",
            this::kind)
        .text("title", "The title.", ArchiveRecord::title)
        .text("language", "A BCP 47 tag, if not the archive's.", one -> one.basics().language())
        .text("url", "Its page.", one -> data.urls().of(one.id()))
        .date(data.archive()::dateOf)
        .text(
            "time_start", "The hour at which it begins on each day.", one -> begin(one.happening()))
        .text("time_end", "The hour at which it ends.", one -> end(one.happening()))
        .text("zone", "The IANA zone of the hours.", one -> zone(one.happening()))
        .text("type", "conference, workshop and others.", one -> one.happening().type())
        .text(
            "format",
            "in-person, online or hybrid.",
            one -> TableMaker.word(one.happening().format()))
        .text(
            "status",
            "scheduled, held, postponed or cancelled.",
            one -> TableMaker.word(data.status(one)))
        .id("place", "places", "Where it was.", one -> placeId(one.happening().place()))
        .id("conference", "conferences", "Its conference.", one -> ArchiveData.id(one.conference()))
        .id("edition", "events", "Its edition.", EventTables::edition)
        .id("part_of", "events", "What it is a part of.", one -> ArchiveData.id(one.partOf()))
        .text(
            "attribution",
            "on-record or chatham-house.",
            one -> TableMaker.word(one.happening().attribution()))
        .text("doi", "The DOI.", one -> one.happening().doi())
        .text("summary", "One or two sentences.", one -> one.basics().summary())
        .column(
            "published",
            Table.Type.DATE,
            "When the write-up appeared.",
            one -> one.basics().published())
        .keyed("id");
  }

  private String kind(Occasion occasion) {
    if (occasion instanceof Edition) {
      return data.archive().eventsOf(occasion.id()).isEmpty() ? "edition" : "cover";
    }
    return data.archive().wholeOf(occasion) == null ? "event" : "part";
  }

  private static @Nullable String edition(Occasion occasion) {
    return occasion instanceof Edition ? null : ArchiveData.id(occasion.edition());
  }

  private static @Nullable String begin(Happening happening) {
    EventTime time = happening.time();
    return time == null ? null : HOUR.format(time.start());
  }

  private static @Nullable String end(Happening happening) {
    EventTime time = happening.time();
    return time == null || time.end() == null ? null : HOUR.format(time.end());
  }

  private static @Nullable ZoneId zone(Happening happening) {
    EventTime time = happening.time();
    return time == null ? null : time.zone();
  }

  private Table<Located> places() {
    return TableMaker.of("places", "Where events were.", this::located)
        .text("id", "The id in all tables.", Located::id)
        .text("venue", "The venue.", one -> one.place.venue())
        .text("city", "The city.", one -> one.place.city())
        .text("country", "ISO 3166-1 alpha-2.", one -> one.place.country())
        .column(
            "latitude",
            Table.Type.NUMBER,
            "Degrees north.",
            one -> degrees(one.place.at(), Coordinates::latitude))
        .column(
            "longitude",
            Table.Type.NUMBER,
            "Degrees east.",
            one -> degrees(one.place.at(), Coordinates::longitude))
        .keyed("id");
  }

  private static @Nullable String degrees(
      @Nullable Coordinates at, Function<Coordinates, Double> part) {
    return at == null ? null : BigDecimal.valueOf(part.apply(at)).toPlainString();
  }

  private Stream<Located> located() {
    Map<String, Place> places = new LinkedHashMap<>();
    occasions()
        .map(occasion -> occasion.happening().place())
        .filter(Objects::nonNull)
        .forEach(place -> places.putIfAbsent(placeId(place), place));
    return places.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(one -> new Located(one.getKey(), one.getValue()));
  }

  /** The most that is known of a place by name, with a hash of all that is known of it. */
  private static @Nullable String placeId(@Nullable Place place) {
    if (place == null) {
      return null;
    }
    String name =
        Stream.of(place.city(), place.venue(), place.country())
            .filter(Objects::nonNull)
            .findFirst()
            .orElse("");
    String all = place.venue() + "\n" + place.city() + "\n" + place.country() + "\n" + place.at();
    String hash = ContentHash.of(all.getBytes(StandardCharsets.UTF_8)).substring(0, HASH_DIGITS);
    return "place:" + Slug.of(name) + "-" + hash;
  }

  private Table<Did<Participation, Role>> participations() {
    return TableMaker.of(
            "participations",
            "Who did what at an event.",
            () -> occasions().flatMap(EventTables::took))
        .id("event", "events", "The event.", one -> one.occasion.id())
        .column(
            "number",
            Table.Type.INTEGER,
            "The row's number in the event, from 1.",
            one -> one.number)
        .id(
            "person",
            "people",
            "The person; empty where the name is withheld.",
            one -> ArchiveData.id(one.did.person()))
        .text("name", "The name; empty where it is withheld.", one -> name(one.did.person()))
        .column(
            "withheld",
            Table.Type.BOOLEAN,
            "Whether the name is withheld.",
            one -> one.did.person() == null)
        .text("as", "The title or affiliation at the time.", one -> one.did.as())
        .text(
            "role",
            "speaker, chair and others; empty where nobody says.",
            one -> TableMaker.word(one.role))
        .text("topic", "What the person spoke of.", one -> one.did.topic())
        .keyed("event", "number");
  }

  private @Nullable String name(@Nullable Reference reference) {
    return reference == null ? null : data.name(reference);
  }

  private static Stream<Did<Participation, Role>> took(Occasion occasion) {
    return eachRole(occasion, occasion.happening().people(), Participation::roles);
  }

  private static Stream<Did<Involvement, OrganisationRole>> involved(Occasion occasion) {
    return eachRole(occasion, occasion.happening().organisations(), Involvement::roles);
  }

  /** A row for each role, or one for who has none. */
  private static <T, R> Stream<Did<T, R>> eachRole(
      Occasion occasion, List<T> all, Function<T, List<R>> roles) {
    List<Did<T, R>> rows = new ArrayList<>();
    for (T one : all) {
      for (R role : roles.apply(one)) {
        rows.add(new Did<>(occasion, rows.size() + 1, one, role));
      }
      if (roles.apply(one).isEmpty()) {
        rows.add(new Did<>(occasion, rows.size() + 1, one, null));
      }
    }
    return rows.stream();
  }

  private Table<Did<Involvement, OrganisationRole>> involvements() {
    return TableMaker.of(
            "involvements",
            "What organisations did for an event.",
            () -> occasions().flatMap(EventTables::involved))
        .id("event", "events", "The event.", one -> one.occasion.id())
        .column(
            "number",
            Table.Type.INTEGER,
            "The row's number in the event, from 1.",
            one -> one.number)
        .id(
            "organisation",
            "organisations",
            "The organisation.",
            one -> ArchiveData.id(one.did.organisation()))
        .text("name", "The name.", one -> data.name(one.did.organisation()))
        .text(
            "role",
            "host, organiser and others; empty where nobody says.",
            one -> TableMaker.word(one.role))
        .keyed("event", "number");
  }

  private Table<Filed> eventThemes() {
    return TableMaker.of(
            "event_themes", "What events are on.", () -> occasions().flatMap(EventTables::themes))
        .id("event", "events", "The event.", one -> one.occasion.id())
        .id("theme", "themes", "The theme.", Filed::subject)
        .keyed("event", "theme");
  }

  private Table<Filed> eventRegions() {
    return TableMaker.of(
            "event_regions",
            "Regions that events were held in or are about.",
            () -> occasions().flatMap(EventTables::regions))
        .id("event", "events", "The event.", one -> one.occasion.id())
        .id("region", "regions", "The region.", Filed::subject)
        .text("relation", "held-in or about.", Filed::relation)
        .keyed("event", "region", "relation");
  }

  private static Stream<Filed> themes(Occasion occasion) {
    return filed(occasion, occasion.happening().themes(), "about");
  }

  private static Stream<Filed> regions(Occasion occasion) {
    Place place = occasion.happening().place();
    List<Id> heldIn = place == null ? List.of() : place.heldIn();
    return Stream.concat(
        heldIn.stream().map(id -> new Filed(occasion, id, "held-in")),
        filed(occasion, occasion.happening().regions(), "about"));
  }

  private static Stream<Filed> filed(Occasion occasion, List<Reference> subjects, String relation) {
    Set<Id> ids = new LinkedHashSet<>();
    subjects.stream().map(Reference::id).filter(Objects::nonNull).forEach(ids::add);
    return ids.stream().map(id -> new Filed(occasion, id, relation));
  }
}
