package org.plenary.schema;

import java.util.ArrayList;
import java.util.List;
import org.plenary.archive.LinkKind;
import org.plenary.archive.OrganisationRole;
import org.plenary.archive.RecordKind;
import org.plenary.archive.UpdateKind;

/** The keys of each kind of record. */
final class RecordKeys {
  private static final int LAST_EDITION = 9999;
  private static final int LAST_IN_HEADER = 999;

  private final Vocabularies vocabularies;

  RecordKeys(Vocabularies vocabularies) {
    this.vocabularies = vocabularies;
  }

  /** All keys of a kind. */
  Shape of(RecordKind kind) {
    Keys keys = new Keys().must("title", title(), "The name that people read.");
    switch (kind) {
      case EVENT -> event(keys);
      case EDITION -> edition(keys);
      case CONFERENCE -> conference(keys);
      case REGION -> region(keys);
      case THEME -> subject(keys, kind);
      case PERSON -> person(keys);
      case ORGANISATION -> organisation(keys);
      case PAGE -> page(keys);
    }
    names(keys);
    text(keys);
    history(keys);
    List<String> facts = new ArrayList<>(keys.names());
    keys.may(
        "notes",
        Shapes.textsByWord().with("propertyNames", Shape.of("enum", facts)),
        "Doubts and choices between sources, each under the key of the fact that it is about.");
    return keys.group();
  }

  /** A title is never empty. */
  static Shape title() {
    return Shapes.TEXT.with("minLength", 1);
  }

  private static void names(Keys keys) {
    keys.may("short_title", Shapes.TEXT, "The name where room is scarce.")
        .may(
            "titles",
            Shapes.textsByWord().with("propertyNames", Shapes.LANGUAGE),
            "The name in other languages, each under its language tag.")
        .may("also", Shapes.TEXTS, "Other names that mean this record.")
        .may("formerly", Shapes.TEXTS, "Names that still match and are never shown.")
        .may("aliases", Shapes.listOf(Shapes.OLD_ADDRESS), "Old addresses that lead here.")
        .may("uid", Shapes.TEXT, "The record's permanent id in feeds: the first path that it had.");
  }

  private void text(Keys keys) {
    keys.may("summary", Shapes.TEXT, "One or two plain sentences for lists.")
        .may("language", Shapes.LANGUAGE, "The language of the text, if it is not the site's.")
        .may("image", image(), "A picture.")
        .may("card", Shapes.FLAG, "Whether link previews get a picture drawn for this record.")
        .may("links", Shapes.listOf(link()), "Links to other sites and to files beside this one.")
        .may("sources", Shapes.listOf(source()), "Where the facts come from.")
        .may("written_by", Shapes.listOf(vocabularies.author()), "Who wrote the text.")
        .may("translator", Shapes.listOf(vocabularies.author()), "Who translated the text.");
  }

  private static void history(Keys keys) {
    keys.may("draft", Shapes.FLAG, "Whether the record is kept out of the site.")
        .may("published", Shapes.DATE_OF_DAY, "The day from which on it is published.")
        .may(
            "withdrawn",
            Shapes.TEXT
                .with("minLength", 1)
                .with("not", Shape.of("enum", List.of(true, false, "true", "false", "yes", "no"))),
            "Why the record was withdrawn; only this reason is left on its page.")
        .may("updates", Shapes.listOf(update()), "What changed, and when.");
  }

  private static Shape image() {
    return new Keys()
        .must("src", title(), "The picture's file, beside this one.")
        .must("alt", title(), "What the picture shows, for those who do not see it.")
        .may("credit", Shapes.TEXT, "Who made it.")
        .may(
            "reviewed", Shapes.FLAG, "Whether somebody looked that it shows nobody against a rule.")
        .group();
  }

  private static Shape link() {
    return new Keys()
        .must("label", title(), "The words of the link.")
        .must("url", title(), "An address on another site, or the path of a file.")
        .may("kind", Shapes.choice(LinkKind.class), "What it leads to.")
        .may("date", Shapes.DATE, "When that appeared.")
        .may("language", Shapes.LANGUAGE, "The language of what it leads to.")
        .may("archived", Shapes.WEBSITE, "A copy in a web archive.")
        .may(
            "reviewed",
            Shapes.FLAG,
            "Whether somebody looked that it tells nothing against a rule.")
        .group();
  }

  private static Shape source() {
    return new Keys()
        .must("label", title(), "What it is called.")
        .may("url", Shapes.TEXT, "An address on another site, or the path of a file.")
        .may("archived", Shapes.WEBSITE, "A copy in a web archive.")
        .group();
  }

  private static Shape update() {
    return new Keys()
        .must("date", Shapes.DATE_OF_DAY, "The day of the change.")
        .must("text", title(), "What changed.")
        .may("kind", Shapes.choice(UpdateKind.class), "What sort of change it was.")
        .may("url", Shapes.TEXT, "An address on another site, or the path of a file.")
        .group();
  }

  private void event(Keys keys) {
    new EventKeys(vocabularies, this).add(keys);
    keys.may(
            "conference", vocabularies.name(RecordKind.CONFERENCE), "The conference it belongs to.")
        .may("series", vocabularies.name(RecordKind.CONFERENCE), "The series it belongs to.")
        .may("edition", vocabularies.name(RecordKind.EDITION), "Which edition of it.")
        .may("part_of", vocabularies.occasion(), "The event or edition that it is a part of.");
  }

  private void edition(Keys keys) {
    new EventKeys(vocabularies, this).add(keys);
    keys.may("tagline", Shapes.TEXT, "The edition's motto.")
        .may("number", Shapes.number(1, LAST_EDITION), "Which edition it is, counted from 1.");
  }

  private void conference(Keys keys) {
    keys.may("founded", Shapes.DATE, "When it began.")
        .may("themes", names(RecordKind.THEME), "What it is about.")
        .may("organisations", organisations(), "Who is behind it, in which roles.");
  }

  private void region(Keys keys) {
    subject(keys, RecordKind.REGION);
    Shape number = matchingNumber();
    keys.may(
            "code",
            Shape.anyOf(vocabularies.country(), number),
            "A country's code (ISO 3166-1 alpha-2), or the number of an area (UN M49).")
        .may("at", Shapes.point(), "Latitude and longitude.");
  }

  /** Three digits, which YAML reads as a number. */
  private static Shape matchingNumber() {
    return Shape.ofType("string", "integer")
        .with("pattern", "^[0-9]{3}$")
        .with("minimum", 1)
        .with("maximum", 999);
  }

  private void subject(Keys keys, RecordKind kind) {
    keys.may("broader", names(kind), "The wider ones that it is part of.")
        .may("includes", names(kind), "The narrower ones that are part of it.")
        .may("definition", Shapes.TEXT, "What it means, in a sentence.");
  }

  private void person(Keys keys) {
    keys.may("sort_name", Shapes.TEXT, "The name as lists sort it: family name first.")
        .may("affiliations", names(RecordKind.ORGANISATION), "The organisations they belong to.")
        .may(
            "orcid",
            Shapes.matching("(?:.*/)?(?:[0-9]{4}-){3}[0-9]{3}[0-9Xx]", "0000-0002-1825-0097"),
            "The person's ORCID iD.")
        .may("website", Shapes.WEBSITE, "The address of their own site.");
  }

  private void organisation(Keys keys) {
    keys.may("part_of", vocabularies.name(RecordKind.ORGANISATION), "What it is a part of.")
        .may("country", vocabularies.country(), "Its country's code (ISO 3166-1 alpha-2).")
        .may("website", Shapes.WEBSITE, "The address of its own site.")
        .may("ror", Shapes.TEXT, "Its id in the Research Organization Registry.");
  }

  private void page(Keys keys) {
    keys.may("nav", Shapes.FLAG, "Whether the header of every page leads here.")
        .may("order", Shapes.number(0, LAST_IN_HEADER), "Where in the header: smallest first.")
        .may("part_of", vocabularies.occasion(), "The event or edition that it belongs to.");
  }

  /** A list of names of a kind. */
  Shape names(RecordKind kind) {
    return Shapes.listOf(vocabularies.name(kind));
  }

  /** A list of organisations, each a name or a name with its roles. */
  Shape organisations() {
    Shape name = vocabularies.name(RecordKind.ORGANISATION);
    Shape group =
        new Keys()
            .must("organisation", name, "Its name.")
            .may(
                "role",
                Shapes.oneOrMore(Shapes.choice(OrganisationRole.class)),
                "What it did: one word or a list.")
            .group();
    return Shapes.listOf(Shape.anyOf(name, group));
  }
}
