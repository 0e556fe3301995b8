package org.plenary.schema;

import java.util.List;
import org.plenary.archive.Attribution;
import org.plenary.archive.Disclosure;
import org.plenary.archive.Format;
import org.plenary.archive.LinkKind;
import org.plenary.archive.RecordKind;
import org.plenary.archive.Role;
import org.plenary.archive.Status;

/** The keys that events and editions share. */
final class EventKeys {
  private final Vocabularies vocabularies;
  private final RecordKeys records;

  EventKeys(Vocabularies vocabularies, RecordKeys records) {
    this.vocabularies = vocabularies;
    this.records = records;
  }

  void add(Keys keys) {
    keys.may(
            "date",
            Shapes.DATE,
            "As 2024-12-10, 2024-12, 2024 or 2024-12-10/2024-12-11; ? or ~"
                + " after a single date if it is in doubt.")
        .may("end", Shapes.SINGLE_DATE, "The last day, if \"date\" is only the first.")
        .may("time", Shapes.TIME, "As 09:00 or 09:00-17:30.")
        .may("zone", vocabularies.zone(), "The time zone, as Europe/London.")
        .may("type", vocabularies.eventType(), "What sort of event it is.")
        .may("format", Shapes.choice(Format.class), "How people take part; in person if left out.")
        .may("status", Shapes.choice(Status.class), "Only where the date alone does not say it.")
        .may("place", place(), "Where it takes place.")
        .may("planned", planned(), "What was announced before it changed.")
        .may("regions", records.names(RecordKind.REGION), "The regions that it is about.")
        .may("themes", records.names(RecordKind.THEME), "What it is about.")
        .may("people", people(), "Who took part.")
        .may("organisations", records.organisations(), "Which organisations, in which roles.")
        .may("related", Shapes.listOf(vocabularies.occasion()), "Events to be shown as related.")
        .may("outcomes", Shapes.listOf(outcome()), "What came out of it.")
        .may("deadlines", Shapes.listOf(deadline()), "Days until which something can be done.")
        .may(
            "numbers",
            Shapes.textsByWord(),
            "Figures, each under its word: participants, countries.")
        .may(
            "attribution",
            Shapes.choice(Attribution.class),
            "Whether it may be told who said what; on record if left out.")
        .may("doi", Shapes.DOI, "Its DOI, as 10.5281/zenodo.1234.");
  }

  private Shape place() {
    return new Keys()
        .may("venue", Shapes.TEXT, "The building or room.")
        .may("city", Shapes.TEXT, "The city or town.")
        .may("country", vocabularies.country(), "The country's code (ISO 3166-1 alpha-2).")
        .may("at", Shapes.point(), "Latitude and longitude.")
        .group();
  }

  private Shape planned() {
    return new Keys()
        .may("date", Shapes.DATE, "The day or days.")
        .may("end", Shapes.SINGLE_DATE, "The last day, if \"date\" is only the first.")
        .may("place", place(), "The place.")
        .may("format", Shapes.choice(Format.class), "How people were to take part.")
        .group();
  }

  private Shape people() {
    Shape name = vocabularies.name(RecordKind.PERSON);
    Shape group =
        new Keys()
            .may("person", name, "The name; left out, it is withheld.")
            .may("as", Shapes.TEXT, "Title or affiliation at the time.")
            .may("role", Shapes.oneOrMore(Shapes.choice(Role.class)), "One word or a list.")
            .may("topic", Shapes.TEXT, "What the person spoke of.")
            .may(
                "disclosed",
                Shapes.choice(Disclosure.class),
                "Under the Chatham House Rule: who made it public that the person was there.")
            .may("source", Shapes.TEXT, "Where that can be read.")
            .group()
            .with("anyOf", List.of(given("person"), given("as"), given("role"), given("topic")));
    return Shapes.listOf(Shape.anyOf(name, group));
  }

  private static Shape given(String key) {
    return Shape.of("required", List.of(key));
  }

  private Shape outcome() {
    return new Keys()
        .must("title", RecordKeys.title(), "Its title.")
        .may("url", Shapes.TEXT, "An address on another site, or the path of a file.")
        .may("date", Shapes.DATE, "When it appeared.")
        .may("kind", Shapes.choice(LinkKind.class), "What it is.")
        .may("archived", Shapes.WEBSITE, "A copy in a web archive.")
        .may(
            "reviewed",
            Shapes.FLAG,
            "Whether somebody looked that it tells nothing against a rule.")
        .may("authors", Shapes.listOf(vocabularies.author()), "Who wrote it.")
        .may("doi", Shapes.DOI, "Its DOI, as 10.5281/zenodo.1234.")
        .group();
  }

  private static Shape deadline() {
    return new Keys()
        .must("date", Shapes.DATE_OF_DAY, "The last day.")
        .must("label", RecordKeys.title(), "What can be done until then.")
        .may("url", Shapes.TEXT, "An address on another site, or the path of a file.")
        .group();
  }
}
