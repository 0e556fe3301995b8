package org.plenary.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.ArchiveRecord;
import org.plenary.archive.Author;
import org.plenary.archive.Conference;
import org.plenary.archive.EventDate;
import org.plenary.archive.Id;
import org.plenary.archive.Occasion;
import org.plenary.archive.Organisation;
import org.plenary.archive.Person;
import org.plenary.archive.Reference;
import org.plenary.archive.Region;
import org.plenary.archive.Subject;
import org.plenary.archive.Target;
import org.plenary.archive.Theme;
import org.plenary.archive.Work;

/** The tables of the archive. */
final class Tables {
  private static final String SEPARATOR = "; ";

  private final ArchiveData data;

  private Tables(ArchiveData data) {
    this.data = data;
  }

  /** That a work came out of an event. */
  private record CameOut(Outcomes.Outcome outcome, Occasion occasion) {}

  /** All tables, whose rows are made when they are asked for. */
  static List<Table<?>> all(ArchiveData data) {
    Tables tables = new Tables(data);
    List<Table<?>> all = new ArrayList<>(new EventTables(data).all());
    all.add(tables.conferences());
    all.add(tables.people());
    all.add(tables.organisations());
    all.add(tables.themes());
    all.add(tables.regions());
    all.add(tables.outcomes());
    all.add(tables.outcomeEvents());
    return all;
  }

  private <R extends ArchiveRecord> TableMaker<R> records(
      String name, String description, Class<R> type) {
    return TableMaker.<R>of(name, description, () -> data.archive().all(type).stream())
        .text("id", "The id in all tables.", ArchiveRecord::id);
  }

  private @Nullable String url(ArchiveRecord record) {
    return data.urls().of(record.id());
  }

  private Table<Conference> conferences() {
    return records("conferences", "Conferences and series.", Conference.class)
        .text("title", "The name.", ArchiveRecord::title)
        .text("kind", "conference or series.", one -> one.isSeries() ? "series" : "conference")
        .text("url", "Its page.", this::url)
        .column("founded", Table.Type.INTEGER, "The year.", one -> year(one.founded()))
        .keyed("id");
  }

  private static @Nullable Object year(@Nullable EventDate date) {
    return date == null ? null : date.first().getYear();
  }

  private Table<Person> people() {
    return records("people", "People who are named in the archive.", Person.class)
        .text("name", "The name.", ArchiveRecord::title)
        .text("sort_name", "The name as lists sort it, where it is known.", Person::sortName)
        .text(
            "affiliations", "Organisations, with \"; \" between.", one -> names(one.affiliations()))
        .text("orcid", "The ORCID iD.", Person::orcid)
        .text("website", "The person's own website.", one -> address(one.website()))
        .text("url", "The person's page.", this::url)
        .keyed("id");
  }

  private Table<Organisation> organisations() {
    return records("organisations", "Organisations that are named.", Organisation.class)
        .text("name", "The name.", ArchiveRecord::title)
        .text("country", "ISO 3166-1 alpha-2.", Organisation::country)
        .text("ror", "The id in the Research Organization Registry.", Organisation::ror)
        .text("website", "The organisation's own website.", one -> address(one.website()))
        .text("url", "Its page.", this::url)
        .id("part_of", "organisations", "What it belongs to.", one -> ArchiveData.id(one.partOf()))
        .keyed("id");
  }

  private Table<Theme> themes() {
    return subjects("themes", "What events are on.", Theme.class).keyed("id");
  }

  private Table<Region> regions() {
    return subjects("regions", "Where events were, or what they are about.", Region.class)
        .text("code", "ISO 3166-1 alpha-2 or UN M49.", Region::code)
        .keyed("id");
  }

  private <S extends Subject> TableMaker<S> subjects(
      String name, String description, Class<S> type) {
    return records(name, description, type)
        .text("title", "The name.", ArchiveRecord::title)
        .text("broader", "Ids of wider ones, with \"; \" between.", one -> joined(one.broader()))
        .text("definition", "What it means.", Subject::definition)
        .text("url", "Its page.", this::url);
  }

  private static String joined(List<Id> ids) {
    return ids.stream().map(Id::toString).collect(Collectors.joining(SEPARATOR));
  }

  private Table<Outcomes.Outcome> outcomes() {
    return TableMaker.of(
            "outcomes",
            "What came out of events: statements, papers, recordings.",
            () -> data.outcomes().stream())
        .text("id", "The id in all tables.", Outcomes.Outcome::id)
        .text("title", "The title.", one -> one.work().title())
        .text("kind", "statement, paper, recording and others.", one -> kind(one.work()))
        .date(one -> one.work().date())
        .text("url", "Where it is.", one -> data.urls().of(one.work().target()))
        .text("doi", "The DOI.", one -> one.work().doi())
        .text("language", "A BCP 47 tag, if not the archive's.", one -> one.work().language())
        .text("authors", "Names, with \"; \" between.", one -> authors(one.work().authors()))
        .id("conference", "conferences", "A conference that names it.", one -> held(one.work()))
        .keyed("id");
  }

  private static @Nullable String kind(Work work) {
    return TableMaker.word(work.kind());
  }

  private static @Nullable Id held(Work work) {
    return work.from().stream()
        .filter(Conference.class::isInstance)
        .map(ArchiveRecord::id)
        .findFirst()
        .orElse(null);
  }

  private Table<CameOut> outcomeEvents() {
    return TableMaker.of(
            "outcome_events",
            "Which events outcomes came out of.",
            () -> data.outcomes().stream().flatMap(Tables::events))
        .id("outcome", "outcomes", "The outcome.", one -> one.outcome.id())
        .id("event", "events", "The event.", one -> one.occasion.id())
        .keyed("outcome", "event");
  }

  private static Stream<CameOut> events(Outcomes.Outcome outcome) {
    return outcome.work().from().stream()
        .filter(Occasion.class::isInstance)
        .map(from -> new CameOut(outcome, (Occasion) from))
        .distinct();
  }

  private String names(List<Reference> references) {
    return references.stream().map(data::name).collect(Collectors.joining(SEPARATOR));
  }

  private String authors(List<Author> authors) {
    return authors.stream()
        .map(author -> author.name() == null ? "" : data.name(author.name()))
        .filter(name -> !name.isEmpty())
        .collect(Collectors.joining(SEPARATOR));
  }

  private static @Nullable String address(Target.@Nullable Address address) {
    return address == null ? null : address.url();
  }
}
