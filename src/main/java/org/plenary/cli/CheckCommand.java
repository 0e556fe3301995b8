package org.plenary.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plenary.build.Check;
import org.plenary.build.CheckReport;
import org.plenary.document.Overrides;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Looks for problems. */
@Command(
    name = "check",
    description = "Checks everything a build checks, and more; writes nothing.",
    sortOptions = false)
final class CheckCommand implements Callable<Integer> {
  @Spec private CommandLine.Model.@Nullable CommandSpec spec;
  @ParentCommand private @Nullable PlenaryCommand plenary;

  @Option(
      names = "--strict",
      description = "Look for what is doubtful too, and fail on warnings; notes never fail.")
  boolean strict;

  @Option(names = "--drafts", description = "Check drafts as if they were published.")
  boolean drafts;

  @Option(
      names = "--today",
      paramLabel = "DATE",
      converter = Day.class,
      description = "The day the site is checked for, as 2026-11-01.")
  @Nullable LocalDate today;

  @Override
  public Integer call() throws IOException {
    CommandLine program = Objects.requireNonNull(spec).commandLine();
    PlenaryCommand shared = Objects.requireNonNull(plenary);
    Path root = shared.root(program);
    Reporting reporting = new Reporting(shared, program);
    CheckReport report;
    try (ProgressLine line = ProgressLine.onErrors(reporting.columns())) {
      report = Check.run(root, new Overrides(null, null, today, drafts, strict, false), line);
    }
    reporting.report(report.problems(), report.today(), report.failed(), summary(report));
    return report.failed() ? BuildCommand.PROBLEMS : 0;
  }

  private static String summary(CheckReport report) {
    return String.format(
        Locale.ROOT,
        "Checked %s from %s in %.2f s, for %s: %s%n",
        ProblemCount.count(report.pages(), "page"),
        ProblemCount.count(report.records(), "record"),
        report.took().toMillis() / 1000.0,
        Day.inWords(report.today()),
        ProblemCount.of(report.problems()));
  }
}
