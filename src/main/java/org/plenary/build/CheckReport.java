package org.plenary.build;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.plenary.diagnostic.Diagnostic;

/**
 * What a check found.
 *
 * @param failed whether a build would not publish the site
 * @param today the day the site was checked for
 */
public record CheckReport(
    List<Diagnostic> problems,
    boolean failed,
    int pages,
    int records,
    LocalDate today,
    Duration took) {

  public CheckReport {
    problems = List.copyOf(problems);
  }
}
