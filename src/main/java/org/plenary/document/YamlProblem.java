package org.plenary.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Rule;
import org.plenary.source.SourceFile;
import org.plenary.source.SourceSpan;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Says in an author's words what the parser could not read, at the place of the mistake: the parser
 * often notices one only lines later.
 */
final class YamlProblem {
  private static final Pattern NO_SPACE = Pattern.compile("(\\s*)([\\w-]+):(?!//)(\\S.*)");
  private static final Pattern KEY = Pattern.compile("\\s*(?:- )?[\\w-]+:(?:\\s.*)?");

  private final SourceFile file;
  private final String yaml;
  private final int base;

  /**
   * Problems of one piece of YAML.
   *
   * @param base the offset of {@code yaml} in the file's text
   */
  YamlProblem(SourceFile file, String yaml, int base) {
    this.file = file;
    this.yaml = yaml;
    this.base = base;
  }

  /** The problem that the parser threw. */
  Diagnostic explain(MarkedYAMLException e) {
    String problem = String.valueOf(e.getProblem()).lines().findFirst().orElse("");
    int at = offset(e.getProblemMark() != null ? e.getProblemMark() : e.getContextMark());
    int from = e.getContextMark() == null ? at : offset(e.getContextMark());
    if (problem.startsWith("mapping values are not allowed")) {
      return mappingValue(at);
    }
    if (problem.startsWith("could not find expected ':'")) {
      return noColon(from);
    }
    if (problem.startsWith("found unexpected end of stream")) {
      return at(from, from + 1, "this quotation mark is never closed", "close it on the same line");
    }
    if (problem.startsWith("expected ',' or")) {
      return unclosed(from, at, problem);
    }
    if (problem.startsWith("expected <block end>")) {
      return blockEnd(at);
    }
    if (problem.contains("TAB") || problem.contains("'\\t'")) {
      return at(at, at + 1, "a tab where spaces are needed", "indent with spaces, not tabs");
    }
    if (problem.contains("that cannot start any token")) {
      return badStart(at);
    }
    if (problem.contains("escape")) {
      return at(
          at,
          at + 1,
          "in double quotes a \\ begins a special character",
          "write \\\\ for a \\, or put the text in single quotes");
    }
    if (problem.startsWith("expected '<document start>'")) {
      return at(
          lineStart(at),
          at + 1,
          "the front matter ended above this line",
          "remove the line ... or --- above it");
    }
    return at(
        at, at + 1, problem, "check quotes, brackets and indentation here and in the line above");
  }

  private Diagnostic mappingValue(int colon) {
    int start = lineStart(colon);
    String before = yaml.substring(start, colon);
    if (before.contains(": ")) {
      return at(colon, colon + 1, "a second \": \" in one line", quoted(line(start)));
    }
    int above = lineAbove(start);
    Matcher noSpace = NO_SPACE.matcher(line(above));
    if (noSpace.matches()) {
      int at = above + noSpace.end(2);
      return at(
          at,
          at + 1,
          "no space after the colon",
          "write " + noSpace.group(2) + ": " + noSpace.group(3));
    }
    if (!KEY.matcher(line(above)).matches() && !line(above).isBlank()) {
      return noColon(above);
    }
    int text = start + indentation(line(start));
    return at(
        text,
        colon,
        "this line is indented further than the line above",
        "begin it below the first letter of the line above");
  }

  private Diagnostic noColon(int from) {
    int start = lineStart(from);
    String line = line(start);
    int text = start + indentation(line);
    Matcher noSpace = NO_SPACE.matcher(line);
    if (noSpace.matches()) {
      int at = start + noSpace.end(2);
      return at(
          at,
          at + 1,
          "no space after the colon",
          "write " + noSpace.group(2) + ": " + noSpace.group(3));
    }
    String[] words = line.strip().split(" ", 2);
    return at(
        text,
        start + line.stripTrailing().length(),
        "a line without \": \" after its key",
        words.length == 2
            ? "write " + words[0] + ": " + words[1]
            : "write a colon and a space after the key, then its value");
  }

  private Diagnostic unclosed(int open, int at, String problem) {
    char bracket = yaml.charAt(Math.min(open, yaml.length() - 1));
    String close = bracket == '{' ? "}" : "]";
    boolean atEnd =
        problem.contains("<stream end>")
            || problem.contains("<document")
            || !yaml.substring(open, Math.min(at, yaml.length())).strip().contains(",")
            || lineStart(open) != lineStart(at);
    return atEnd
        ? at(open, open + 1, "this " + bracket + " is never closed", "close it with " + close)
        : at(at, at + 1, "a comma or " + close + " is missing here", "put a comma between entries");
  }

  private Diagnostic blockEnd(int at) {
    String before = yaml.substring(lineStart(at), at).stripTrailing();
    if (before.endsWith("\"") || before.endsWith("'")) {
      return at(
          at,
          at + 1,
          "text after the closing quotation mark",
          "put the whole text in quotes, and double those within: '...' or \"...\"");
    }
    return at(
        at,
        at + 1,
        "the indentation does not fit the lines above",
        "begin the line below the first letter of the key it goes with");
  }

  private Diagnostic badStart(int at) {
    String line = line(lineStart(at));
    char first = yaml.charAt(Math.min(at, yaml.length() - 1));
    String text = yaml.substring(at, lineStart(at) + line.length()).strip();
    String key = yaml.substring(lineStart(at), at).strip();
    return at(
        at,
        at + 1,
        "a text cannot begin with " + first,
        "put it in quotes: " + key + " " + quote(text));
  }

  private static @Nullable String quoted(String line) {
    int colon = line.indexOf(": ");
    String value = line.substring(colon + 2).strip();
    return "put the value in quotes: " + line.substring(0, colon).strip() + ": " + quote(value);
  }

  private static String quote(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private Diagnostic at(int start, int end, String what, @Nullable String help) {
    int from = Math.min(start, yaml.length());
    int to = Math.max(from, Math.min(end, yaml.length()));
    return Diagnostic.of(Rule.YAML_SYNTAX, new SourceSpan(file, base + from, base + to), what)
        .help(help);
  }

  private int lineStart(int at) {
    return yaml.lastIndexOf('\n', Math.min(at, yaml.length()) - 1) + 1;
  }

  /** The start of the nearest line above that is not blank; of this one if there is none. */
  private int lineAbove(int start) {
    int above = start;
    while (above > 0) {
      above = lineStart(above - 1);
      if (!line(above).isBlank()) {
        return above;
      }
    }
    return start;
  }

  private String line(int start) {
    int end = yaml.indexOf('\n', start);
    return yaml.substring(start, end < 0 ? yaml.length() : end);
  }

  private static int indentation(String line) {
    return line.length() - line.stripLeading().length();
  }

  private int offset(@Nullable Mark mark) {
    int index = mark == null ? 0 : mark.getIndex();
    return yaml.offsetByCodePoints(0, Math.min(index, yaml.codePointCount(0, yaml.length())));
  }
}
