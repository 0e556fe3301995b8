package org.plenary.route;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Archive;
import org.plenary.archive.ArchiveRecord;
import org.plenary.archive.Id;
import org.plenary.archive.RecordKind;
import org.plenary.archive.Tombstone;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.DidYouMean;
import org.plenary.diagnostic.Rule;
import org.plenary.resolve.Locator;
import org.plenary.resolve.NameIndex;
import org.plenary.resolve.Resolved;
import org.plenary.source.BodySource;
import org.plenary.source.SourceFile;
import org.plenary.source.SourceSpan;

/** Turns the paths and names that authors write in links into URLs of the site. */
public final class LinkMap {
  private static final Map<String, RecordKind> KINDS =
      Map.of(
          "event", RecordKind.EVENT,
          "conference", RecordKind.CONFERENCE,
          "series", RecordKind.CONFERENCE,
          "edition", RecordKind.EDITION,
          "region", RecordKind.REGION,
          "theme", RecordKind.THEME,
          "person", RecordKind.PERSON,
          "organisation", RecordKind.ORGANISATION,
          "page", RecordKind.PAGE);

  private final Map<Id, Tombstone> tombstones;
  private final Locator locator;
  private final NameIndex names;
  private final Archive archive;
  private final Routes routes;
  private final String withheld;
  private final @Nullable List<AskedLink> asked;

  /**
   * The links of an archive.
   *
   * @param withheld what stands for the name of a person who was withdrawn
   */
  public LinkMap(Resolved resolved, Routes routes, String withheld) {
    this.withheld = withheld;
    this.locator = resolved.locator();
    this.names = resolved.names();
    this.archive = resolved.archive();
    this.routes = routes;
    asked = null;
    tombstones = new HashMap<>();
    archive.tombstones().forEach(tombstone -> tombstones.put(tombstone.id(), tombstone));
  }

  private LinkMap(LinkMap other, List<AskedLink> asked) {
    this.withheld = other.withheld;
    this.locator = other.locator;
    this.names = other.names;
    this.archive = other.archive;
    this.routes = other.routes;
    this.tombstones = other.tombstones;
    this.asked = asked;
  }

  /**
   * Where a path leads.
   *
   * @param route null where there is nothing to link to
   * @param record the record whose page it is
   * @param file the file that must be published for it
   * @param title what the record is called, or what stands for the name of a person who was
   *     withdrawn
   */
  public record Destination(
      @Nullable Route route,
      @Nullable Id record,
      @Nullable SourceFile file,
      @Nullable String title) {
    static final Destination NOWHERE = new Destination(null, null, null, null);
  }

  /** The same links, which also notes what it is asked. */
  public LinkMap noting(List<AskedLink> asked) {
    return new LinkMap(this, asked);
  }

  /** Where a path written in a file leads; what is wrong with it is reported. */
  public Destination resolve(SourceFile from, String path, SourceSpan span, Diagnostics problems) {
    return answered(new AskedLink.Question(from, null, path, span), problems);
  }

  /**
   * The kind of record that a link names before its colon, as {@code theme}; null if it is none.
   */
  public static @Nullable RecordKind kindOf(String scheme) {
    return KINDS.get(scheme);
  }

  /**
   * Where the name of a record leads; what is wrong with it is reported.
   *
   * @param name percent-encoded as in a link; of an edition with its conference's and {@code /}
   */
  public Destination named(RecordKind kind, String name, SourceSpan span, Diagnostics problems) {
    return answered(new AskedLink.Question(span.file(), kind, name, span), problems);
  }

  private Destination answered(AskedLink.Question question, Diagnostics problems) {
    AskedLink.Answer answer = answer(question);
    if (answer.problem() != null) {
      problems.report(answer.problem());
    }
    if (asked != null) {
      asked.add(new AskedLink(question, answer));
    }
    return answer.destination();
  }

  AskedLink.Answer answer(AskedLink.Question question) {
    return question.kind() == null
        ? path(question.from(), question.written(), question.span())
        : name(question.kind(), decode(question.written()), question.span());
  }

  private AskedLink.Answer path(SourceFile from, String path, SourceSpan span) {
    Locator.Found found = locator.find(from, path, span);
    if (found.record() != null) {
      return page(found.record(), path, span);
    }
    SourceFile file = found.file();
    if (file == null || found.problem() != null) {
      return new AskedLink.Answer(Destination.NOWHERE, found.problem(), file);
    }
    return new AskedLink.Answer(new Destination(Routes.of(file), null, file, null), null, file);
  }

  private AskedLink.Answer name(RecordKind kind, String name, SourceSpan span) {
    List<Id> found = names.find(kind, name);
    if (found.size() == 1) {
      return page(found.get(0), name, span);
    }
    List<Id> near = found.isEmpty() ? names.nearest(kind, name) : List.of();
    Diagnostic unknown = Diagnostic.of(Rule.UNKNOWN_NAME, span, kind.word(), name);
    Diagnostic problem = null;
    if (found.size() > 1) {
      problem = ambiguous(kind, name, found, span);
    } else if (!near.isEmpty()) {
      problem = unknown.help(DidYouMean.question(near.stream().map(Id::toString).toList()));
    } else if (names.isComplete(kind)) {
      problem =
          unknown.help(
              kind == RecordKind.EDITION
                  ? "write it as edition:conference/2024"
                  : kind.plural() + " are in content/" + kind.folder());
    }
    return new AskedLink.Answer(Destination.NOWHERE, problem, null);
  }

  private AskedLink.Answer page(Id record, String written, SourceSpan span) {
    ArchiveRecord found = archive.find(record);
    if (found != null) {
      Destination page = new Destination(routes.of(record), record, null, found.title());
      return new AskedLink.Answer(page, null, null);
    }
    Tombstone withdrawn = tombstones.get(record);
    Diagnostic problem =
        Diagnostic.of(
                withdrawn == null ? Rule.REFERS_TO_DRAFT : Rule.REFERS_TO_WITHDRAWN, span, written)
            .help(
                withdrawn == null
                    ? "it becomes a link when that record is published"
                    : "look whether the text still may say this");
    if (withdrawn == null) {
      return new AskedLink.Answer(Destination.NOWHERE, problem, null);
    }
    String title = withdrawn.title() == null ? withheld : withdrawn.title();
    return new AskedLink.Answer(new Destination(null, null, null, title), problem, null);
  }

  private Diagnostic ambiguous(RecordKind kind, String name, List<Id> found, SourceSpan span) {
    Diagnostic problem =
        Diagnostic.of(Rule.AMBIGUOUS_NAME, span, name, found.size(), kind.plural());
    for (Id id : found) {
      ArchiveRecord record = archive.find(id);
      BodySource body = record == null ? null : record.basics().body();
      if (record != null && body != null) {
        problem = problem.related(body.file().start(), "\"" + record.basics().title() + "\"");
      }
    }
    return problem.help("write " + found.get(0) + " or the like");
  }

  private static String decode(String name) {
    try {
      return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return name; // a percent sign that encodes nothing
    }
  }
}
