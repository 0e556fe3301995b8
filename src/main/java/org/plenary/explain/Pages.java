package org.plenary.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.ArchiveRecord;
import org.plenary.archive.Conference;
import org.plenary.archive.EventDate;
import org.plenary.archive.Library;
import org.plenary.archive.Occasion;
import org.plenary.archive.RecordKind;
import org.plenary.archive.Work;
import org.plenary.document.Text;
import org.plenary.document.Value;
import org.plenary.explain.Explanation.Row;
import org.plenary.route.Route;
import org.plenary.route.Routes;
import org.plenary.source.SourceSpan;

/** What pages show that are no record's: lists, mostly. */
final class Pages {
  private final KnownArchive known;
  private final Content content;

  Pages(KnownArchive known, Content content) {
    this.known = known;
    this.content = content;
  }

  /** What a list is of, and by which field. */
  String is(Route first) {
    String path = first.path();
    if (path.matches("events/[0-9]{4}/")) {
      return "the events of " + path.substring(7, 11) + ", by \"date\"";
    }
    if (path.startsWith(Routes.OUTCOMES.path())) {
      return "what came out of events, by \"outcomes\" and \"links\"";
    }
    RecordKind kind = kind(path);
    if (kind != null) {
      return "all "
          + (path.equals(Routes.SERIES.path()) ? "series" : kind.plural())
          + ", each by its file"
          + (kind == RecordKind.PERSON || kind == RecordKind.ORGANISATION
              ? ", or because others name it"
              : "");
    }
    return switch (path) {
      case "events/" -> "all events, by \"date\"";
      case "explore/" -> "the table of regions by themes";
      case "search/" -> "the search, which looks through names and facts, not texts";
      case "404.html" -> "the page for addresses that do not exist";
      case "" -> "the home page; content/index.md can give it a text";
      default -> "a page that the program makes";
    };
  }

  /** What a list holds. */
  List<Row> of(Route first) {
    String path = first.path();
    List<Row> rows = new ArrayList<>();
    if (path.matches("events/(?:[0-9]{4}/)?")) {
      for (Occasion occasion : known.archive().occasions()) {
        EventDate date = known.archive().dateInLists(occasion);
        if (first.equals(Routes.EVENTS)
            || (date != null && first.equals(Routes.year(date.first().getYear())))) {
          rows.add(new Row(occasion.title(), "", content.at(occasion.id(), "date")));
        }
      }
    } else if (path.startsWith(Routes.OUTCOMES.path())) {
      works(first).forEach(work -> rows.add(row(work)));
    } else {
      records(path).forEach(one -> rows.add(new Row(one.title(), "", content.start(one.id()))));
    }
    return rows;
  }

  private List<? extends ArchiveRecord> records(String path) {
    RecordKind kind = kind(path);
    return known.archive().records().stream()
        .filter(record -> record.id().kind() == kind)
        .filter(
            record ->
                !(record instanceof Conference conference)
                    || conference.isSeries() == path.equals(Routes.SERIES.path()))
        .toList();
  }

  private List<Work> works(Route first) {
    Library library = content.library();
    if (first.equals(Routes.OUTCOMES)) {
      return library.works();
    }
    List<Work> works = new ArrayList<>();
    library
        .byKind()
        .forEach(
            (kind, ofKind) ->
                works.addAll(first.equals(Routes.outcomes(kind)) ? ofKind : List.of()));
    for (ArchiveRecord record : known.archive().records()) {
      works.addAll(
          first.equals(Routes.outcomes(record.id())) ? library.of(record.id()) : List.of());
    }
    return works;
  }

  private Row row(Work work) {
    ArchiveRecord from = work.from().get(0);
    Value.Mapping keys = content.keys(from.id());
    Stream<Text> titles =
        Stream.concat(
            FrontMatter.texts(keys, "outcomes", "title").stream(),
            FrontMatter.texts(keys, "links", "label").stream());
    SourceSpan at =
        titles
            .filter(title -> title.text().strip().equals(work.title()))
            .findFirst()
            .map(Text::span)
            .orElse(content.start(from.id()));
    return new Row(work.title(), "of " + from.title(), at);
  }

  private static @Nullable RecordKind kind(String path) {
    return switch (path) {
      case "conferences/", "series/" -> RecordKind.CONFERENCE;
      case "regions/" -> RecordKind.REGION;
      case "themes/" -> RecordKind.THEME;
      case "people/" -> RecordKind.PERSON;
      case "organisations/" -> RecordKind.ORGANISATION;
      default -> null;
    };
  }
}
