package org.plenary.check;

/** Finds quotations: words between quotation marks that belong together, in any usual form. */
final class Quotations {
  /** How many words make a quotation; fewer are a term. */
  static final int LEAST_WORDS = 6;

  private static final String OPENERS = "\u201C\u201E\u00AB\u00BB\u300C\u300E\u2018\u201A\u201D\"'";

  /** For each opener the signs that end it. */
  private static final String[] CLOSERS = {
    "\u201D",
    "\u201C\u201D",
    "\u00BB",
    "\u00AB",
    "\u300D",
    "\u300F",
    "\u2019",
    "\u2018\u2019",
    "\u201D",
    "\"",
    "'"
  };

  private final String text;

  private Quotations(String text) {
    this.text = text;
  }

  /** Whether a text quotes six words or more in one place; one that never ends, to its end. */
  static boolean isIn(String text) {
    return new Quotations(text).isLongIn();
  }

  private boolean isLongIn() {
    for (int at = 0; at < text.length(); at++) {
      int kind = OPENERS.indexOf(text.charAt(at));
      if (kind < 0 || !opens(at, kind)) {
        continue;
      }
      int end = end(at + 1, CLOSERS[kind]);
      if (Words.count(text, at + 1, end) >= LEAST_WORDS) {
        return true;
      }
      at = end;
    }
    return false;
  }

  /** Signs that also end quotations or stand in words must have no letter before and one after. */
  private boolean opens(int at, int kind) {
    boolean sure = kind < 3 || kind == 4 || kind == 5;
    boolean before = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
    boolean after = at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1));
    return sure || (!before && after);
  }

  /** Where a quotation ends: an apostrophe in a word, or after a plural, does not end it. */
  private int end(int from, String closers) {
    boolean single = closers.indexOf('\u2019') >= 0 || closers.equals("'");
    int last = -1;
    for (int i = from; i < text.length(); i++) {
      if (closers.indexOf(text.charAt(i)) < 0 || (single && isInWord(i))) {
        continue;
      }
      if (!single || !isPlural(i)) {
        return i;
      }
      last = i;
    }
    boolean apostrophe = single && last < 0;
    return last >= 0 ? last : apostrophe ? from : text.length();
  }

  private boolean isInWord(int at) {
    return at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
  }

  private boolean isPlural(int at) {
    return text.charAt(at - 1) == 's'
        && at + 2 < text.length()
        && text.charAt(at + 1) == ' '
        && Character.isLowerCase(text.charAt(at + 2));
  }
}
