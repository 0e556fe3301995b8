package org.plenary.cli;

import org.plenary.diagnostic.DiagnosticPrinter;
import org.plenary.explain.Explanation;
import org.plenary.explain.Explanation.Row;
import org.plenary.explain.Explanation.Section;

/** Lays out an explanation for people. */
final class ExplanationPrinter {
  private static final int WIDEST = 44;

  private final DiagnosticPrinter places = new DiagnosticPrinter(false);

  String print(Explanation explanation) {
    StringBuilder out = new StringBuilder();
    explanation.lines().forEach(line -> out.append(DiagnosticPrinter.visible(line)).append('\n'));
    for (Section section : explanation.sections()) {
      out.append('\n').append(section.title()).append('\n');
      int width =
          section.rows().stream()
              .mapToInt(row -> row.what().length())
              .filter(length -> length <= WIDEST)
              .max()
              .orElse(0);
      section.rows().forEach(row -> print(row, width, out));
      if (section.left() > 0) {
        out.append("  ... and ").append(section.left()).append(" more\n");
      }
    }
    return out.toString();
  }

  private void print(Row row, int width, StringBuilder out) {
    String what = DiagnosticPrinter.visible(row.what());
    String place = row.at() == null ? "" : places.position(row.at());
    String why = row.why() + (row.why().isEmpty() || place.isEmpty() ? "" : " at ") + place;
    out.append("  ").append(what);
    if (!why.isEmpty()) {
      boolean beside = what.length() <= width;
      out.append(beside ? " ".repeat(width - what.length() + 2) : "\n" + " ".repeat(width + 4));
      out.append(DiagnosticPrinter.visible(why));
    }
    out.append('\n');
  }
}
