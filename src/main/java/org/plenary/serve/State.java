package org.plenary.serve;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.build.LiveSite;
import org.plenary.build.SessionReport;
import org.plenary.build.SessionReport.Change;
import org.plenary.diagnostic.Diagnostic;

/**
 * What the server shows.
 *
 * @param version grows by one with each site
 * @param pages the version in which something other than style sheets changed last
 */
record State(SessionReport report, int version, int pages) {

  /** The state after another look at the archive. */
  static State after(@Nullable State before, SessionReport report) {
    Change change = report.change();
    if (before == null) {
      return new State(report, 1, 1);
    }
    int version = before.version + (change == Change.NOTHING ? 0 : 1);
    return new State(report, version, change == Change.PAGES ? version : before.pages);
  }

  /** The last good site; null if there was none yet. */
  @Nullable LiveSite site() {
    return report.site();
  }

  /** All problems if there is an error among them, with those of templates that failed. */
  List<Diagnostic> shown() {
    List<Diagnostic> shown = new ArrayList<>();
    if (report.hasErrors()) {
      shown.addAll(report.problems());
    }
    LiveSite site = site();
    if (site != null) {
      shown.addAll(site.problems());
    }
    return shown;
  }
}
