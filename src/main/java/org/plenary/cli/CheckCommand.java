package org.plenary.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plenary.build.Check;
import org.plenary.build.CheckReport;
import org.plenary.check.ExternalLinkCheck;
import org.plenary.check.LinksAsked;
import org.plenary.document.Overrides;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looks for problems. */
@Command(
    name = "check",
    description = "Checks everything a build checks, and more; writes nothing.",
    sortOptions = false)
final class CheckCommand extends ArchiveCommand {
  @Option(
      names = "--strict",
      description = "Look for what is doubtful too, and fail on warnings; notes never fail.")
  boolean strict;

  @Option(
      names = "--external",
      description = {
        "Ask other hosts too whether what the archive links to is still there: slowly, as their"
            + " robots.txt allows, for ten minutes at most; the next run does the rest. Answers"
            + " are remembered for a week, bad ones for a day, in the user's cache folder (or"
            + " that of PLENARY_CACHE)."
      })
  boolean external;

  @Option(
      names = "--report",
      description =
          "Tell the state of the archive, too: what it has, what is not said, and what is left to"
              + " do; in full with --format json.")
  boolean report;

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
    CommandLine program = program();
    PlenaryCommand shared = shared();
    Path root = shared.root(program);
    if (report) {
      requireTextOrJson("--report is text, or JSON with --format json");
    }
    Reporting reporting = new Reporting(shared, program);
    CheckReport found;
    try (ProgressLine line = ProgressLine.onErrors(reporting.columns())) {
      Overrides overrides = new Overrides(null, null, today, drafts, strict, false);
      Check.Wanted wanted = new Check.Wanted(external ? outside() : null, report);
      found = Check.run(root, overrides, wanted, line);
    }
    String summary = summary(found) + (found.links() == null ? "" : links(found.links()));
    reporting.report(found.problems(), found.today(), found.failed(), summary, found.state());
    return found.failed() ? BuildCommand.PROBLEMS : 0;
  }

  private static ExternalLinkCheck outside() {
    return new ExternalLinkCheck(Main.version().replaceFirst("plenary ", "Plenary/"));
  }

  private static String links(LinksAsked links) {
    if (links.offline()) {
      return "  No other host could be reached: is this computer online? No link was judged.\n";
    }
    String left = links.left() == 0 ? "" : ", " + links.left() + " left for the next run";
    String unkept =
        links.unkept() == null
            ? ""
            : "  The answers could not be kept for the next run: " + links.unkept() + "\n";
    return String.format(
        Locale.ROOT,
        "  %s to other hosts: %d asked now, %d remembered%s%n%s",
        ProblemCount.count(links.links(), "link"),
        links.asked(),
        links.remembered(),
        left,
        unkept);
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
