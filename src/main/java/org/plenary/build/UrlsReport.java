package org.plenary.build;

import java.time.LocalDate;
import java.util.List;
import org.plenary.check.LedgerReport;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Rule;
import org.plenary.diagnostic.Severity;

/**
 * The addresses of an archive, and what is wrong with it.
 *
 * @param failed whether a build would publish nothing
 * @param today the day the addresses were looked at for
 */
public record UrlsReport(
    List<Diagnostic> problems, boolean failed, LedgerReport addresses, LocalDate today) {

  public UrlsReport {
    problems = List.copyOf(problems);
  }

  /** The errors besides addresses that are lost. */
  public List<Diagnostic> otherErrors() {
    return problems.stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .filter(problem -> problem.rule() != Rule.LOST_URL)
        .toList();
  }
}
