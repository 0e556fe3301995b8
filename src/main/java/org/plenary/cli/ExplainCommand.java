package org.plenary.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.plenary.build.Explain;
import org.plenary.document.Overrides;
import org.plenary.explain.JsonExplanation;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says why something exists. */
@Command(
    name = "explain",
    description = "Says why a record, a page or a file exists, and where; writes nothing.",
    customSynopsis = {
      "",
      "  plenary explain content/events/2024/x.md   where it is listed, and why",
      "  plenary explain /regions/asia/             what a page is made from",
      "  plenary explain \"Zeynep Engin\"             who names a person, and where",
      "  plenary explain theme:ai-safety            the same of a kind and a name",
      ""
    },
    sortOptions = false)
final class ExplainCommand extends ArchiveCommand {
  @Parameters(
      paramLabel = "PATH-or-URL",
      description = "A file, an address of the site, or a name.")
  String asked = "";

  @Option(names = "--drafts", description = "Explain drafts as if they were published.")
  boolean drafts;

  @Option(
      names = "--today",
      paramLabel = "DATE",
      converter = Day.class,
      description = "The day the site is made for, as 2026-11-01.")
  @Nullable LocalDate today;

  @Override
  public Integer call() throws IOException {
    CommandLine program = program();
    PlenaryCommand shared = shared();
    Path root = shared.root(program);
    Overrides overrides = new Overrides(null, null, today, drafts, false, false);
    requireTextOrJson("explain answers as text or json");
    Explain.Answer answer = Explain.run(root, overrides, Path.of(""), asked);
    boolean found = answer.explanation().found();
    boolean json = shared.format == Format.JSON;
    Writer out =
        new BufferedWriter(
            new OutputStreamWriter(
                found || json ? System.out : System.err, StandardCharsets.UTF_8));
    if (json) {
      JsonExplanation.write(answer.explanation(), out);
    } else {
      out.write((found ? "" : "plenary: ") + new ExplanationPrinter().print(answer.explanation()));
    }
    out.flush();
    if (!answer.problems().isEmpty() && !shared.quiet) {
      program
          .getErr()
          .println(ProblemCount.of(answer.problems()) + " in the archive: plenary check");
      program.getErr().flush();
    }
    return found ? 0 : BuildCommand.PROBLEMS;
  }
}
