package org.plenary.render;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.plenary.document.Limits;

/** Collects a page in UTF-8, without locks, as far as a page may grow; then another. */
final class PageWriter extends Writer {
  private final Limits limits;
  private byte[] out;
  private int length;

  /** A page that is too large. */
  static final class Limit extends IOException {
    private static final long serialVersionUID = 1L;

    Limit(String what) {
      super(what);
    }
  }

  PageWriter(int capacity, Limits limits) {
    this.limits = limits;
    out = new byte[capacity];
  }

  byte[] utf8() {
    return Arrays.copyOf(out, length);
  }

  /** Forgets the page. */
  void clear() {
    length = 0;
  }

  /** How large a page it has room for. */
  int capacity() {
    return out.length;
  }

  String text() {
    return new String(out, 0, length, StandardCharsets.UTF_8);
  }

  private void makeRoom(int more) throws Limit {
    int needed = length + more;
    if (needed > limits.page()) {
      throw new Limit("a page is larger than " + Limits.size(limits.page()));
    }
    if (needed > out.length) {
      out = Arrays.copyOf(out, Math.max(needed, 2 * out.length));
    }
  }

  @Override
  public void write(int c) throws Limit {
    write(Character.toString((char) c));
  }

  @Override
  public void write(String text) throws Limit {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    makeRoom(bytes.length);
    System.arraycopy(bytes, 0, out, length, bytes.length);
    length += bytes.length;
  }

  @Override
  public void write(String text, int offset, int count) throws Limit {
    write(text.substring(offset, offset + count));
  }

  /** Writes what stands in a template, which is ASCII but for a sign here and there. */
  @Override
  public void write(char[] text, int offset, int count) throws Limit {
    makeRoom(count);
    for (int i = 0; i < count; i++) {
      char c = text[offset + i];
      if (c >= 0x80) {
        write(new String(text, offset, count));
        return;
      }
      out[length + i] = (byte) c;
    }
    length += count;
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
