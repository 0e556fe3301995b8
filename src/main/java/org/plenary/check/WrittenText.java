package org.plenary.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.document.Text;
import org.plenary.source.SourceFile;
import org.plenary.source.SourceSpan;
import org.plenary.source.SourceText;

/** Finds words of a text of front matter as they are written in its file. */
final class WrittenText {
  private WrittenText() {}

  /** The text of a file as it is now; null where it can be read no more, which others report. */
  static @Nullable SourceText of(SourceFile file) {
    try {
      return SourceText.decode(file.read());
    } catch (IOException | SourceText.NotUtf8 e) {
      return null;
    }
  }

  /** The place of some words, or of the whole text where they are written otherwise. */
  static SourceSpan span(Text text, String words, @Nullable SourceText file) {
    SourceSpan all = text.span();
    if (file == null || all.end() > file.text().length()) {
      return all;
    }
    List<Integer> places = new ArrayList<>();
    String written = inOneLine(file.text().substring(all.start(), all.end()), places);
    int at = written.indexOf(words);
    return at < 0
        ? all
        : new SourceSpan(
            all.file(),
            all.start() + places.get(at),
            all.start() + places.get(at + words.length() - 1) + 1);
  }

  /** A text with one space for each stretch of white space, and where its characters stood. */
  private static String inOneLine(String text, List<Integer> places) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      boolean space = Character.isWhitespace(text.charAt(i));
      if (!space || line.length() == 0 || line.charAt(line.length() - 1) != ' ') {
        line.append(space ? ' ' : text.charAt(i));
        places.add(i);
      }
    }
    return line.toString();
  }
}
