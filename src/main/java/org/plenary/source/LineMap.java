package org.plenary.source;

import java.util.Arrays;

/** Turns offsets of a text into lines and columns, both from 1; columns count characters. */
public final class LineMap {
  private final String text;
  private final int[] starts;

  public LineMap(SourceText source) {
    text = source.text();
    int[] found = new int[16];
    int lines = 1;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      if (lines == found.length) {
        found = Arrays.copyOf(found, lines * 2);
      }
      found[lines++] = at + 1;
    }
    starts = Arrays.copyOf(found, lines);
  }

  /** The line that holds the offset. */
  public int line(int offset) {
    int found = Arrays.binarySearch(starts, Math.min(offset, text.length()));
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The column of the offset in its line. */
  public int column(int offset) {
    int at = Math.min(offset, text.length());
    return text.codePointCount(starts[line(at) - 1], at) + 1;
  }

  /** The text of a line without its end. */
  public String text(int line) {
    int from = starts[line - 1];
    int to = line < starts.length ? starts[line] - 1 : text.length();
    return text.substring(from, to);
  }
}
