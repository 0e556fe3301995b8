package org.plenary.markdown;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Ids of headings by the rule of code hosts: lower case, spaces to hyphens, all but letters,
 * digits, hyphens and underscores gone, {@code -1}, {@code -2} for repeats.
 */
final class HeadingIds {
  private final Map<String, Integer> repeats = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  /** The id of the next heading with this text. */
  String next(String text) {
    StringBuilder plain = new StringBuilder();
    text.strip().toLowerCase(Locale.ROOT).codePoints().forEach(c -> append(c, plain));
    String base = plain.isEmpty() ? "section" : plain.toString();
    if (base.startsWith("p-") || base.startsWith("fn-") || base.startsWith("fnref-")) {
      base = "section-" + base; // those ids are the templates' and the footnotes'
    }
    int count = repeats.getOrDefault(base, 0);
    String id = count == 0 ? base : base + "-" + count;
    while (!taken.add(id)) {
      count++;
      id = base + "-" + count;
    }
    repeats.put(base, count + 1);
    return id;
  }

  Set<String> all() {
    return taken;
  }

  private static void append(int c, StringBuilder plain) {
    int type = Character.getType(c);
    boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    if (Character.isLetterOrDigit(c) || mark || c == '-' || c == '_') {
      plain.appendCodePoint(c);
    } else if (Character.isWhitespace(c)) {
      plain.append('-');
    }
  }
}
