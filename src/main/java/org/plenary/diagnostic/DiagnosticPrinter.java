package org.plenary.diagnostic;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plenary.source.LineMap;
import org.plenary.source.SourceSpan;

/**
 * Prints problems as a compiler does: {@code path:line:column: severity[rule]: message}, the line
 * with a caret under the place, and the way out.
 */
public final class DiagnosticPrinter {
  private static final int WIDEST = 100;
  private static final int NARROWEST = 20;

  /** Columns beside an excerpt: those of the line's number, of the bar, and of dots. */
  private static final int BESIDE = 4 + 3 + 6;

  private final Places places = new Places();
  private final boolean colour;
  private final int columns;

  /** A printer that uses terminal colours or plain text, for no terminal in particular. */
  public DiagnosticPrinter(boolean colour) {
    this(colour, Integer.MAX_VALUE);
  }

  /** A printer whose excerpts fit into the columns of a terminal, where it has enough of them. */
  public DiagnosticPrinter(boolean colour, int columns) {
    this.colour = colour;
    this.columns = columns;
  }

  /** The problems as text, a line feed after each line. */
  public String print(List<Diagnostic> problems) {
    StringBuilder out = new StringBuilder();
    for (Diagnostic problem : problems) {
      print(problem, out);
    }
    return out.toString();
  }

  private void print(Diagnostic problem, StringBuilder out) {
    String colourOfSeverity = colour(problem.severity());
    String severity = problem.severity().word();
    out.append(bold(visible(position(problem.span()))))
        .append(": ")
        .append(paint(colourOfSeverity, severity + "[" + problem.rule().id() + "]"))
        .append(": ")
        .append(visible(problem.message()))
        .append('\n');
    excerpt(problem.span(), colourOfSeverity, out);
    for (Diagnostic.Related related : problem.related()) {
      out.append("  ")
          .append(visible(position(related.span())))
          .append(": ")
          .append(visible(related.text()))
          .append('\n');
    }
    if (problem.help() != null) {
      out.append(paint("36", "  help: ")).append(visible(problem.help())).append('\n');
    }
  }

  /** {@code path:line:column} of a place. */
  public String position(SourceSpan span) {
    Places.Place place = places.of(span);
    return place.file() + ":" + place.line() + ":" + place.column();
  }

  private void excerpt(SourceSpan span, String colourOfMark, StringBuilder out) {
    Optional<LineMap> known = places.map(span);
    if (known.isEmpty()) {
      return;
    }
    LineMap map = known.get();
    int line = map.line(span.start());
    String text = map.text(line);
    int from = text.offsetByCodePoints(0, map.column(span.start()) - 1);
    int to = Math.max(from, Math.min(text.length(), from + span.end() - span.start()));
    String margin = " ".repeat(Math.max(0, 4 - String.valueOf(line).length())) + line;
    int width = Math.max(NARROWEST, Math.min(WIDEST, columns - BESIDE));
    Excerpt excerpt = Excerpt.of(text, from, to, width);
    out.append(margin).append(" | ").append(excerpt.text()).append('\n');
    out.append(" ".repeat(margin.length()))
        .append(" | ")
        .append(" ".repeat(excerpt.indent()))
        .append(paint(colourOfMark, "^".repeat(excerpt.marked())))
        .append('\n');
  }

  private static String colour(Severity severity) {
    return switch (severity) {
      case ERROR -> "31;1";
      case WARNING -> "33;1";
      case NOTE -> "36;1";
    };
  }

  /** The text with what a terminal would act on, or an eye would miss, written as an escape. */
  public static String visible(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean hidden =
          Character.isISOControl(c)
              || (c >= 0x202A && c <= 0x202E)
              || (c >= 0x2066 && c <= 0x2069)
              || (c >= 0x2060 && c <= 0x2064)
              || c == 0x200B
              || c == 0x2028
              || c == 0x2029
              || c == 0xFEFF;
      if (hidden && out == null) {
        out = new StringBuilder(text.substring(0, i));
      }
      if (out != null) {
        if (c == '\t') {
          out.append(' ');
        } else if (hidden) {
          out.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
        } else {
          out.append(c);
        }
      }
    }
    return out == null ? text : out.toString();
  }

  private String bold(String text) {
    return paint("1", text);
  }

  private String paint(String code, String text) {
    return colour ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
  }
}
