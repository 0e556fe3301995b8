package org.plenary.markdown;

import java.util.Arrays;
import org.plenary.source.BodySource;
import org.plenary.source.SourceFile;
import org.plenary.source.SourceSpan;
import org.plenary.source.SourceText;

/**
 * The Markdown of a body with what its control characters meant, or without them, and where each
 * character stands.
 */
final class BodyText {
  private final BodySource source;
  private final String markdown;

  /** For each character left out, how many of {@link #markdown} stand before it. */
  private final int[] leftOut;

  private BodyText(BodySource source, String markdown, int[] leftOut) {
    this.source = source;
    this.markdown = markdown;
    this.leftOut = leftOut;
  }

  /**
   * The body of a file.
   *
   * @param file the whole text of the file
   */
  static BodyText of(BodySource source, SourceText file) {
    String text = file.text();
    String body = text.substring(Math.min(source.offset(), text.length()));
    if (file.isClean()) {
      return new BodyText(source, body, new int[0]);
    }
    StringBuilder kept = new StringBuilder(body.length());
    int[] leftOut = new int[body.length()];
    int count = 0;
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      char meant = Windows1252.meant(c);
      if (meant != '\0') {
        kept.append(meant);
      } else if (SourceText.isControlCharacter(c)) {
        leftOut[count++] = kept.length();
      } else {
        kept.append(c);
      }
    }
    return new BodyText(source, kept.toString(), Arrays.copyOf(leftOut, count));
  }

  String markdown() {
    return markdown;
  }

  SourceFile file() {
    return source.file();
  }

  /** The place in the file of a stretch of the Markdown. */
  SourceSpan span(int start, int end) {
    int from = offset(start);
    return new SourceSpan(source.file(), from, Math.max(from, offset(end)));
  }

  private int offset(int at) {
    if (leftOut.length == 0) {
      return source.offset() + at;
    }
    int from = 0;
    int to = leftOut.length;
    while (from < to) {
      int middle = (from + to) / 2;
      if (leftOut[middle] <= at) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return source.offset() + at + from;
  }
}
