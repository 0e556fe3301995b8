package org.plenary.render;

import java.io.IOException;
import java.io.Writer;
import org.plenary.document.Limits;

/** Collects a page's text without locks, as far as a page may grow. */
final class PageWriter extends Writer {
  private final Limits limits;
  private final StringBuilder out;

  /** A page that is too large. */
  static final class Limit extends IOException {
    private static final long serialVersionUID = 1L;

    Limit(String what) {
      super(what);
    }
  }

  PageWriter(int capacity, Limits limits) {
    this.limits = limits;
    out = new StringBuilder(capacity);
  }

  String text() {
    return out.toString();
  }

  private void check(int more) throws Limit {
    if (out.length() + more > limits.page()) {
      throw new Limit("a page is larger than " + Limits.size(limits.page()));
    }
  }

  @Override
  public void write(int c) throws Limit {
    check(1);
    out.append((char) c);
  }

  @Override
  public void write(String text) throws Limit {
    check(text.length());
    out.append(text);
  }

  @Override
  public void write(String text, int offset, int length) throws Limit {
    check(length);
    out.append(text, offset, offset + length);
  }

  @Override
  public void write(char[] text, int offset, int length) throws Limit {
    check(length);
    out.append(text, offset, length);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
