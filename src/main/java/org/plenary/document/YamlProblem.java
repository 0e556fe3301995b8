package org.plenary.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Rule;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Says in an author's words what the parser could not read, at the place of the mistake: the parser
 * often notices one only lines later.
 */
final class YamlProblem {
  /** The way out of the marks that a merge leaves. */
  static final String AFTER_MERGE =
      "keep one of the two versions, and remove the lines that begin with <<<<<<<, ======= and"
          + " >>>>>>>";

  private static final Pattern KEY = Pattern.compile("\\s*(?:- )?[\\w-]+:(?:\\s.*)?");
  private static final Pattern MERGE = Pattern.compile("(?m)^(<{7}|={7}|>{7})( .*)?$");
  private static final Pattern QUOTE_OPENS =
      Pattern.compile("\\s*(?:- +)?(?:[\\w-]+: +)?([\"']).*");

  private final YamlText text;

  YamlProblem(YamlText text) {
    this.text = text;
  }

  /** The problem with a directive before the first key; null if there is none. */
  @Nullable Diagnostic directive() {
    for (int at = 0; at < text.yaml().length(); ) {
      String line = text.line(at);
      if (line.startsWith("%")) {
        return directive(at);
      }
      if (!line.isBlank() && !line.strip().startsWith("#")) {
        return null;
      }
      at += line.length() + 1;
    }
    return null;
  }

  /** The problem that the parser threw. */
  Diagnostic explain(MarkedYAMLException e) {
    Matcher merge = MERGE.matcher(text.yaml());
    if (merge.find()) {
      return text.mistake(merge.start(), merge.end(), "a merge left this mark", AFTER_MERGE);
    }
    int at = text.offset(e.getProblemMark() != null ? e.getProblemMark() : e.getContextMark());
    int from = e.getContextMark() == null ? at : text.offset(e.getContextMark());
    String problem = String.valueOf(e.getProblem());
    Diagnostic token = unreadable(String.valueOf(e.getContext()), problem, from, at);
    return token != null ? token : misplaced(problem, from, at);
  }

  /** What is wrong within one value or key; null if each is fine by itself. */
  private @Nullable Diagnostic unreadable(String context, String problem, int from, int at) {
    return switch (context) {
      case "while scanning a simple key" -> new KeyLine(text, from).noColon();
      case "while scanning a quoted scalar", "while scanning a double-quoted scalar" ->
          problem.contains("escape") ? badEscape(at) : neverClosed(from);
      case "while scanning a block scalar" -> afterBar(from, at);
      case "while scanning a directive", "while scanning a YAML directive" -> directive(from);
      case "while scanning an alias", "while scanning an anchor", "while scanning a tag" ->
          badStart(from);
      case "while scanning for the next token" ->
          problem.contains("TAB") || problem.contains("\\t") ? tab(at) : badStart(at);
      default -> null;
    };
  }

  /** What is wrong with the order in which keys, values and entries stand. */
  private Diagnostic misplaced(String problem, int from, int at) {
    if (problem.startsWith("mapping values are not allowed")) {
      return mappingValue(at);
    }
    if (problem.startsWith("expected ',' or")) {
      return new YamlBrackets(text).explain(from, at);
    }
    if (problem.startsWith("expected <block end>")) {
      return blockEnd(at);
    }
    if (problem.startsWith("sequence entries are not allowed")) {
      return text.mistake(
          at,
          at + 1,
          "a list begins on the line below its key",
          "begin a new line before the -; or, if this is a text, put it in quotes: "
              + Quoting.valueQuoted(text.line(text.lineStart(at))));
    }
    if (problem.startsWith("expected the node content")) {
      return text.mistake(
          at,
          at + 1,
          "nothing stands before this " + text.charAt(at),
          "remove it, or put a text that begins with it in quotes");
    }
    if (problem.startsWith("expected '<document start>'")) {
      return ended(at);
    }
    if (problem.contains("tag handle") || problem.startsWith("mapping keys are not allowed")) {
      return text.charAt(text.lineStart(at)) == '%' ? directive(at) : badStart(at);
    }
    if (text.charAt(text.lineStart(at)) == '%') {
      return directive(at);
    }
    return text.mistake(
        at,
        at + 1,
        "something is missing or left over here",
        "check quotes, brackets and indentation here and in the line above");
  }

  private Diagnostic mappingValue(int colon) {
    int start = text.lineStart(colon);
    String line = text.line(start);
    if (text.before(colon).contains(": ")) {
      String quoted = Quoting.valueQuoted(line);
      return text.mistake(
          colon, colon + 1, "a second \": \" in one line", "put the value in quotes: " + quoted);
    }
    int above = text.lineAbove(start);
    boolean isKey = KEY.matcher(text.line(above)).matches() || text.line(above).isBlank();
    if (!isKey && text.line(above).strip().startsWith("- ")) {
      return text.mistake(
          start + YamlText.indentation(line),
          colon,
          "a key below a list entry that is a text",
          "give the text above a key too, as - key: "
              + Quoting.ifNeeded(text.line(above).strip().substring(2).strip()));
    }
    if (!isKey) {
      return new KeyLine(text, above).noColon();
    }
    return text.mistake(
        start + YamlText.indentation(line),
        colon,
        "this line is indented further than the line above",
        "begin it below the first letter of the line above");
  }

  private Diagnostic blockEnd(int at) {
    String before = text.before(at).stripTrailing();
    String line = text.line(text.lineStart(at));
    if (before.endsWith("\"") || before.endsWith("'")) {
      int open = openAbove(before, at);
      return open >= 0
          ? neverClosed(open)
          : text.mistake(
              at,
              at + 1,
              "text after the closing quotation mark",
              "put the whole text in quotes: " + Quoting.valueQuoted(line));
    }
    if (before.endsWith("]") || before.endsWith("}")) {
      return text.mistake(
          at,
          at + 1,
          "text after the closing " + before.charAt(before.length() - 1),
          "put the whole value in quotes: " + Quoting.valueQuoted(line));
    }
    if (before.isBlank() && line.strip().startsWith("- ")) {
      boolean inList = text.line(text.lineAbove(text.lineStart(at))).strip().startsWith("-");
      return text.mistake(
          at,
          at + 1,
          "this list entry goes with no key above",
          inList
              ? "begin it below the - above"
              : "write nothing after the key of a list, and each entry on a line below it");
    }
    return text.mistake(
        at,
        at + 1,
        "the indentation does not fit the lines above",
        "begin the line below the first letter of the key it goes with");
  }

  /** Where a quotation opened that only ends where the next one should begin; -1 if it did not. */
  private int openAbove(String before, int at) {
    char quote = before.charAt(before.length() - 1);
    if (before.chars().filter(c -> c == quote).count() % 2 == 0) {
      return -1;
    }
    int start = text.lineStart(at);
    while (start > 0) {
      start = text.lineStart(start - 1);
      Matcher above = QUOTE_OPENS.matcher(text.line(start));
      if (above.matches() && above.group(1).charAt(0) == quote) {
        return start + above.start(1);
      }
    }
    return -1;
  }

  private Diagnostic neverClosed(int open) {
    return text.mistake(
        open, open + 1, "this quotation mark is never closed", "close it on the same line");
  }

  private Diagnostic badEscape(int near) {
    int at = text.yaml().lastIndexOf('\\', near - 1);
    return text.mistake(
        at,
        at + 1,
        "in double quotes a \\ begins a special character",
        "write \\\\ for a \\, or put the text in single quotes");
  }

  private Diagnostic afterBar(int bar, int at) {
    return text.mistake(
        at,
        at + 1,
        "text on the line of a " + text.charAt(bar),
        "begin it on the line below, indented; or, if the "
            + text.charAt(bar)
            + " belongs to it, put it in quotes: "
            + Quoting.valueQuoted(text.line(text.lineStart(bar))));
  }

  private Diagnostic tab(int at) {
    boolean indents = text.before(at).isBlank();
    return text.mistake(
        at,
        at + 1,
        "a tab where spaces are needed",
        indents ? "indent with spaces, not tabs" : "write a space in place of the tab");
  }

  private Diagnostic badStart(int at) {
    String key = text.before(at).strip();
    String rest = text.after(at).strip();
    char first = text.charAt(at);
    Diagnostic fault = key.isEmpty() ? new KeyLine(text, at).fault() : null;
    if (fault != null) {
      return fault;
    }
    boolean within = new YamlBrackets(text).isWithin(at);
    String value = within ? rest.split("\\s*[,\\]}]", 2)[0] : rest;
    return text.mistake(
        at,
        at + 1,
        "a text cannot begin with " + first,
        "put it in quotes: "
            + (within || key.isEmpty() ? "" : key + " ")
            + Quoting.quote(value.isEmpty() ? String.valueOf(first) : value));
  }

  /** The problem with what stands after a line ..., after a directive or after a whole value. */
  private Diagnostic ended(int at) {
    for (int start = text.lineStart(at); start > 0; ) {
      start = text.lineStart(start - 1);
      String line = text.line(start);
      if (line.startsWith("%")) {
        return directive(start);
      }
      if (line.startsWith("...") || line.startsWith("---")) {
        return text.mistake(
            start, start + 3, "this line ends what is read, and more follows", "remove this line");
      }
    }
    return new KeyLine(text, at).noColon();
  }

  private Diagnostic directive(int at) {
    int start = text.lineStart(at);
    String line = text.line(start).stripTrailing();
    return Diagnostic.of(
            Rule.YAML_FEATURE, text.span(start, start + line.length()), "the directive " + line)
        .help("remove this line; a text that begins with % is put in quotes");
  }
}
