package org.plenary.markdown;

import org.plenary.document.Limits;
import org.plenary.document.WorkTime;

/** How much of a page one body may take: of size and time as settings say, and of nesting. */
final class BodyBudget {
  static final int DEEPEST = 100;
  private static final int MOST_LINES = 20_000;

  private final Limits limits;
  private final WorkTime work = new WorkTime();
  private long announced;

  BodyBudget(Limits limits) {
    this.limits = limits;
  }

  /** A body that takes too much, in the words of the rule {@code too-large}. */
  static final class Exceeded extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final String what;
    final String found;
    final String limit;
    final String help;

    Exceeded(String what, String found, String limit, String help) {
      super(what, null, false, false);
      this.what = what;
      this.found = found;
      this.limit = limit;
      this.help = help;
    }
  }

  void checkTime() {
    if (work.isOver(limits.seconds())) {
      throw new Exceeded(
          "this body",
          "its page takes more than " + limits.seconds() + " seconds",
          limits.seconds() + " seconds",
          "divide it into several files");
    }
  }

  static void checkDepth(int depth) {
    if (depth > DEEPEST) {
      throw new Exceeded(
          "the nesting in this body",
          "more than " + DEEPEST + " levels",
          String.valueOf(DEEPEST),
          "write it with fewer quotations, lists or marks within each other");
    }
  }

  /** Refuses so many lines without an empty one that the parser would be slow with them. */
  static void checkLines(String markdown) {
    int lines = 0;
    for (int start = markdown.length() > MOST_LINES ? 0 : -1; start >= 0; ) {
      int end = markdown.indexOf('\n', start);
      lines = end == start ? 0 : lines + 1;
      if (lines > MOST_LINES) {
        throw new Exceeded(
            "a part of this body",
            "more than " + MOST_LINES + " lines without an empty one",
            MOST_LINES + " lines",
            "put empty lines between its paragraphs");
      }
      start = end < 0 ? -1 : end + 1;
    }
  }

  /** Takes note of an address that the HTML is going to hold. */
  void announce(String address) {
    announced += address.length();
  }

  /** Refuses a body whose addresses alone take more than a page may, before any is written. */
  void checkAnnounced() {
    checkSize(announced);
  }

  private void checkSize(long size) {
    if (size > limits.page()) {
      throw new Exceeded(
          "this body as HTML",
          "more than " + Limits.size(limits.page()),
          Limits.size(limits.page()),
          "divide it into several files");
    }
  }

  /** Collects the HTML of a body as far as it may grow and take time. */
  final class Out implements Appendable {
    private final StringBuilder out = new StringBuilder();
    private int writes;

    @Override
    public Out append(CharSequence text) {
      room(text.length());
      out.append(text);
      return this;
    }

    @Override
    public Out append(CharSequence text, int start, int end) {
      room(end - start);
      out.append(text, start, end);
      return this;
    }

    @Override
    public Out append(char c) {
      room(1);
      out.append(c);
      return this;
    }

    private void room(int more) {
      checkSize(out.length() + more);
      if ((++writes & 0xFFF) == 0) {
        checkTime();
      }
    }

    @Override
    public String toString() {
      return out.toString();
    }
  }
}
