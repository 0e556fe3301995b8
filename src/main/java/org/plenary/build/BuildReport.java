package org.plenary.build;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.output.Published;

/**
 * What a build did.
 *
 * @param published null when problems kept the site from being published
 * @param today the day the site was built for
 * @param unrecorded addresses that are not among the promised ones yet; 0 where none are promised
 */
public record BuildReport(
    List<Diagnostic> problems,
    @Nullable Published published,
    int pages,
    int records,
    Path output,
    LocalDate today,
    int unrecorded,
    Duration took) {

  public BuildReport {
    problems = List.copyOf(problems);
  }
}
