package org.plenary.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.check.StateJson;
import org.plenary.check.StateOfArchive;
import org.plenary.check.StateText;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.GithubReport;
import org.plenary.diagnostic.JsonReport;
import org.plenary.diagnostic.Location;
import org.plenary.diagnostic.SarifReport;
import picocli.CommandLine;

/**
 * Says what a command found: problems as text on standard error and the summary of what went well
 * on standard output, or else the problems as one document there and nothing else.
 */
final class Reporting {
  private static final int USUAL = 80;

  private final PlenaryCommand shared;
  private final CommandLine program;
  private final Terminal terminal = Terminal.ofErrors();

  Reporting(PlenaryCommand shared, CommandLine program) {
    this.shared = shared;
    this.program = program;
  }

  /** The columns of a line of progress; 0 for none. */
  int columns() {
    return shared.quiet ? 0 : terminal.columns();
  }

  /**
   * Reports problems and a summary.
   *
   * @param today the day that the site is made for
   * @param failed whether the problems kept the command from its end
   */
  void report(List<Diagnostic> problems, LocalDate today, boolean failed, String summary)
      throws IOException {
    report(problems, today, failed, summary, null);
  }

  /** Reports problems, a summary, and the state of the archive where it is told. */
  void report(
      List<Diagnostic> problems,
      LocalDate today,
      boolean failed,
      String summary,
      @Nullable StateOfArchive state)
      throws IOException {
    PrintWriter err = program.getErr();
    boolean text = shared.format == Format.TEXT;
    if (text) {
      err.print(shared.printer(terminal).print(problems));
      err.flush();
    } else {
      write(problems, today, state);
    }
    if (!shared.quiet) {
      PrintWriter to = failed || !text ? err : program.getOut();
      to.print(ProblemCount.byRule(problems));
      to.print(summary);
      to.flush();
    }
    if (text && state != null) {
      program.getOut().print((shared.quiet || failed ? "" : "\n") + StateText.of(state, width()));
      program.getOut().flush();
    }
  }

  private int width() {
    return terminal.isThere() ? terminal.columns() : USUAL;
  }

  private static JsonReport.Part part(@Nullable StateOfArchive state) {
    return state == null ? json -> {} : new StateJson(state);
  }

  /** Writes a document in UTF-8, whatever the terminal speaks. */
  private void write(List<Diagnostic> problems, LocalDate today, @Nullable StateOfArchive state)
      throws IOException {
    Writer out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
    Location archive = Location.of(shared.archive);
    switch (shared.format) {
      case TEXT -> throw new IllegalStateException("text is no document");
      case JSON -> JsonReport.write(problems, today, part(state), out);
      case GITHUB -> GithubReport.write(problems, archive, out);
      case SARIF -> SarifReport.write(problems, Main.versionNumber(), archive, out);
    }
    out.flush();
  }
}
