package org.plenary.explain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.ArchiveRecord;
import org.plenary.archive.Conference;
import org.plenary.archive.Event;
import org.plenary.archive.EventDate;
import org.plenary.archive.FreePage;
import org.plenary.archive.Id;
import org.plenary.archive.Occasion;
import org.plenary.archive.Party;
import org.plenary.archive.Person;
import org.plenary.archive.Reference;
import org.plenary.archive.Region;
import org.plenary.archive.Subject;
import org.plenary.explain.Explanation.Row;
import org.plenary.route.Route;
import org.plenary.route.Routes;
import org.plenary.source.SourceSpan;

/** On which pages a record is listed, and by which field of which file. */
final class Listed {
  private static final List<String> OF_PARTIES =
      List.of("people", "organisations", "affiliations", "written_by", "translator", "authors");

  private final KnownArchive known;
  private final Content content;
  private final List<Row> rows = new ArrayList<>();

  private Listed(KnownArchive known, Content content) {
    this.known = known;
    this.content = content;
  }

  static List<Row> of(ArchiveRecord record, KnownArchive known, Content content) {
    Listed listed = new Listed(known, content);
    listed.add(record);
    return listed.rows;
  }

  private void add(ArchiveRecord record) {
    Id id = record.id();
    if (record instanceof Occasion occasion) {
      occasion(occasion);
    } else if (record instanceof Conference conference) {
      add(conference.isSeries() ? Routes.SERIES : Routes.CONFERENCES, "", content.start(id));
      own(id, List.of("themes"));
    } else if (record instanceof Subject subject) {
      add(record instanceof Region ? Routes.REGIONS : Routes.THEMES, "", content.start(id));
      subject.broader().forEach(wider -> broader(id, wider));
    } else if (record instanceof Party) {
      add(record instanceof Person ? Routes.PEOPLE : Routes.ORGANISATIONS, "", content.start(id));
      own(id, List.of("part_of"));
    } else if (record instanceof FreePage page) {
      if (page.inNavigation()) {
        rows.add(new Row("the header of every page", "by \"nav\"", content.at(id, "nav")));
      }
      own(id, List.of("part_of"));
    }
    own(id, OF_PARTIES);
    works(record);
  }

  private void broader(Id id, Id wider) {
    content
        .first(id, wider, List.of("broader"))
        .or(() -> content.first(wider, id, List.of("includes")))
        .ifPresentOrElse(
            entry -> add(known.routes().of(wider), entry.why(), entry.at()),
            () -> add(known.routes().of(wider), "by a draft between the two", null));
  }

  private void occasion(Occasion occasion) {
    Id id = occasion.id();
    if (known.archive().position(id) >= 0) {
      dated(occasion);
    }
    Occasion whole = known.archive().wholeOf(occasion);
    if (whole != null) {
      String why =
          FrontMatter.value(content.keys(id), "part_of") == null
              ? "as a part, by its folder"
              : "as a part, by \"part_of\"";
      add(known.routes().of(whole.id()), why, content.at(id, "part_of"));
    }
    Id conference = id(occasion.conference());
    if (conference != null && content.file(id) == null) {
      declared(occasion, conference);
    } else if (conference != null && whole == null) {
      membership(occasion, conference, List.of("conference", "series"));
    }
    Id edition = id(occasion.edition());
    if (occasion instanceof Event && edition != null && whole == null) {
      membership(occasion, edition, List.of("edition"));
    }
    rows.addAll(new Subjects(known, content).of(occasion));
    if (known.archive().position(id) < 0) {
      rows.add(new Row("not on " + Routes.EVENTS, whyNot(occasion, whole), null));
    }
  }

  private String whyNot(Occasion occasion, @Nullable Occasion whole) {
    if (whole != null) {
      return "a part stands under what it is a part of";
    }
    return known.archive().eventsOf(occasion.id()).isEmpty()
        ? "no date is known"
        : "its events are there instead";
  }

  private void dated(Occasion occasion) {
    EventDate date = known.archive().dateInLists(occasion);
    SourceSpan at = dateAt(occasion);
    String by = known.archive().dateOf(occasion) == null ? "planned" : "date";
    add(Routes.EVENTS, "by \"" + by + "\"", at);
    if (date != null) {
      add(Routes.year(date.first().getYear()), "by \"" + by + "\"", at);
    }
  }

  /** Where the date stands by which something is listed. */
  private @Nullable SourceSpan dateAt(Occasion occasion) {
    boolean dated = FrontMatter.value(content.keys(occasion.id()), "date") != null;
    return content.at(occasion.id(), dated ? "date" : "planned");
  }

  /** An edition without a file is where its first event names it. */
  private void declared(Occasion edition, Id conference) {
    content.to(edition.id()).stream()
        .findFirst()
        .ifPresent(
            entry ->
                add(
                    known.routes().of(conference),
                    entry.why() + " of " + known.resolved().names().title(entry.by()),
                    entry.at()));
  }

  private void membership(Occasion occasion, Id of, List<String> keys) {
    Route route = known.routes().of(of);
    if (route == null || route.equals(known.routes().of(occasion.id()))) {
      return;
    }
    content
        .first(occasion.id(), of, keys)
        .ifPresentOrElse(
            entry -> add(route, entry.why(), entry.at()),
            () -> add(route, "by its folder", content.start(occasion.id())));
  }

  /** The pages of what some keys of a record name. */
  private void own(Id id, List<String> keys) {
    for (Entry entry : content.of(id)) {
      if (entry.record() != null
          && keys.contains(entry.key())
          && known.archive().find(entry.record()) != null) {
        add(known.routes().of(entry.record()), entry.why(), entry.at());
      }
    }
  }

  private void works(ArchiveRecord record) {
    boolean may = record instanceof Occasion || record instanceof Conference;
    if (may && content.library().works().stream().anyMatch(work -> work.from().contains(record))) {
      boolean outcomes = FrontMatter.value(content.keys(record.id()), "outcomes") != null;
      String key = outcomes ? "outcomes" : "links";
      add(Routes.OUTCOMES, "what came out of it, by \"" + key + "\"", content.at(record.id(), key));
    }
  }

  private static @Nullable Id id(@Nullable Reference reference) {
    return reference == null ? null : reference.id();
  }

  private void add(@Nullable Route route, String why, @Nullable SourceSpan at) {
    if (route != null
        && rows.stream()
            .noneMatch(row -> row.what().equals(route.toString()) && row.why().equals(why))) {
      rows.add(new Row(route.toString(), why, at));
    }
  }
}
