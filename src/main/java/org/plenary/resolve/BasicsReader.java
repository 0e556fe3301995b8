package org.plenary.resolve;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Basics;
import org.plenary.archive.EventDate;
import org.plenary.archive.FactSource;
import org.plenary.archive.LinkKind;
import org.plenary.archive.RecordLink;
import org.plenary.archive.Target;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.Rule;
import org.plenary.document.Fields;
import org.plenary.document.LanguageTag;
import org.plenary.document.Text;
import org.plenary.source.BodySource;

/** Reads the keys that every kind of record has. */
final class BasicsReader {
  private static final int LONGEST_TITLE = 600;

  private final Targets targets;
  private final DateReader dates;
  private final Diagnostics problems;

  BasicsReader(Targets targets, DateReader dates, Diagnostics problems) {
    this.targets = targets;
    this.dates = dates;
    this.problems = problems;
  }

  /**
   * The basics of a record.
   *
   * @param name stands for the title where none could be read
   */
  Basics read(Fields fields, String name, BodySource body) {
    Text title = fields.requiredText("title");
    if (title.text().length() > LONGEST_TITLE) {
      problems.report(
          Diagnostic.of(
                  Rule.TOO_LARGE,
                  title.span(),
                  "this title",
                  title.text().length() + " characters",
                  LONGEST_TITLE + "")
              .help("shorten it, and put the rest in \"summary\""));
    }
    Text summary = fields.paragraph("summary");
    Text language = fields.text("language");
    Text day = fields.text("published");
    EventDate published = day == null ? null : dates.readDay(day);
    return new Basics(
        title.text().isEmpty() ? name : title.text(),
        texts(fields.texts("also")),
        summary == null ? null : summary.text(),
        language == null ? null : LanguageTag.canonical(language, problems),
        published == null ? null : published.first(),
        links(fields),
        sources(fields),
        body);
  }

  /** A date under a key, or null. */
  @Nullable EventDate date(Fields fields, String key) {
    Text written = fields.text(key);
    return written == null ? null : dates.read(written);
  }

  /** An address under a key, or null. */
  @Nullable Target target(Fields fields, String key) {
    Text written = fields.text(key);
    return written == null ? null : targets.read(written);
  }

  static List<String> texts(List<Text> texts) {
    return texts.stream()
        .map(text -> Normalizer.normalize(text.text(), Normalizer.Form.NFC))
        .toList();
  }

  private List<RecordLink> links(Fields fields) {
    List<RecordLink> links = new ArrayList<>();
    for (Fields entry : fields.groups("links", "label", "a link")) {
      Text label = entry.requiredText("label");
      if (!entry.has("url")) {
        entry.reportMissing("url");
      }
      Target target = target(entry, "url");
      LinkKind kind = entry.choice("kind", LinkKind.class);
      EventDate date = date(entry, "date");
      Text language = entry.text("language");
      String tag = language == null ? null : LanguageTag.canonical(language, problems);
      entry.finish();
      if (target != null && !label.text().isEmpty()) {
        links.add(new RecordLink(label.text(), target, kind, date, tag));
      }
    }
    return links;
  }

  private List<FactSource> sources(Fields fields) {
    List<FactSource> sources = new ArrayList<>();
    for (Fields entry : fields.groups("sources", "label", "a source")) {
      Text label = entry.requiredText("label");
      Target target = target(entry, "url");
      entry.finish();
      if (!label.text().isEmpty()) {
        sources.add(new FactSource(label.text(), target));
      }
    }
    return sources;
  }
}
