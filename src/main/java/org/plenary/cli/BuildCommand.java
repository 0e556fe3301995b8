package org.plenary.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plenary.build.Build;
import org.plenary.build.BuildReport;
import org.plenary.document.Overrides;
import org.plenary.document.WebAddress;
import org.plenary.output.OutputRefused;
import org.plenary.output.Published;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Builds the site. */
@Command(
    name = "build",
    description = "Builds content and templates into a site; nothing is published on an error.",
    sortOptions = false)
final class BuildCommand extends ArchiveCommand {
  static final int PUBLISHED = 0;
  static final int PROBLEMS = 1;
  static final int WRONG_USAGE = 2;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "The folder of the built site (default: site in the archive).")
  @Nullable Path output;

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description = "Where the site will be, instead of site.yaml's url.")
  @Nullable String baseUrl;

  @Option(
      names = "--today",
      paramLabel = "DATE",
      converter = Day.class,
      description = "The day the site is built for, as 2026-11-01.")
  @Nullable LocalDate today;

  @Option(names = "--drafts", description = "Publish drafts too.")
  boolean drafts;

  @Option(names = "--strict", description = "Publish nothing when there are warnings.")
  boolean strict;

  @Option(names = "--force", description = "Write every file again.")
  boolean force;

  @Option(names = "--timings", description = "Print how long each phase of the build takes.")
  boolean timings;

  @Override
  String afterFailure() {
    return "Nothing was published.";
  }

  @Override
  public Integer call() throws IOException, OutputRefused {
    CommandLine program = program();
    PlenaryCommand shared = shared();
    Path root = shared.root(program);
    checkBaseUrl(program);
    Reporting reporting = new Reporting(shared, program);
    Timings measured;
    BuildReport report;
    try (ProgressLine line = ProgressLine.onErrors(reporting.columns())) {
      measured = new Timings(line, System::nanoTime);
      report =
          Build.run(root, new Overrides(output, baseUrl, today, drafts, strict, force), measured);
    }
    String table = measured.table();
    boolean failed = report.published() == null;
    reporting.report(report.problems(), report.today(), failed, summary(report, root));
    if (timings) {
      program.getErr().print(table);
      program.getErr().flush();
    }
    return failed ? PROBLEMS : PUBLISHED;
  }

  private void checkBaseUrl(CommandLine program) {
    String fault = baseUrl == null ? null : WebAddress.baseFault(baseUrl);
    if (fault != null) {
      throw new CommandLine.ParameterException(program, "--base-url " + baseUrl + ": " + fault);
    }
  }

  private static String summary(BuildReport report, Path root) {
    String problems = ProblemCount.of(report.problems());
    Published published = report.published();
    if (published == null) {
      return "Nothing published: " + problems + ". The last good site is untouched.\n";
    }
    String left =
        published.left() == 0 ? "" : ", " + published.left() + " left that somebody changed";
    return String.format(
        Locale.ROOT,
        "Published %s from %s to %s in %.2f s, for %s%n"
            + "  %d written, %d unchanged, %d removed%s · %s%n%s",
        ProblemCount.count(report.pages(), "page"),
        ProblemCount.count(report.records(), "record"),
        shown(report.output(), root),
        report.took().toMillis() / 1000.0,
        Day.inWords(report.today()),
        published.written(),
        published.unchanged(),
        published.removed(),
        left,
        problems,
        unrecorded(report.unrecorded()));
  }

  private static String unrecorded(int addresses) {
    return addresses == 0
        ? ""
        : String.format(
            Locale.ROOT,
            "  %s not recorded yet (plenary urls --record)%n",
            ProblemCount.count(addresses, "address", "addresses"));
  }

  private static String shown(Path output, Path root) {
    Path from = root.toAbsolutePath().normalize();
    Path to = output.toAbsolutePath().normalize();
    return (to.startsWith(from) ? from.relativize(to) : to) + "/";
  }
}
