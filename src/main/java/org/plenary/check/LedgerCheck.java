package org.plenary.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.plenary.check.LedgerReport.Lost;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.Rule;
import org.plenary.document.Document;
import org.plenary.route.Ledger;
import org.plenary.route.Route;
import org.plenary.source.SourceFile;
import org.plenary.source.SourceSpan;

/** Holds a site to the addresses that it has promised. */
public final class LedgerCheck {
  private LedgerCheck() {}

  /**
   * Reports promised addresses at which nothing answers, and says what is new. Where a file cannot
   * be read nothing is called lost, for the file may hold what answers.
   */
  public static LedgerReport check(KnownSite site, Diagnostics problems) {
    Ledger ledger = read(site, problems);
    Answers answers = new Answers(site);
    List<Route> fresh = new ArrayList<>();
    List<Route> returned = new ArrayList<>();
    for (Route route : answers.lasting()) {
      if (!ledger.promised().containsKey(route.path())) {
        (ledger.hasForgotten(route) ? returned : fresh).add(route);
      }
    }
    fresh.sort(Comparator.comparing(Route::encoded));
    returned.sort(Comparator.comparing(Route::encoded));
    List<Lost> lost = lost(site, ledger, answers);
    lost.forEach(one -> problems.report(one.problem()));
    return new LedgerReport(ledger, fresh, returned, lost);
  }

  /** Reports promised addresses at which nothing answers. */
  public static void checkPromises(KnownSite site, Diagnostics problems) {
    Ledger ledger = read(site, problems);
    if (!ledger.promised().isEmpty()) {
      lost(site, ledger, new Answers(site)).forEach(one -> problems.report(one.problem()));
    }
  }

  private static Ledger read(KnownSite site, Diagnostics problems) {
    Ledger ledger = Ledger.read(site.sources().ledger(), site.settings().url());
    ledger.problems().forEach(problems::report);
    return ledger;
  }

  private static List<Lost> lost(KnownSite site, Ledger ledger, Answers answers) {
    Set<String> gone = new LinkedHashSet<>(ledger.promised().keySet());
    gone.removeIf(answers::isLasting);
    if (gone.isEmpty() || !site.documents().stream().allMatch(Document::intact)) {
      return List.of();
    }
    Set<String> all = answers.all();
    gone.removeAll(all);
    List<String> withPages = gone.stream().filter(path -> goesWithItsPage(path, all)).toList();
    gone.removeAll(site.settings().url() == null ? allButOne(withPages) : withPages);
    Successors successors = new Successors(site, all, ledger.promised().keySet(), gone);
    List<Lost> lost = new ArrayList<>();
    ledger
        .promised()
        .forEach(
            (path, line) -> {
              if (gone.contains(path)) {
                lost.add(lost(path, line, successors));
              }
            });
    return lost;
  }

  /**
   * Whether a path is the feed or calendar of a page that answers: it leads on with the page, and
   * ends with what it told of.
   */
  private static boolean goesWithItsPage(String path, Set<String> all) {
    String page = Answers.pageOf(path);
    return page != null && all.contains(page);
  }

  /** Of many that are lost for one reason one is told. */
  private static List<String> allButOne(List<String> paths) {
    return paths.isEmpty() ? paths : paths.subList(1, paths.size());
  }

  private static Lost lost(String path, SourceSpan line, Successors successors) {
    Successors.Way way = successors.of(path);
    Diagnostic problem = Diagnostic.of(Rule.LOST_URL, line, Ledger.line(path)).help(way.help());
    for (SourceFile file : way.files()) {
      problem = problem.related(file.start(), successors.title(file));
    }
    return new Lost(new Route(path), problem);
  }
}
