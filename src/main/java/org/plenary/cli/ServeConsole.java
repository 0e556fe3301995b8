package org.plenary.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plenary.build.SessionReport;
import org.plenary.build.SessionReport.Change;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.DiagnosticPrinter;
import org.plenary.serve.ServeListener;

/** Says in the terminal what a server does. */
final class ServeConsole implements ServeListener {
  private final PrintWriter out;
  private final PrintWriter err;
  private final Supplier<DiagnosticPrinter> printer;
  private final boolean quiet;
  private final boolean open;
  private @Nullable List<Diagnostic> told;

  /**
   * A console.
   *
   * @param printer makes a printer that knows nothing of files as they were before
   */
  ServeConsole(
      PrintWriter out,
      PrintWriter err,
      Supplier<DiagnosticPrinter> printer,
      boolean quiet,
      boolean open) {
    this.out = out;
    this.err = err;
    this.printer = printer;
    this.quiet = quiet;
    this.open = open;
  }

  @Override
  public synchronized void looked(SessionReport report) {
    if (!report.problems().equals(told)) {
      err.print(printer.get().print(report.problems()));
      err.flush();
    }
    if (report.hasErrors()) {
      say(
          report.site() == null
              ? "The site waits until this is mended."
              : "The last good site stays until this is mended.");
    } else if (report.change() != Change.NOTHING) {
      say(
          String.format(
              Locale.ROOT,
              told == null ? "The site is ready (%d ms)." : "The site is made anew (%d ms).",
              report.took().toMillis()));
    }
    told = report.problems();
  }

  @Override
  public void ready(URI address, int wanted) {
    if (wanted != 0 && wanted != address.getPort()) {
      say("Port " + wanted + " is taken.");
    }
    out.println(address);
    out.flush();
    say("Ctrl-C ends it.");
    if (open) {
      open(address);
    }
  }

  private void open(URI address) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String url = address.toString();
    List<String> opener =
        system.startsWith("win")
            ? List.of("rundll32", "url.dll,FileProtocolHandler", url)
            : List.of(system.startsWith("mac") ? "open" : "xdg-open", url);
    try {
      new ProcessBuilder(opener)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      err.println("plenary: no browser could be opened; go to " + address);
      err.flush();
    }
  }

  @Override
  public void failed(Throwable failure) {
    err.println(
        failure instanceof IOException
            ? "plenary: the archive cannot be read: " + failure.getMessage()
            : "plenary: this is a mistake of the program; please report it: " + failure);
    err.flush();
  }

  @Override
  public void cannotWatch() {
    err.println("plenary: not all folders can be watched; changes show a second later");
    err.flush();
  }

  private void say(String text) {
    if (!quiet) {
      out.println(text);
      out.flush();
    }
  }
}
