package org.plenary.source;

/**
 * A stretch of a file: offsets in UTF-16 units into its {@link SourceText}, {@code end} exclusive.
 */
public record SourceSpan(SourceFile file, int start, int end) implements Comparable<SourceSpan> {

  public SourceSpan {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: " + start + " to " + end);
    }
  }

  @Override
  public int compareTo(SourceSpan other) {
    int byFile = file.compareTo(other.file);
    if (byFile != 0) {
      return byFile;
    }
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}
