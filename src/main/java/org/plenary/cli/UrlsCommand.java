package org.plenary.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.plenary.build.Urls;
import org.plenary.build.UrlsReport;
import org.plenary.check.LedgerJson;
import org.plenary.edit.LedgerFile;
import org.plenary.edit.LedgerFile.Outcome;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Compares the addresses of an archive with those it has promised. */
@Command(
    name = "urls",
    description =
        "Says which addresses are new, and which of those in content/urls.txt would vanish.",
    customSynopsis = {
      "",
      "  plenary urls               what is new (+), and what would vanish (-)",
      "  plenary urls --record      write the new ones into content/urls.txt",
      ""
    },
    sortOptions = false)
final class UrlsCommand extends ArchiveCommand {
  @Option(
      names = "--record",
      description = {
        "Write new addresses into content/urls.txt: from then on a build refuses to lose them."
            + " Nothing is written while the archive has errors."
      })
  boolean record;

  @Option(
      names = "--today",
      paramLabel = "DATE",
      converter = Day.class,
      description = "The day the site is made for, as 2026-11-01.")
  @Nullable LocalDate today;

  @Override
  String afterFailure() {
    return record ? "Nothing was recorded." : "";
  }

  @Override
  public Integer call() throws IOException {
    CommandLine program = program();
    PlenaryCommand shared = shared();
    Path root = shared.root(program);
    requireTextOrJson("urls speaks text and json only; --format github and sarif are for problems");
    Terminal terminal = Terminal.ofErrors();
    UrlsReport report;
    try (ProgressLine line = ProgressLine.onErrors(shared.quiet ? 0 : terminal.columns())) {
      report = Urls.look(root, today, line);
    }
    Outcome outcome = record ? LedgerFile.record(root, report) : null;
    PrintWriter err = program.getErr();
    err.print(shared.printer(terminal).print(report.otherErrors()));
    err.flush();
    if (shared.format == Format.JSON) {
      Writer out = new OutputStreamWriter(System.out, StandardCharsets.UTF_8);
      LedgerJson.write(report.addresses(), report.today(), outcome == Outcome.RECORDED, out);
      out.flush();
    } else {
      PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
      out.print(AddressesPrinter.print(report, outcome, shared.quiet));
      out.flush();
    }
    return report.failed() ? BuildCommand.PROBLEMS : 0;
  }
}
