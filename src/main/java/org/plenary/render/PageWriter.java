package org.plenary.render;

import java.io.Writer;

/** Collects a page's text without locks. */
final class PageWriter extends Writer {
  private final StringBuilder out;

  PageWriter(int capacity) {
    out = new StringBuilder(capacity);
  }

  String text() {
    return out.toString();
  }

  @Override
  public void write(int c) {
    out.append((char) c);
  }

  @Override
  public void write(String text) {
    out.append(text);
  }

  @Override
  public void write(String text, int offset, int length) {
    out.append(text, offset, offset + length);
  }

  @Override
  public void write(char[] text, int offset, int length) {
    out.append(text, offset, length);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
