package org.plenary.check;

import java.util.List;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.route.Ledger;
import org.plenary.route.Route;

/**
 * The addresses of a site against those that were promised.
 *
 * @param fresh those that are to stay and are not written down, by their spelling
 * @param returned those that were forgotten and are there again
 * @param lost those at which nothing answers any more
 */
public record LedgerReport(
    Ledger ledger, List<Route> fresh, List<Route> returned, List<Lost> lost) {

  /** An address at which nothing answers, and the problem that says so. */
  public record Lost(Route route, Diagnostic problem) {}

  public LedgerReport {
    fresh = List.copyOf(fresh);
    returned = List.copyOf(returned);
    lost = List.copyOf(lost);
  }

  /** How many addresses are not written down though others are. */
  public int unrecorded() {
    return ledger.exists() ? fresh.size() : 0;
  }
}
