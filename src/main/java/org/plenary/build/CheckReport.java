package org.plenary.build;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.check.LinksAsked;
import org.plenary.check.StateOfArchive;
import org.plenary.diagnostic.Diagnostic;

/**
 * What a check found.
 *
 * @param failed whether a build would not publish the site
 * @param today the day the site was checked for
 * @param links how links to other hosts were checked; null if they were not
 * @param state what the archive has and lacks; null where nobody asked
 */
public record CheckReport(
    List<Diagnostic> problems,
    boolean failed,
    int pages,
    int records,
    LocalDate today,
    @Nullable LinksAsked links,
    @Nullable StateOfArchive state,
    Duration took) {

  public CheckReport {
    problems = List.copyOf(problems);
  }
}
