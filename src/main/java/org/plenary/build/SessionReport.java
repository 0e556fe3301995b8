package org.plenary.build;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Severity;

/**
 * What a session found when it last looked at an archive.
 *
 * @param site the last one without errors; null if there was none yet
 * @param change in what the site differs from the one before
 */
public record SessionReport(
    List<Diagnostic> problems, @Nullable LiveSite site, Change change, Duration took) {

  /** In what a site differs from another, from the least to the most. */
  public enum Change {
    NOTHING,
    STYLES,
    PAGES
  }

  public SessionReport {
    problems = List.copyOf(problems);
  }

  /** Whether an error keeps the site from being as the archive is. */
  public boolean hasErrors() {
    return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
  }
}
