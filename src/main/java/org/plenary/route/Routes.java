package org.plenary.route;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Archive;
import org.plenary.archive.ArchiveRecord;
import org.plenary.archive.Edition;
import org.plenary.archive.Event;
import org.plenary.archive.Id;
import org.plenary.archive.RecordKind;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.Rule;
import org.plenary.document.SourceTree;
import org.plenary.source.BodySource;
import org.plenary.source.SourceFile;

/** Which record has which URL; every URL has one owner. */
public final class Routes {
  public static final Route HOME = new Route("");
  public static final Route EVENTS = new Route("events/");
  public static final Route CONFERENCES = new Route("conferences/");
  public static final Route REGIONS = new Route("regions/");
  public static final Route THEMES = new Route("themes/");
  public static final Route NOT_FOUND = new Route("404.html");

  private static final Set<String> RESERVED_FIRST =
      Set.of(
          "assets", "search", "explore", "outcomes", "open-questions", "data", ".plenary", "page");
  private static final Set<String> LISTS =
      Set.of("events", "conferences", "series", "regions", "themes", "people", "organisations");
  private static final Pattern RESERVED_AT_ROOT =
      Pattern.compile(
          "archive\\..*|sitemap.*\\.xml|robots\\.txt|opensearch\\.xml|site\\.webmanifest"
              + "|\\.nojekyll|_headers|_redirects|404(\\.html)?");
  private static final Pattern RESERVED_LAST =
      Pattern.compile("page|booklet|feed\\.xml|calendar\\.ics|cite\\.json|card\\..*");

  private final Map<Id, Route> routes = new HashMap<>();
  private final Map<String, Id> owners = new HashMap<>();
  private final Archive records;
  private final Diagnostics problems;

  private Routes(Archive records, Diagnostics problems) {
    this.records = records;
    this.problems = problems;
  }

  /** Gives every record that has a page its URL; collisions and reserved ones are reported. */
  public static Routes assign(Archive archive, Diagnostics problems) {
    Routes routes = new Routes(archive, problems);
    for (ArchiveRecord record : archive.records()) {
      boolean paged = !(record instanceof Edition edition) || archive.hasPage(edition);
      if (paged && hasPageNow(record.id().kind())) {
        routes.claim(record);
      }
    }
    for (Edition edition : archive.all(Edition.class)) {
      if (!archive.hasPage(edition)) {
        routes.leadTo(edition, archive.eventsOf(edition.id()));
      }
    }
    return routes;
  }

  /** The URL of a record, or null where it has no page. */
  public @Nullable Route of(Id id) {
    return routes.get(id);
  }

  /** The page of a year's events. */
  public static Route year(int year) {
    return new Route(EVENTS.path() + String.format(Locale.ROOT, "%04d", year) + "/");
  }

  /** The URL of a file that a record refers to. */
  public static Route of(SourceFile file) {
    String path = file.path().substring(SourceTree.CONTENT.length() + 1);
    String pages = RecordKind.PAGE.folder() + "/";
    return new Route(path.startsWith(pages) ? path.substring(pages.length()) : path);
  }

  private static boolean hasPageNow(RecordKind kind) {
    return kind != RecordKind.PERSON && kind != RecordKind.ORGANISATION;
  }

  /**
   * The files that get their URLs; one whose URL is kept for the program, or is that of a page or
   * of another file, is reported instead.
   */
  public List<SourceFile> claimFiles(Collection<SourceFile> files, Diagnostics problems) {
    Map<String, String> taken = new HashMap<>();
    routes.forEach((id, route) -> taken.put(key(route), owner(id)));
    List<SourceFile> claimed = new ArrayList<>();
    for (SourceFile file : files) {
      Route route = of(file);
      String other = taken.putIfAbsent(key(route), file.path());
      if (isReserved(RecordKind.PAGE, route.path())) {
        problems.report(
            Diagnostic.of(Rule.RESERVED_URL, file.start(), route.path())
                .help("give the file another name or put it into a record's folder"));
      } else if (other != null) {
        problems.report(
            Diagnostic.of(Rule.COLLIDING_URLS, file.start(), route.path(), other)
                .help("rename one of the two"));
      } else {
        claimed.add(file);
      }
    }
    return claimed;
  }

  /** The form in which URLs are compared: a page and a file of one name cannot both be. */
  private static String key(Route route) {
    String path = route.path().replaceAll("/$", "");
    return Normalizer.normalize(path, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  private String owner(Id id) {
    BodySource body = records.get(id).basics().body();
    return body == null ? "the " + id.kind().word() + " " + id.name() : body.file().path();
  }

  /** Where a record's page is by its id alone. */
  static Route path(Id id) {
    String folder = id.kind() == RecordKind.PAGE ? "" : id.kind().folder() + "/";
    return new Route(id.value().isEmpty() ? "" : folder + id.value() + "/");
  }

  private void leadTo(Edition edition, List<Event> events) {
    Route only = events.isEmpty() ? null : routes.get(events.get(0).id());
    if (only != null) {
      routes.put(edition.id(), only);
    }
  }

  private void claim(ArchiveRecord record) {
    Id id = record.id();
    Route route = path(id);
    BodySource body = record.basics().body();
    if (body != null && isReserved(id.kind(), id.value())) {
      problems.report(
          Diagnostic.of(Rule.RESERVED_URL, body.file().start(), route.path())
              .help("give the file another name"));
      return;
    }
    String key = key(route);
    Id first = owners.putIfAbsent(key, id);
    if (first == null) {
      routes.put(id, route);
    } else if (body != null) {
      problems.report(
          Diagnostic.of(Rule.COLLIDING_URLS, body.file().start(), route.path(), owner(first))
              .help("addresses must differ by more than capital letters; rename one of the two"));
    }
  }

  private static boolean isReserved(RecordKind kind, String path) {
    List<String> segments = List.of(path.split("/", -1));
    String last = segments.get(segments.size() - 1);
    return RESERVED_LAST.matcher(last).matches()
        || segments.contains("page")
        || (kind == RecordKind.PAGE
            && (LISTS.contains(path)
                || RESERVED_FIRST.contains(segments.get(0))
                || RESERVED_AT_ROOT.matcher(path).matches()));
  }
}
