package org.plenary.check;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a host's {@code robots.txt} says to this program (RFC 9309). */
final class Robots {
  /** How much of the file is read, in bytes; the standard asks for as much at least. */
  static final int LONGEST = 500 * 1024;

  static final Robots ALLOW_ALL = new Robots(List.of(), Duration.ZERO);

  private static final String PROGRAM = "plenary";
  private static final int LONGEST_DELAY = 3600;

  private final List<Line> lines;
  private final Duration delay;

  /**
   * A line that allows or forbids paths.
   *
   * @param pattern a path's beginning, with {@code *} for any signs, {@code $} for the end
   */
  private record Line(boolean allows, String pattern) {}

  /** The lines of all groups for one sort of programs. */
  private static final class Group {
    final List<Line> lines = new ArrayList<>();
    Duration delay = Duration.ZERO;
    boolean isThere;
  }

  private Robots(List<Line> lines, Duration delay) {
    this.lines = List.copyOf(lines);
    this.delay = delay;
  }

  /** Reads a file; lines that nobody understands are passed over. */
  static Robots parse(String text) {
    Group ours = new Group();
    Group everybodys = new Group();
    List<Group> open = new ArrayList<>();
    boolean inNames = false;
    for (String line : text.replaceFirst("^\uFEFF", "").split("\\R", -1)) {
      String bare = line.replaceFirst("#.*", "");
      int colon = bare.indexOf(':');
      if (colon < 0) {
        continue;
      }
      String key = bare.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      String value = bare.substring(colon + 1).strip();
      if (key.equals("user-agent")) {
        if (!inNames) {
          open.clear();
        }
        inNames = true;
        addGroup(value, ours, everybodys, open);
      } else if (key.equals("allow") || key.equals("disallow") || key.equals("crawl-delay")) {
        inNames = false;
        open.forEach(group -> read(key, value, group));
      }
    }
    Group group = ours.isThere ? ours : everybodys;
    return new Robots(group.lines, group.delay);
  }

  private static void addGroup(String name, Group ours, Group everybodys, List<Group> open) {
    boolean isOurs = name.toLowerCase(Locale.ROOT).matches(PROGRAM + "([^a-z_-].*)?");
    if (isOurs || name.equals("*")) {
      Group group = isOurs ? ours : everybodys;
      group.isThere = true;
      open.add(group);
    }
  }

  private static void read(String key, String value, Group group) {
    if (!key.equals("crawl-delay")) {
      if (!value.isEmpty()) {
        group.lines.add(new Line(key.equals("allow"), normal(value)));
      }
    } else if (value.matches("[0-9]{1,6}(\\.[0-9]{1,9})?")) {
      double seconds = Math.min(LONGEST_DELAY, Double.parseDouble(value));
      group.delay = Duration.ofMillis(Math.round(seconds * 1000));
    }
  }

  /**
   * Whether a path with its query may be asked for: as the longest pattern that fits says, and the
   * kinder of two as long.
   */
  boolean allows(String path) {
    String asked = normal(path);
    if (asked.equals("/robots.txt")) {
      return true;
    }
    boolean allowed = true;
    int longest = -1;
    for (Line line : lines) {
      int length = line.pattern().length();
      boolean counts = length > longest || (length == longest && line.allows());
      if (counts && fits(line.pattern(), asked)) {
        allowed = line.allows();
        longest = length;
      }
    }
    return allowed;
  }

  /** How long the host wants to be left alone between two requests. */
  Duration delay() {
    return delay;
  }

  /** Whether a pattern fits a path from its beginning on, in time linear for each {@code *}. */
  private static boolean fits(String pattern, String path) {
    boolean toTheEnd = pattern.endsWith("$");
    String[] pieces =
        (toTheEnd ? pattern.substring(0, pattern.length() - 1) : pattern).split("\\*+", -1);
    if (!path.startsWith(pieces[0])) {
      return false;
    }
    int at = pieces[0].length();
    int last = pieces.length - 1;
    for (int i = 1; i <= last; i++) {
      if (i == last && toTheEnd) {
        return path.length() - pieces[i].length() >= at && path.endsWith(pieces[i]);
      }
      int found = path.indexOf(pieces[i], at);
      if (found < 0) {
        return false;
      }
      at = found + pieces[i].length();
    }
    return !toTheEnd || at == path.length();
  }

  /** One spelling for all that mean the same: what is no plain ASCII encoded, all else not. */
  private static String normal(String path) {
    StringBuilder out = new StringBuilder(path.length());
    byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      int b = bytes[i] & 0xFF;
      int decoded = b == '%' && i + 2 < bytes.length ? hex(bytes[i + 1], bytes[i + 2]) : -1;
      if (decoded >= 0) {
        i += 2;
        b = decoded;
      }
      boolean plain = Character.isLetterOrDigit(b) || "-._~".indexOf(b) >= 0;
      if (b >= 0x80 || (decoded >= 0 && !plain)) {
        out.append(String.format(Locale.ROOT, "%%%02X", b));
      } else {
        out.append((char) b);
      }
    }
    return out.toString();
  }

  private static int hex(byte high, byte low) {
    int first = Character.digit(high, 16);
    int second = Character.digit(low, 16);
    return first < 0 || second < 0 ? -1 : first * 16 + second;
  }
}
