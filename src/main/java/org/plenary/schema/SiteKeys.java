package org.plenary.schema;

import org.plenary.diagnostic.Rule;
import org.plenary.document.Limits;
import org.plenary.document.SettingsFile;
import org.plenary.document.TagAuthority;
import org.plenary.document.Vocabulary;

/** The keys of {@code site.yaml}. */
final class SiteKeys {
  private static final Shape SIZE = Shapes.matching("[0-9]{1,6} ?(?:KiB|MiB|KB|MB|k|M)", "2 MiB");

  private SiteKeys() {}

  static Shape of(Vocabularies vocabularies) {
    return new Keys()
        .must("title", RecordKeys.title(), "The name of the site.")
        .may("tagline", Shapes.TEXT, "What it is, in a few words.")
        .may("url", Shapes.WEBSITE, "Where the site will be.")
        .may("language", Shapes.LANGUAGE, "The language of the site; English if left out.")
        .may("zone", vocabularies.zone(), "The time zone, as Europe/London.")
        .may("today", Shapes.DATE_OF_DAY, "The day the site is built for; today if left out.")
        .may("publisher", named(), "Who publishes the site.")
        .may("licence", named(), "The licence of the texts.")
        .may("contact", Shapes.TEXT, "A mail or web address for corrections.")
        .may(
            "edit_url",
            Shapes.matching("[^\\s]*\\{path\\}[^\\s]*", "https://example.org/edit/main/{path}"),
            "Where a file can be edited," + " with {path} for its path.")
        .may(
            "id",
            Shapes.matching(TagAuthority.FORM, "example.org,2015"),
            "A name of yours on the internet and a year in which it was yours, for ids in feeds.")
        .may("vocabularies", policies(), "Whether names that no record carries are allowed.")
        .may("event_types", Shapes.TEXTS, "Types of events besides the usual ones.")
        .may(
            "page_size",
            Shapes.number(SettingsFile.SMALLEST_PAGE, SettingsFile.LARGEST_PAGE),
            "How many entries a page of a list holds.")
        .may(
            "cards",
            Shapes.listOf(Shapes.choice(SettingsFile.CARDS)),
            "The kinds whose pages get" + " pictures for link previews.")
        .may("files", Shapes.listOf(Shapes.TEXT), "Types of files that are published too.")
        .may(
            "relax",
            Shapes.listOf(Shapes.choice(Rule.relaxable().keySet())),
            "Rules that are" + " warnings for the time being.")
        .may("limits", limits(), "Higher limits.")
        .group();
  }

  private static Shape named() {
    return new Keys()
        .must("name", RecordKeys.title(), "Its name.")
        .may("url", Shapes.WEBSITE, "Its address.")
        .group();
  }

  private static Shape policies() {
    Keys keys = new Keys();
    for (String kind : SettingsFile.VOCABULARIES) {
      keys.may(
          kind,
          Shapes.choice(Vocabulary.class),
          "closed: an unknown name is an error; open: it" + " gets a page.");
    }
    return keys.group();
  }

  private static Shape limits() {
    Limits usual = Limits.USUAL;
    return new Keys()
        .may("file", SIZE, "Of a content file; usually " + Limits.size(usual.file()) + ".")
        .may("body", SIZE, "Of a text; usually " + Limits.size(usual.body()) + ".")
        .may(
            "front_matter",
            SIZE,
            "Of front matter; usually " + Limits.size(usual.frontMatter()) + ".")
        .may("depth", Shapes.number(usual.depth(), 100), "Levels of nesting in front matter.")
        .may("title", Shapes.number(usual.title(), 10_000), "Characters of a title.")
        .may("page", SIZE, "Of a page; usually " + Limits.size(usual.page()) + ".")
        .may("seconds", Shapes.number(usual.seconds(), 600), "Time that a page may take.")
        .may("picture", SIZE, "Of a picture; usually " + Limits.size(usual.picture()) + ".")
        .may("megapixels", Shapes.number(usual.megapixels(), 1000), "Size of a picture.")
        .may("path", Shapes.number(usual.path(), 4000), "Characters of a path.")
        .may("segment", Shapes.number(usual.segment(), 255), "Bytes of a name in a path.")
        .may("parts", Shapes.number(usual.parts(), 100), "Levels of parts within an event.")
        .group();
  }
}
