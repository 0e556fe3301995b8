package org.plenary.diagnostic;

/**
 * The part of a line that shows a place in it, and what marks the place; cut to a width with {@code
 * ...} where text is left out.
 *
 * @param text without anything that a terminal would act on
 * @param indent the columns before the mark
 * @param marked the columns of the mark, at least one
 */
record Excerpt(String text, int indent, int marked) {
  private static final String CUT = "...";

  /** How far around the place a line is looked at, in characters. */
  private static final int REACH = 400;

  /**
   * Cuts a line.
   *
   * @param from where the place begins, in characters of the line
   * @param to where it ends; a place that goes on in the next line ends with this one
   * @param width the columns that the text may take beside the dots
   */
  static Excerpt of(String line, int from, int to, int width) {
    int begin = boundary(line, Math.max(0, from - REACH));
    int end = boundary(line, Math.min(line.length(), from + REACH));
    String near = line.substring(begin, end);
    int[] columns = columns(near);
    int mark = from - begin;
    int left = Math.max(0, Math.min(columns[mark] - width / 3, columns[near.length()] - width));
    int first = 0;
    while (columns[first] < left) {
      first++;
    }
    first = boundary(near, first);
    int last = first;
    while (last < near.length() && columns[last + 1] - columns[first] <= width) {
      last++;
    }
    String before = begin + first > 0 ? CUT : "";
    String after = begin + last < line.length() ? CUT : "";
    int markEnd = Math.max(mark, Math.min(to - begin, last));
    return new Excerpt(
        before + DiagnosticPrinter.visible(near.substring(first, last)) + after,
        before.length() + columns[mark] - columns[first],
        Math.max(1, columns[markEnd] - columns[mark]));
  }

  /** A text with its middle left out where it is longer than so many characters. */
  static String middle(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int begin = boundary(text, most * 2 / 3);
    int end = boundary(text, text.length() - most / 4);
    return text.substring(0, begin) + CUT + text.substring(end);
  }

  /** The next place that is not inside a character. */
  private static int boundary(String text, int at) {
    boolean inside = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
    return inside ? at + 1 : at;
  }

  /** The column at which each character begins, and where the line ends. */
  private static int[] columns(String line) {
    int[] columns = new int[line.length() + 1];
    for (int i = 0; i < line.length(); ) {
      int next = line.offsetByCodePoints(i, 1);
      int end = columns[i] + Columns.of(DiagnosticPrinter.visible(line.substring(i, next)));
      for (int at = i + 1; at <= next; at++) {
        columns[at] = end;
      }
      i = next;
    }
    return columns;
  }
}
