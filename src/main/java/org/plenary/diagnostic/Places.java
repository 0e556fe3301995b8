package org.plenary.diagnostic;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.plenary.source.LineMap;
import org.plenary.source.SourceFile;
import org.plenary.source.SourceSpan;
import org.plenary.source.SourceText;

/** Works out lines and columns of places, and reads each file once for it. */
public final class Places {
  private final Map<SourceFile, Optional<LineMap>> lines = new HashMap<>();

  /**
   * A stretch of a file in lines and columns, all from 1; columns count characters.
   *
   * @param endColumn that of the first character behind it
   */
  public record Place(String file, int line, int column, int endLine, int endColumn) {}

  /** Where a span is; one of a whole file, or of a file that is no text, is its first character. */
  public Place of(SourceSpan span) {
    String file = span.file().path();
    return map(span)
        .map(
            map ->
                new Place(
                    file,
                    map.line(span.start()),
                    map.column(span.start()),
                    map.line(span.end()),
                    map.column(span.end())))
        .orElse(new Place(file, 1, 1, 1, 1));
  }

  /** The lines of the file that a span is in; none if it is the whole file, or no text. */
  Optional<LineMap> map(SourceSpan span) {
    return span.end() == 0 ? Optional.empty() : lines.computeIfAbsent(span.file(), Places::read);
  }

  private static Optional<LineMap> read(SourceFile file) {
    try {
      return Optional.of(new LineMap(SourceText.decode(file.read())));
    } catch (IOException | SourceText.NotUtf8 e) {
      return Optional.empty();
    }
  }
}
