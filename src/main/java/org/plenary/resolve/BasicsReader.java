package org.plenary.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Basics;
import org.plenary.archive.EventDate;
import org.plenary.archive.FactSource;
import org.plenary.archive.LinkKind;
import org.plenary.archive.Note;
import org.plenary.archive.Picture;
import org.plenary.archive.RecordLink;
import org.plenary.archive.Target;
import org.plenary.archive.Translation;
import org.plenary.archive.Update;
import org.plenary.archive.UpdateKind;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.DidYouMean;
import org.plenary.diagnostic.Rule;
import org.plenary.document.Fields;
import org.plenary.document.LanguageTag;
import org.plenary.document.Limits;
import org.plenary.document.Text;
import org.plenary.document.WebAddress;
import org.plenary.source.BodySource;
import org.plenary.source.SourceFile;

/** Reads the keys that every kind of record has. */
final class BasicsReader {
  private static final Pattern UID =
      Pattern.compile("(?!.*(//|\\.\\./))/?[^\\s<>\"\\\\:?#]{1,255}");

  private final Targets targets;
  private final DateReader dates;
  private final AliasReader aliases;
  private final Limits limits;
  private final Diagnostics problems;

  BasicsReader(Targets targets, DateReader dates, Limits limits, Diagnostics problems) {
    this.targets = targets;
    this.dates = dates;
    this.aliases = new AliasReader(limits, problems);
    this.limits = limits;
    this.problems = problems;
  }

  /**
   * The basics of a record, without those who wrote it, whose names are not known yet.
   *
   * @param name stands for the title where none could be read
   */
  Basics read(Fields fields, String name, BodySource body) {
    Text title = fields.requiredText("title");
    checkLength(title);
    List<RecordLink> links = links(fields);
    Picture image = image(fields, links);
    return new Basics(
        title.text().isEmpty() ? name : title.text(),
        titles(fields),
        string(fields.text("short_title")),
        texts(fields.texts("also")),
        string(fields.paragraph("summary")),
        image,
        fields.flag("card"),
        links,
        aliases.read(fields.texts("aliases")),
        language(fields),
        day(fields, "published"),
        uid(fields),
        updates(fields),
        sources(fields),
        notes(fields),
        List.of(),
        List.of(),
        body);
  }

  private void checkLength(Text title) {
    if (title.text().length() > limits.title()) {
      problems.report(
          Diagnostic.of(
                  Rule.TOO_LARGE,
                  title.span(),
                  "this title",
                  title.text().length() + " characters",
                  limits.title() + "")
              .help("shorten it, and put the rest in \"summary\""));
    }
  }

  /** A date under a key, or null. */
  @Nullable EventDate date(Fields fields, String key) {
    Text written = fields.text(key);
    return written == null ? null : dates.read(written);
  }

  /** A day under a key, or null. */
  @Nullable LocalDate day(Fields fields, String key) {
    Text written = fields.text(key);
    EventDate date = written == null ? null : dates.readDay(written);
    return date == null ? null : date.first();
  }

  /** An address under a key, or null. */
  @Nullable Target target(Fields fields, String key) {
    Text written = fields.text(key);
    return written == null ? null : targets.read(written);
  }

  /** The address of another site under a key, or null. */
  Target.@Nullable Address website(Fields fields, String key) {
    Text written = fields.text(key);
    String fault = written == null ? null : WebAddress.fault(written.text());
    if (written != null && fault != null) {
      problems.report(
          Diagnostic.of(Rule.BAD_URL, written.span(), written.text(), fault)
              .help(WebAddress.wayOut(written.text())));
    }
    return written == null || fault != null
        ? null
        : new Target.Address(WebAddress.encoded(written.text()), written.span());
  }

  static List<String> texts(List<Text> texts) {
    return texts.stream().map(Text::text).toList();
  }

  static @Nullable String string(@Nullable Text text) {
    return text == null ? null : text.text();
  }

  private @Nullable String language(Fields fields) {
    Text language = fields.text("language");
    return language == null ? null : LanguageTag.canonical(language, problems);
  }

  private List<Translation> titles(Fields fields) {
    List<Translation> titles = new ArrayList<>();
    Map<String, Text> first = new HashMap<>();
    for (Fields.Entry entry : fields.texts("titles", "a text", "zh: %s")) {
      String language = LanguageTag.canonical(entry.key(), problems);
      checkLength(entry.text());
      Text other = language == null ? null : first.putIfAbsent(language, entry.key());
      if (other != null) {
        problems.report(
            Diagnostic.of(Rule.DUPLICATE_KEY, entry.key().span(), entry.key().text())
                .related(other.span(), "the same language is first given here")
                .help("keep one of the two; capital letters make no difference in a language tag"));
      } else if (language != null && !entry.text().text().isEmpty()) {
        titles.add(new Translation(language, entry.text().text()));
      }
    }
    return titles;
  }

  private @Nullable String uid(Fields fields) {
    Text written = fields.text("uid");
    if (written == null || UID.matcher(written.text()).matches()) {
      return string(written);
    }
    problems.report(
        Diagnostic.of(Rule.BAD_VALUE, written.span(), written.text(), "a path on this site")
            .help("write the first address that the record had, as events/2015/opening"));
    return null;
  }

  /** The picture; one of another site becomes a link, so that it is not lost. */
  private @Nullable Picture image(Fields owner, List<RecordLink> links) {
    Fields fields = owner.group("image", "src: %s, alt: what it shows", "a picture");
    if (fields == null) {
      return null;
    }
    Text src = fields.requiredText("src");
    Text alt = fields.paragraph("alt");
    if (alt == null && fields.has("src")) {
      fields.reportMissing("alt");
    }
    String credit = string(fields.text("credit"));
    boolean reviewed = fields.flag("reviewed");
    fields.finish();
    if (src.text().isEmpty()) {
      return null;
    }
    String shown = alt == null ? "" : alt.text();
    if (WebAddress.fault(src.text()) == null) {
      problems.report(
          Diagnostic.of(Rule.REMOTE_PICTURE, src.span(), "a picture")
              .help("put the picture beside this file and write its name here"));
      String label = shown.isEmpty() ? src.text() : shown;
      links.add(
          new RecordLink(
              label,
              new Target.Address(src.text(), src.span()),
              LinkKind.PHOTOS,
              null,
              null,
              null,
              reviewed));
      return null;
    }
    SourceFile file = picture(src);
    return file == null ? null : new Picture(file, shown, credit, reviewed);
  }

  private @Nullable SourceFile picture(Text src) {
    Target target = targets.read(src);
    if (target instanceof Target.Attached attached && Locator.isPicture(attached.file())) {
      return attached.file();
    }
    if (target != null) {
      problems.report(
          Diagnostic.of(Rule.BAD_VALUE, src.span(), src.text(), "a picture")
              .help(
                  "name a file beside this one of the type "
                      + String.join(", ", Locator.pictureTypes())));
    }
    return null;
  }

  private List<RecordLink> links(Fields fields) {
    List<RecordLink> links = new ArrayList<>();
    for (Fields entry : fields.groups("links", "label: %s, url: https://example.org/", "a link")) {
      Text label = entry.requiredText("label");
      if (!entry.has("url")) {
        entry.reportMissing("url");
      }
      Target target = target(entry, "url");
      RecordLink link =
          new RecordLink(
              label.text(),
              Objects.requireNonNullElse(target, new Target.Address("", label.span())),
              entry.choice("kind", LinkKind.class),
              date(entry, "date"),
              language(entry),
              website(entry, "archived"),
              entry.flag("reviewed"));
      entry.finish();
      if (target != null && !label.text().isEmpty()) {
        links.add(link);
      }
    }
    return links;
  }

  private List<Update> updates(Fields fields) {
    List<Update> updates = new ArrayList<>();
    for (Fields entry : fields.groups("updates", "date: 2024-12-10, text: %s", "an update")) {
      if (!entry.has("date")) {
        entry.reportMissing("date");
      }
      LocalDate date = day(entry, "date");
      UpdateKind kind = entry.choice("kind", UpdateKind.class);
      Text text = entry.paragraph("text");
      if (text == null && !entry.has("text")) {
        entry.reportMissing("text");
      }
      Target target = target(entry, "url");
      entry.finish();
      if (date != null && text != null) {
        updates.add(new Update(date, kind == null ? UpdateKind.CHANGE : kind, text.text(), target));
      }
    }
    return updates;
  }

  private List<FactSource> sources(Fields fields) {
    List<FactSource> sources = new ArrayList<>();
    for (Fields entry : fields.groups("sources", "label: %s", "a source")) {
      Text label = entry.requiredText("label");
      FactSource source =
          new FactSource(label.text(), target(entry, "url"), website(entry, "archived"));
      entry.finish();
      if (!label.text().isEmpty()) {
        sources.add(source);
      }
    }
    return sources;
  }

  /** Notes hang on facts of the record, so each is under the key of one. */
  private List<Note> notes(Fields fields) {
    List<Note> notes = new ArrayList<>();
    for (Fields.Entry entry : fields.texts("notes", "a text", "date: %s")) {
      String key = entry.key().text();
      List<String> given =
          texts(fields.keys()).stream().filter(one -> !one.equals("notes")).toList();
      if (given.contains(key)) {
        notes.add(new Note(key, entry.text().text()));
        continue;
      }
      List<String> near = DidYouMean.nearest(key, given);
      fields.expect(
          key,
          Diagnostic.of(Rule.NOTE_WITHOUT_FACT, entry.key().span(), key)
              .help(
                  near.isEmpty()
                      ? "a note stands under the key of the fact it is about: "
                          + String.join(", ", given)
                      : DidYouMean.question(near)));
    }
    return notes;
  }
}
