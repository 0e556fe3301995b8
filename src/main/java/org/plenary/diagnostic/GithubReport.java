package org.plenary.diagnostic;

import java.io.IOException;
import java.util.List;
import org.plenary.diagnostic.Places.Place;

/**
 * Problems as workflow commands of GitHub, which shows them beside the changed lines: each is one
 * line, and no content of an archive can make another of it.
 */
public final class GithubReport {
  private GithubReport() {}

  /** Writes the problems, a line feed after each; nothing if there are none. */
  public static void write(List<Diagnostic> problems, Location archive, Appendable out)
      throws IOException {
    Places places = new Places();
    for (Diagnostic problem : problems) {
      Place place = places.of(problem.span());
      String command = problem.severity() == Severity.NOTE ? "notice" : problem.severity().word();
      out.append("::").append(command);
      out.append(" file=").append(property(archive.path(place.file())));
      out.append(",line=").append(String.valueOf(place.line()));
      out.append(",endLine=").append(String.valueOf(place.endLine()));
      if (place.line() == place.endLine()) {
        out.append(",col=").append(String.valueOf(place.column()));
        out.append(",endColumn=").append(String.valueOf(place.endColumn()));
      }
      out.append(",title=").append(property(problem.rule().id()));
      out.append("::").append(data(problem, places)).append('\n');
    }
  }

  private static String data(Diagnostic problem, Places places) {
    StringBuilder text = new StringBuilder(data(problem.message()));
    for (Diagnostic.Related related : problem.related()) {
      Place place = places.of(related.span());
      text.append("%0A")
          .append(data(place.file() + ":" + place.line() + ":" + place.column()))
          .append(": ")
          .append(data(related.text()));
    }
    return problem.help() == null
        ? text.toString()
        : text.append("%0Ahelp: ").append(data(problem.help())).toString();
  }

  /**
   * A text as GitHub's own toolkit escapes it, without signs that end a line or begin a command.
   */
  private static String data(String text) {
    return DiagnosticPrinter.visible(text).replace("##[", "# #[").replace("%", "%25");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
