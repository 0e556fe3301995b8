package org.plenary.resolve;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.ArchiveRecord;
import org.plenary.archive.Basics;
import org.plenary.archive.FreePage;
import org.plenary.archive.Id;
import org.plenary.archive.RecordKind;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.Rule;
import org.plenary.document.Document;
import org.plenary.document.Fields;
import org.plenary.document.Settings;
import org.plenary.document.Text;
import org.plenary.source.SourceSpan;

/**
 * Reads one document: first what others must know of it, later all the rest. What it makes depends
 * on nothing but the document, the settings and the answers it gets.
 */
final class DocumentReader {
  private static final Set<String> NO_REASON = Set.of("true", "false", "yes", "no");

  private final Settings settings;
  private final Asking asking;
  private final Diagnostics problems;
  private final DateReader dates;
  private final BasicsReader basics;

  DocumentReader(Settings settings, Asking asking, Diagnostics problems) {
    this.settings = settings;
    this.asking = asking;
    this.problems = problems;
    dates = new DateReader(problems);
    basics = new BasicsReader(new Targets(asking, problems), dates, settings.limits(), problems);
  }

  Declared declare(Id id, Document document) {
    Fields fields = document.fields(id.kind().oneOf(), problems);
    boolean draft = fields.flag("draft");
    Basics read = basics.read(fields, id.name(), document.body());
    List<String> formerly = BasicsReader.texts(fields.texts("formerly"));
    Text withdrawn = id.equals(FreePage.HOME) ? null : withdrawn(fields);
    boolean early =
        draft || (read.published() != null && read.published().isAfter(settings.today()));
    return new Declared(
        id,
        document.file(),
        fields,
        read,
        joints(id.kind(), fields),
        Called.of(id, read.title(), Declared.otherNames(read), formerly),
        formerly,
        early,
        early && !settings.drafts(),
        withdrawn == null ? null : withdrawn.text());
  }

  /** Why a record is withdrawn; it must be said, since a word left out would publish the record. */
  private @Nullable Text withdrawn(Fields fields) {
    Text reason = fields.paragraph("withdrawn");
    boolean empty = fields.mentions("withdrawn") && !fields.has("withdrawn");
    if (empty || (reason != null && NO_REASON.contains(reason.text()))) {
      SourceSpan span = reason == null ? fields.keySpan("withdrawn") : reason.span();
      problems.report(
          Diagnostic.of(Rule.BAD_VALUE, span, reason == null ? "" : reason.text(), "a reason")
              .help("write the reason, as withdrawn: At the speaker's request"));
    }
    return reason;
  }

  private static Declared.Joints joints(RecordKind kind, Fields fields) {
    boolean isSubject = kind == RecordKind.REGION || kind == RecordKind.THEME;
    boolean isPart = kind == RecordKind.EVENT || kind == RecordKind.ORGANISATION;
    return new Declared.Joints(
        fields.text("uid"),
        fields.has("uid"),
        isPart ? fields.text("part_of") : null,
        isPart && fields.has("part_of"),
        fields.quiet().has("date"),
        isSubject ? fields.texts("broader") : List.of(),
        isSubject ? fields.texts("includes") : List.of(),
        kind == RecordKind.REGION ? fields.text("code") : null,
        kind == RecordKind.EVENT || kind == RecordKind.EDITION ? people(fields) : List.of());
  }

  private static List<Text> people(Fields fields) {
    return fields.quiet().entries("people", "person", "a person's entry").stream()
        .flatMap(entry -> Stream.ofNullable(entry.text("person")))
        .toList();
  }

  ArchiveRecord read(Declared declared) {
    Fields fields = declared.fields().again(problems);
    Basics all =
        declared
            .basics()
            .by(
                asking.authors(fields.texts("written_by")),
                asking.authors(fields.texts("translator")));
    fields.beginOwnKeys();
    ArchiveRecord read = readKeys(declared.with(fields, all));
    fields.finish();
    return read;
  }

  private ArchiveRecord readKeys(Declared declared) {
    PlaceReader places = new PlaceReader(asking, problems);
    HappeningReader happenings =
        new HappeningReader(settings, asking, basics, places, dates, problems);
    SubjectReader subjects = new SubjectReader(asking, problems);
    PartyReader parties = new PartyReader(asking, basics, happenings, places, problems);
    return switch (declared.id().kind()) {
      case EVENT -> new EventReader(happenings, asking, problems).read(declared);
      case CONFERENCE -> new ConferenceReader(happenings, basics).read(declared);
      case EDITION -> new EditionReader(happenings, asking).read(declared);
      case REGION -> subjects.region(declared);
      case THEME -> subjects.theme(declared);
      case PERSON -> parties.person(declared);
      case ORGANISATION -> parties.organisation(declared);
      case PAGE -> new FreePageReader(asking).read(declared);
    };
  }
}
