package org.plenary.route;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Alias;
import org.plenary.archive.Archive;
import org.plenary.archive.ArchiveRecord;
import org.plenary.archive.Conference;
import org.plenary.archive.Edition;
import org.plenary.archive.Event;
import org.plenary.archive.Id;
import org.plenary.archive.LinkKind;
import org.plenary.archive.RecordKind;
import org.plenary.archive.Tombstone;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.Rule;
import org.plenary.document.Fields;
import org.plenary.document.FileName;
import org.plenary.document.SourceTree;
import org.plenary.resolve.ReservedPaths;
import org.plenary.resolve.Resolved;
import org.plenary.source.BodySource;
import org.plenary.source.SourceFile;

/** Which record has which URL; every URL has one owner. */
public final class Routes {
  public static final Route HOME = new Route("");
  public static final Route EVENTS = new Route("events/");
  public static final Route CONFERENCES = new Route("conferences/");
  public static final Route SERIES = new Route("series/");
  public static final Route REGIONS = new Route("regions/");
  public static final Route THEMES = new Route("themes/");
  public static final Route PEOPLE = new Route("people/");
  public static final Route ORGANISATIONS = new Route("organisations/");
  public static final Route OUTCOMES = new Route("outcomes/");
  public static final Route EXPLORE = new Route("explore/");
  public static final Route SEARCH = new Route("search/");
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
  private static final Pattern YEAR = Pattern.compile("events/[0-9]{4}");

  private final Map<Id, Route> routes = new HashMap<>();
  private final Claims claims = new Claims();
  private final List<Redirect> redirects = new ArrayList<>();
  private final Archive records;
  private final Diagnostics problems;

  private Routes(Archive records, Diagnostics problems) {
    this.records = records;
    this.problems = problems;
  }

  /**
   * Gives every record that has a page its URL, and every old address the record it leads to;
   * collisions and reserved ones are reported.
   *
   * @param publicFiles files of the public folder, whose addresses no alias can have
   */
  public static Routes assign(
      Resolved resolved, List<SourceFile> publicFiles, Diagnostics problems) {
    Archive archive = resolved.archive();
    Routes routes = new Routes(archive, problems);
    LISTS.forEach(list -> routes.claims.claim(new Route(list + "/"), "the list of " + list));
    routes.claims.claim(NOT_FOUND, "the page for addresses that do not exist");
    for (ArchiveRecord record : archive.records()) {
      boolean paged = !(record instanceof Edition edition) || archive.hasPage(edition);
      if (paged) {
        routes.claim(record);
      }
    }
    for (Tombstone tombstone : archive.tombstones()) {
      routes.claim(tombstone.id(), isSeries(tombstone.file()), tombstone.file());
    }
    for (Edition edition : archive.all(Edition.class)) {
      if (!archive.hasPage(edition)) {
        routes.leadTo(edition, archive.eventsOf(edition.id()));
      }
    }
    publicFiles.forEach(file -> routes.claims.claim(of(file), file.path()));
    for (ArchiveRecord record : archive.records()) {
      record.basics().aliases().forEach(alias -> routes.claim(alias, record.id()));
    }
    for (Tombstone tombstone : archive.tombstones()) {
      tombstone.aliases().forEach(alias -> routes.claim(alias, tombstone.id()));
    }
    resolved.formerIds().forEach(routes::claimFormer);
    return routes;
  }

  /** Old addresses, each with the record that it leads to. */
  public List<Redirect> redirects() {
    return redirects;
  }

  /** The URL of a record, or null where it has no page. */
  public @Nullable Route of(Id id) {
    return routes.get(id);
  }

  /** The page of a year's events. */
  public static Route year(int year) {
    String digits = String.valueOf(year);
    return new Route(EVENTS.path() + "0".repeat(Math.max(0, 4 - digits.length())) + digits + "/");
  }

  /** The list of all outcomes of one kind, as {@code outcomes/recording/}. */
  public static Route outcomes(LinkKind kind) {
    return new Route(OUTCOMES.path() + Fields.word(kind) + "/");
  }

  /** The list of the outcomes of a region, theme or conference, as {@code outcomes/themes/law/}. */
  public static Route outcomes(Id name) {
    return new Route(OUTCOMES.path() + name.kind().folder() + "/" + name.value() + "/");
  }

  /** The URL of a file that a record refers to. */
  public static Route of(SourceFile file) {
    String path = file.path().substring(SourceTree.CONTENT.length() + 1);
    if (PublicFolder.holds(file)) {
      return new Route(file.path().substring(SourceTree.PUBLIC.length()));
    }
    String pages = RecordKind.PAGE.folder() + "/";
    return new Route(path.startsWith(pages) ? path.substring(pages.length()) : path);
  }

  /**
   * The files that get their URLs; one whose URL is kept for the program, or is that of a page or
   * of another file, is reported instead.
   */
  public List<SourceFile> claimFiles(Collection<SourceFile> files, Diagnostics problems) {
    Claims taken = new Claims(claims);
    List<SourceFile> claimed = new ArrayList<>();
    for (SourceFile file : files) {
      Route route = of(file);
      String other = taken.claim(route, file.path());
      if (isReserved(RecordKind.PAGE, route.path())) {
        problems.report(
            Diagnostic.of(Rule.RESERVED_URL, file.start(), route.path())
                .help("give the file another name or put it into a record's folder"));
      } else if (other != null && !other.equals(file.path())) {
        problems.report(
            Diagnostic.of(Rule.COLLIDING_URLS, file.start(), route.path(), other)
                .help("rename one of the two"));
      } else {
        claimed.add(file);
      }
    }
    return claimed;
  }

  private static Route path(Id id, boolean inSeries) {
    if (id.kind() == RecordKind.PAGE) {
      return new Route(id.value().isEmpty() ? "" : id.value() + "/");
    }
    return new Route((inSeries ? SERIES.path() : id.kind().folder() + "/") + id.value() + "/");
  }

  private static boolean isSeries(SourceFile file) {
    return file.path().startsWith(SourceTree.CONTENT + "/" + SERIES.path());
  }

  /** Whether a record's page is among those of series. */
  private boolean isSeries(ArchiveRecord record) {
    BodySource body = record.basics().body();
    if (body != null) {
      return isSeries(body.file());
    }
    if (record instanceof Edition edition && edition.conference().id() != null) {
      return records.get(edition.conference().id()) instanceof Conference one && one.isSeries();
    }
    return record instanceof Conference conference && conference.isSeries();
  }

  private void leadTo(Edition edition, List<Event> events) {
    Route only = events.isEmpty() ? null : routes.get(events.get(0).id());
    if (only != null) {
      routes.put(edition.id(), only);
    }
  }

  private void claim(ArchiveRecord record) {
    BodySource body = record.basics().body();
    claim(record.id(), isSeries(record), body == null ? null : body.file());
  }

  private void claim(Id id, boolean inSeries, @Nullable SourceFile file) {
    Route route = path(id, inSeries);
    if (file != null && isReserved(id.kind(), id.value())) {
      problems.report(
          Diagnostic.of(Rule.RESERVED_URL, file.start(), route.path())
              .help("give the file another name"));
      return;
    }
    String owner = file == null ? "the " + id.kind().word() + " " + id.name() : file.path();
    String first = claims.claim(route, owner);
    if (first == null) {
      routes.put(id, route);
    } else if (file != null) {
      problems.report(
          Diagnostic.of(Rule.COLLIDING_URLS, file.start(), route.path(), first)
              .help("addresses must differ by more than capital letters; rename one of the two"));
    }
  }

  private void claim(Alias alias, Id id) {
    Route route = new Route(alias.path());
    String path = alias.path().replaceAll("/$", "");
    if (isReserved(RecordKind.PAGE, path) || YEAR.matcher(Claims.fold(path)).matches()) {
      problems.report(
          Diagnostic.of(Rule.RESERVED_URL, alias.span(), route.path())
              .help("no old address can be there; remove it"));
      return;
    }
    String owner = alias.span().file().path();
    Redirect redirect = new Redirect(route, id, true);
    String first =
        redirect.isPage() ? claims.claim(route, owner) : claims.claimUnwritten(route, owner);
    if (first == null) {
      redirects.add(redirect);
    } else {
      problems.report(
          Diagnostic.of(Rule.COLLIDING_URLS, alias.span(), route.path(), first)
              .help(
                  first.equals(owner)
                      ? "this record has the address already; remove it here"
                      : "an address leads to one record; remove it from one of the two"));
    }
  }

  /** An address that a name had before it was another record's, if nothing else has it. */
  private void claimFormer(Id former, Id id) {
    ArchiveRecord record = records.get(id);
    Route target = routes.get(id);
    Route route = path(former, isSeries(record));
    boolean free =
        target != null
            && !isReserved(former.kind(), former.value())
            && FileName.fault(former.name()) == null;
    if (free && claims.claim(route, "the name " + former.name()) == null) {
      redirects.add(new Redirect(route, id, false));
    }
  }

  private static boolean isReserved(RecordKind kind, String path) {
    String folded = Claims.fold(path);
    return ReservedPaths.isReservedName(folded.substring(folded.lastIndexOf('/') + 1))
        || (folded.contains("page") && ("/" + folded + "/").contains("/page/"))
        || (kind == RecordKind.PAGE
            && (LISTS.contains(folded)
                || RESERVED_FIRST.contains(folded.split("/", 2)[0])
                || RESERVED_AT_ROOT.matcher(folded).matches()));
  }
}
