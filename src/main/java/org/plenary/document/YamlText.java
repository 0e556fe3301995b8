package org.plenary.document;

import org.jspecify.annotations.Nullable;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Rule;
import org.plenary.source.SourceFile;
import org.plenary.source.SourceSpan;
import org.yaml.snakeyaml.error.Mark;

/**
 * A piece of YAML by its lines, and where it stands.
 *
 * @param base the offset of {@code yaml} in the file's text
 */
record YamlText(SourceFile file, String yaml, int base) {

  int lineStart(int at) {
    return yaml.lastIndexOf('\n', Math.min(at, yaml.length()) - 1) + 1;
  }

  /** The start of the nearest line above that is not blank; of this one if there is none. */
  int lineAbove(int start) {
    int above = start;
    while (above > 0) {
      above = lineStart(above - 1);
      if (!line(above).isBlank()) {
        return above;
      }
    }
    return start;
  }

  /** The line that begins at an offset, without its end. */
  String line(int start) {
    int end = yaml.indexOf('\n', start);
    return yaml.substring(start, end < 0 ? yaml.length() : end);
  }

  /** What stands before an offset in its line. */
  String before(int at) {
    return yaml.substring(lineStart(at), Math.min(at, yaml.length()));
  }

  /** What stands from an offset on in its line. */
  String after(int at) {
    return line(Math.min(at, yaml.length()));
  }

  /** The character at an offset; a line end behind the text. */
  char charAt(int at) {
    return at < yaml.length() ? yaml.charAt(at) : '\n';
  }

  static int indentation(String line) {
    return line.length() - line.stripLeading().length();
  }

  /** The offset of a mark, which counts code points. */
  int offset(@Nullable Mark mark) {
    int index = mark == null ? 0 : mark.getIndex();
    return yaml.offsetByCodePoints(0, Math.min(index, yaml.codePointCount(0, yaml.length())));
  }

  /** A mistake in the YAML between two offsets. */
  Diagnostic mistake(int start, int end, String what, String help) {
    return Diagnostic.of(Rule.YAML_SYNTAX, span(start, end), what).help(help);
  }

  SourceSpan span(int start, int end) {
    int from = Math.min(start, yaml.length());
    int to = Math.max(from, Math.min(end, yaml.length()));
    return new SourceSpan(file, base + from, base + to);
  }
}
