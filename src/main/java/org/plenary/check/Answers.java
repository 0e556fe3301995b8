package org.plenary.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.ArchiveRecord;
import org.plenary.archive.Id;
import org.plenary.archive.Tombstone;
import org.plenary.page.PlannedOutput;
import org.plenary.page.SitePlan;
import org.plenary.route.PublicFolder;
import org.plenary.route.Redirect;
import org.plenary.route.Route;
import org.plenary.route.Routes;
import org.plenary.source.SourceFile;

/** The addresses at which a site answers, and those among them that it is to keep for ever. */
final class Answers {
  private static final List<String> WITH_A_RECORD = List.of("feed.xml", "calendar.ics");

  private final KnownSite site;
  private final List<Route> lasting = new ArrayList<>();
  private final Set<String> lastingPaths = new HashSet<>();

  Answers(KnownSite site) {
    this.site = site;
    for (ArchiveRecord record : site.resolved().archive().records()) {
      if (record.basics().body() != null) {
        add(record.id());
      }
    }
    for (Tombstone tombstone : site.resolved().archive().tombstones()) {
      add(tombstone.id());
    }
    site.routes().redirects().stream().filter(Redirect::isAlias).forEach(this::add);
    planned(site.plan()).filter(this::goesWithARecord).toList().forEach(this::add);
    site.files().stream().filter(this::isForReaders).map(Routes::of).forEach(this::add);
  }

  /** Every output that is planned; each sort of them is named here. */
  private static Stream<Route> planned(SitePlan plan) {
    return Stream.of(plan.pages(), plan.files(), plan.assets())
        .flatMap(List::stream)
        .map(PlannedOutput::route);
  }

  private void add(Id id) {
    Route route = site.routes().of(id);
    if (route != null) {
      add(route);
    }
  }

  private void add(Redirect redirect) {
    if (site.routes().of(redirect.to()) != null) {
      add(redirect.from());
    }
  }

  private void add(Route route) {
    if (lastingPaths.add(route.path())) {
      lasting.add(route);
    }
  }

  /** Whether an output is the feed or calendar of a record with a file, or of the whole site. */
  private boolean goesWithARecord(Route route) {
    String page = pageOf(route.path());
    return page != null && (page.isEmpty() || lastingPaths.contains(page));
  }

  /** The page that a path is the feed or calendar of; null where it is something else. */
  static @Nullable String pageOf(String path) {
    String name = FormerAddresses.name(path);
    return WITH_A_RECORD.contains(name) ? path.substring(0, path.length() - name.length()) : null;
  }

  /** Files that verify a site, or name it to its host, are no promise. */
  private boolean isForReaders(SourceFile file) {
    return !PublicFolder.holds(file) || site.resolved().locator().isPublishable(file);
  }

  /**
   * The addresses that are to stay: those of records with a file and of tombstones, old ones that
   * their authors name, those of their feeds and calendars, and of files.
   */
  List<Route> lasting() {
    return lasting;
  }

  boolean isLasting(String path) {
    return lastingPaths.contains(path);
  }

  /** The paths of everything there is, redirects included. */
  Set<String> all() {
    Set<String> all = new HashSet<>(lastingPaths);
    planned(site.plan()).forEach(route -> all.add(route.path()));
    site.files().forEach(file -> all.add(Routes.of(file).path()));
    for (Redirect redirect : site.routes().redirects()) {
      if (site.routes().of(redirect.to()) != null) {
        all.add(redirect.from().path());
      }
    }
    return all;
  }
}
