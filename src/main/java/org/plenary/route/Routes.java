package org.plenary.route;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Alias;
import org.plenary.archive.Id;
import org.plenary.archive.LinkKind;
import org.plenary.archive.RecordKind;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.Rule;
import org.plenary.document.Fields;
import org.plenary.document.FileName;
import org.plenary.document.SourceTree;
import org.plenary.resolve.ReservedPaths;
import org.plenary.resolve.Resolved;
import org.plenary.route.Claimants.Claimant;
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
  private final Claimants claimants;
  private final Diagnostics problems = new Diagnostics();

  private Routes(Claimants claimants) {
    this.claimants = claimants;
    LISTS.forEach(list -> claims.claim(new Route(list + "/"), "the list of " + list));
    claims.claim(NOT_FOUND, "the page for addresses that do not exist");
    claimants.records().stream().filter(Claimant::hasPage).forEach(this::claim);
    claimants.withdrawn().forEach(this::claim);
    claimants.records().stream().filter(one -> one.sharing() != null).forEach(this::share);
    claimants.publicFiles().forEach(file -> claims.claim(of(file), file.path()));
    claimants.records().forEach(this::claimAliases);
    claimants.withdrawn().forEach(this::claimAliases);
    claimFormer();
  }

  /**
   * Gives every record that has a page its URL, and every old address the record it leads to;
   * collisions and reserved ones are reported.
   *
   * @param publicFiles files of the public folder, whose addresses no alias can have
   */
  public static Routes assign(
      Resolved resolved, List<SourceFile> publicFiles, Diagnostics problems) {
    return assign(resolved, publicFiles, null, problems);
  }

  /**
   * As {@link #assign(Resolved, List, Diagnostics)}, with earlier routes, which are given back
   * where they would be the same.
   */
  public static Routes assign(
      Resolved resolved,
      List<SourceFile> publicFiles,
      @Nullable Routes before,
      Diagnostics problems) {
    Claimants now = Claimants.of(resolved, publicFiles);
    Routes routes = before != null && before.claimants.equals(now) ? before : new Routes(now);
    routes.problems.reported().forEach(problems::report);
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

  private void share(Claimant edition) {
    Route shared = routes.get(edition.sharing());
    if (shared != null) {
      routes.put(edition.id(), shared);
    }
  }

  private void claimAliases(Claimant one) {
    one.aliases().forEach(alias -> claim(alias, one.id()));
  }

  private void claim(Claimant one) {
    Id id = one.id();
    SourceFile file = one.file();
    Route route = path(id, one.inSeries());
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

  /**
   * Claims the addresses that names had before they were other records', where nothing else has.
   */
  private void claimFormer() {
    Map<Id, Claimant> byId = new HashMap<>();
    claimants.records().forEach(one -> byId.put(one.id(), one));
    new TreeMap<>(claimants.formerIds())
        .forEach((former, id) -> claimFormer(former, Objects.requireNonNull(byId.get(id))));
  }

  private void claimFormer(Id former, Claimant now) {
    Route route = path(former, now.inSeries());
    boolean free =
        routes.containsKey(now.id())
            && !isReserved(former.kind(), former.value())
            && FileName.fault(former.name()) == null;
    if (free && claims.claim(route, "the name " + former.name()) == null) {
      redirects.add(new Redirect(route, now.id(), false));
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
