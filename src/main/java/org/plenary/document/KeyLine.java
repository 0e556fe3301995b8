package org.plenary.document;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenary.diagnostic.Diagnostic;

/** Says what is wrong with a line that should begin with a key, a colon and a space. */
final class KeyLine {
  private static final String START = "(\\s*(?:- +)?)([A-Za-z_][\\w-]*)";
  private static final String NO_HYPHEN = "a list entry begins with -, not with ";
  private static final Pattern NO_SPACE = Pattern.compile(START + ":(?!//)(\\S.*)");
  private static final Pattern OTHER_COLON =
      Pattern.compile(START + "\\h*([\uFF1A\uFE55\u2236\uA789])\\h*(.*)");
  private static final Pattern WORD = Pattern.compile("[A-Za-z_][\\w-]*");
  private static final Pattern EQUALS = Pattern.compile(START + "\\h*=(?!=)\\h*(.*)");
  private static final Pattern BULLET =
      Pattern.compile("\\s*(?:([*+\u2022\u2023\u25E6\u00B7\u2013\u2014])\\h+|-(?!-))(\\S.*)");
  private static final Pattern INDENT = Pattern.compile(" *([\\h&&[^ \t]])\\h*\\S.*");
  private static final Pattern KEY_AND_VALUE =
      Pattern.compile("\\s*(?:- .*|(?:- )?[\\w-]+:\\s+[^\\s\"'\\[{|>].*)");

  private final YamlText text;
  private final int start;
  private final String line;

  /** The line in which an offset is. */
  KeyLine(YamlText text, int at) {
    this.text = text;
    start = text.lineStart(at);
    line = text.line(start).stripTrailing();
  }

  /** What is certainly wrong; null if that cannot be said. */
  @Nullable Diagnostic fault() {
    Matcher noSpace = NO_SPACE.matcher(line);
    if (noSpace.matches()) {
      return noSpace(noSpace);
    }
    Matcher colon = OTHER_COLON.matcher(line);
    if (colon.matches()) {
      String what = "after the key stands " + name(colon.group(3));
      return mistake(colon, 3, what, colon.group(4));
    }
    Matcher equals = EQUALS.matcher(line);
    if (equals.matches()) {
      int at = start + line.indexOf('=');
      return text.mistake(
          at, at + 1, "a colon follows a key, not =", write(equals, equals.group(3)));
    }
    Matcher bullet = BULLET.matcher(line);
    if (bullet.matches()) {
      int at = start + YamlText.indentation(line);
      String what = bullet.group(1) == null ? "no space after the -" : NO_HYPHEN + bullet.group(1);
      return text.mistake(at, at + 1, what, "write - " + Quoting.ifNeeded(bullet.group(2)));
    }
    Matcher indent = INDENT.matcher(line);
    if (indent.matches()) {
      int at = start + indent.start(1);
      return text.mistake(
          at,
          at + 1,
          "this line begins with " + name(indent.group(1)),
          "indent with ordinary spaces");
    }
    return null;
  }

  /** What is wrong with a line in which no colon follows the key. */
  Diagnostic noColon() {
    Diagnostic fault = fault();
    if (fault != null) {
      return fault;
    }
    String[] words = line.strip().split(" ", 2);
    boolean isKey = WORD.matcher(words[0]).matches();
    String help =
        words.length == 2 && isKey
            ? "write " + words[0] + ": " + Quoting.ifNeeded(words[1].strip())
            : isKey
                ? "write a colon and a space after the key, then its value"
                : "write a key, a colon and a space before it";
    int above = text.lineAbove(start);
    boolean mayGoOn = above < start && KEY_AND_VALUE.matcher(text.line(above)).matches();
    if (mayGoOn && words.length == 2 && words[1].contains(" ")) {
      help += "; or, if it goes on from the line above, indent it further than that line";
    }
    return text.mistake(
        start + YamlText.indentation(line),
        start + line.length(),
        "a line without \": \" after its key",
        help);
  }

  private Diagnostic noSpace(Matcher parts) {
    int space = parts.group(3).codePointAt(0);
    boolean blank = Character.isSpaceChar(space) || space == 0x200B || space == 0xFEFF;
    if (!blank) {
      int at = start + parts.end(2);
      return text.mistake(at, at + 1, "no space after the colon", write(parts, parts.group(3)));
    }
    String value = parts.group(3).replaceFirst("[\\h\u200B\uFEFF]+", "");
    return mistake(parts, 3, "after the colon stands " + name(space), value);
  }

  private Diagnostic mistake(Matcher parts, int group, String what, String value) {
    int at = start + parts.start(group);
    return text.mistake(at, at + 1, what, write(parts, value));
  }

  private static String write(Matcher parts, String value) {
    return "write " + parts.group(2) + ": " + Quoting.ifNeeded(value.strip());
  }

  private static String name(String c) {
    return name(c.codePointAt(0));
  }

  private static String name(int c) {
    String code = String.format(Locale.ROOT, "U+%04X", c);
    return switch (c) {
      case 0xA0 -> "a no-break space, " + code;
      case 0x3000 -> "a space of full width, " + code;
      case 0xFF1A -> "a colon of full width, " + code;
      default -> "the character " + code;
    };
  }
}
