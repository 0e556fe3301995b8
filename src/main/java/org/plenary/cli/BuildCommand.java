package org.plenary.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.build.Build;
import org.plenary.build.BuildReport;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Rule;
import org.plenary.diagnostic.Severity;
import org.plenary.document.Overrides;
import org.plenary.document.WebAddress;
import org.plenary.output.OutputRefused;
import org.plenary.output.Published;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Builds the site. */
@Command(
    name = "build",
    description = "Builds content and templates into a site; nothing is published on an error.",
    sortOptions = false)
final class BuildCommand implements Callable<Integer> {
  static final int PUBLISHED = 0;
  static final int PROBLEMS = 1;
  static final int WRONG_USAGE = 2;

  @Spec private CommandLine.Model.@Nullable CommandSpec spec;
  @ParentCommand private @Nullable PlenaryCommand plenary;

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

  private static final int FEW = 20;

  @Option(names = "--drafts", description = "Publish drafts too.")
  boolean drafts;

  @Option(names = "--strict", description = "Publish nothing when there are warnings.")
  boolean strict;

  @Option(names = "--force", description = "Write every file again.")
  boolean force;

  @Option(names = "--timings", description = "Print how long each phase of the build takes.")
  boolean timings;

  @Override
  public Integer call() throws IOException, OutputRefused {
    CommandLine program = Objects.requireNonNull(spec).commandLine();
    PlenaryCommand shared = Objects.requireNonNull(plenary);
    Path root = shared.root(program);
    checkBaseUrl(program);
    Terminal terminal = Terminal.ofErrors();
    Timings measured;
    BuildReport report;
    int columns = shared.quiet ? 0 : terminal.columns();
    try (ProgressLine line = ProgressLine.onErrors(columns)) {
      measured = new Timings(line, System::nanoTime);
      report =
          Build.run(root, new Overrides(output, baseUrl, today, drafts, strict, force), measured);
    }
    String table = measured.table();
    PrintWriter err = program.getErr();
    err.print(shared.printer(terminal).print(report.problems()));
    err.flush();
    if (!shared.quiet) {
      PrintWriter out = report.published() == null ? err : program.getOut();
      if (report.problems().size() > FEW) {
        out.print(byRule(report.problems()));
      }
      out.print(summary(report, root));
      out.flush();
    }
    if (timings) {
      err.print(table);
      err.flush();
    }
    return report.published() == null ? PROBLEMS : PUBLISHED;
  }

  private void checkBaseUrl(CommandLine program) {
    String fault = baseUrl == null ? null : WebAddress.baseFault(baseUrl);
    if (fault != null) {
      throw new CommandLine.ParameterException(program, "--base-url " + baseUrl + ": " + fault);
    }
  }

  private static String summary(BuildReport report, Path root) {
    String problems = problems(report);
    Published published = report.published();
    if (published == null) {
      return "Nothing published: " + problems + ". The last good site is untouched.\n";
    }
    String left =
        published.left() == 0 ? "" : ", " + published.left() + " left that somebody changed";
    return String.format(
        Locale.ROOT,
        "Published %s from %s to %s in %.2f s, for %s%n"
            + "  %d written, %d unchanged, %d removed%s · %s%n",
        count(report.pages(), "page"),
        count(report.records(), "record"),
        shown(report.output(), root),
        report.took().toMillis() / 1000.0,
        report.today().format(DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH)),
        published.written(),
        published.unchanged(),
        published.removed(),
        left,
        problems);
  }

  private static String problems(BuildReport report) {
    long errors = report.count(Severity.ERROR);
    long warnings = report.count(Severity.WARNING);
    if (errors + warnings == 0) {
      return "0 problems";
    }
    String some = errors == 0 ? "" : count(errors, "error");
    return warnings == 0 ? some : some + (errors == 0 ? "" : ", ") + count(warnings, "warning");
  }

  /** How often each rule is broken, most often first. */
  private static String byRule(List<Diagnostic> problems) {
    Map<Rule, Long> counts =
        problems.stream()
            .collect(Collectors.groupingBy(Diagnostic::rule, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<Rule, Long>comparingByValue().reversed())
        .map(entry -> String.format(Locale.ROOT, "%7d %s%n", entry.getValue(), entry.getKey().id()))
        .collect(Collectors.joining());
  }

  private static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private static String shown(Path output, Path root) {
    Path from = root.toAbsolutePath().normalize();
    Path to = output.toAbsolutePath().normalize();
    return (to.startsWith(from) ? from.relativize(to) : to) + "/";
  }
}
