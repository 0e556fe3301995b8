package org.plenary.explain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.ArchiveRecord;
import org.plenary.archive.EventDate;
import org.plenary.archive.Id;
import org.plenary.archive.Occasion;
import org.plenary.archive.RecordKind;
import org.plenary.archive.Status;
import org.plenary.archive.Tombstone;
import org.plenary.document.Fields;
import org.plenary.document.SettingsFile;
import org.plenary.document.Text;
import org.plenary.document.Value;
import org.plenary.explain.Explanation.Row;
import org.plenary.route.Route;

/** Whether a record is published, and whether an event is still to come. */
final class Standing {
  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private final KnownArchive known;
  private final Content content;

  Standing(KnownArchive known, Content content) {
    this.known = known;
    this.content = content;
  }

  /** Why a record is not published as it is; nothing for one that is. */
  List<Row> notPublished(Id id) {
    Tombstone tombstone = tombstone(id);
    if (tombstone != null) {
      return List.of(withdrawn(tombstone));
    }
    if (known.archive().find(id) != null) {
      return List.of();
    }
    List<Row> rows = new ArrayList<>();
    Value.Mapping keys = content.keys(id);
    Text published = FrontMatter.text(keys, "published");
    if (FrontMatter.isTrue(keys, "draft")) {
      rows.add(new Row("draft", "by \"draft\"", content.at(id, "draft")));
    } else if (published != null && published.text().compareTo(today().toString()) > 0) {
      String why = "until " + published.text() + ", by \"published\"; today is " + todayInWords();
      rows.add(new Row("waits", why, published.span()));
    } else if (content.file(id) == null) {
      rows.add(new Row("only named", "by what is not published itself", null));
    } else {
      rows.add(withAnother(id));
    }
    rows.add(new Row("with --drafts", "it is published nevertheless", null));
    return rows;
  }

  private Row withAnother(Id id) {
    if (id.kind() != RecordKind.EDITION) {
      return new Row("draft", "with the event in whose folder it is", content.start(id));
    }
    Id conference = new Id(RecordKind.CONFERENCE, id.value().substring(0, id.value().indexOf('/')));
    boolean draft = FrontMatter.isTrue(content.keys(conference), "draft");
    String key = draft ? "draft" : "published";
    return new Row("draft", "with its conference, by \"" + key + "\"", content.at(conference, key));
  }

  private Row withdrawn(Tombstone tombstone) {
    Id id = tombstone.id();
    Route route = known.routes().of(id);
    boolean own = FrontMatter.value(content.keys(id), "withdrawn") != null;
    String left = route == null ? "nothing is left" : "only a notice is left at " + route;
    String why = own ? ", by \"withdrawn\"" : ", with what it belongs to";
    return new Row(
        "withdrawn", "\"" + tombstone.reason() + "\"; " + left + why, content.at(id, "withdrawn"));
  }

  @Nullable Tombstone tombstone(Id id) {
    return known.archive().tombstones().stream()
        .filter(tombstone -> tombstone.id().equals(id))
        .findFirst()
        .orElse(null);
  }

  /** Whether an event is still to come. */
  List<Row> when(ArchiveRecord record) {
    if (!(record instanceof Occasion occasion)) {
      return List.of();
    }
    List<Row> rows = new ArrayList<>();
    Status status = known.archive().statusOf(occasion);
    EventDate date = known.archive().dateOf(occasion);
    if (status != null) {
      boolean own = occasion.happening().status() != null;
      String why = own ? "by \"status\"" : "by \"status\" of what it is a part of";
      rows.add(new Row(Fields.word(status), why, content.at(record.id(), "status")));
    }
    if (date == null) {
      rows.add(new Row("not upcoming", "no date is known", content.start(record.id())));
      return rows;
    }
    boolean over = date.last().isBefore(today());
    String past = status == null ? "held" : "not upcoming";
    String day = date.first().equals(date.last()) ? "its date " : "its last day ";
    rows.add(
        new Row(
            over ? past : "upcoming",
            day + date.last() + (over ? " is before " : " is not before ") + todayInWords(),
            todayAt() == null ? null : todayAt().span()));
    return rows;
  }

  private LocalDate today() {
    return known.settings().today();
  }

  private @Nullable Text todayAt() {
    Text written = FrontMatter.text(SettingsFile.keys(known.sources()), "today");
    boolean holds = !known.todayGiven() && written != null;
    return holds ? written : null;
  }

  /** The day the site is made for, and who says so. */
  private String todayInWords() {
    String from =
        known.todayGiven()
            ? "--today"
            : todayAt() != null
                ? "site.yaml: today"
                : System.getenv("SOURCE_DATE_EPOCH") != null ? "SOURCE_DATE_EPOCH" : "the clock";
    return today().format(WORDS) + " (" + from + ")";
  }
}
