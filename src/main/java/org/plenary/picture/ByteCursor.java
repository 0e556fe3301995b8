package org.plenary.picture;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Checksum;

/** Reads a part of a picture from front to back, and never past its end. */
final class ByteCursor {
  private final byte[] bytes;
  private final int end;
  private int at;

  ByteCursor(byte[] bytes) {
    this(bytes, 0, bytes.length);
  }

  private ByteCursor(byte[] bytes, int from, int end) {
    this.bytes = bytes;
    this.at = from;
    this.end = end;
  }

  int at() {
    return at;
  }

  int left() {
    return end - at;
  }

  boolean isAtEnd() {
    return at == end;
  }

  ByteCursor skip(long count) throws BrokenPicture {
    if (count < 0 || count > left()) {
      throw BrokenPicture.cutShort();
    }
    at += (int) count;
    return this;
  }

  /** The next bytes as a cursor of their own; this one goes on behind them. */
  ByteCursor part(long count) throws BrokenPicture {
    int from = at;
    skip(count);
    return new ByteCursor(bytes, from, at);
  }

  /** The same bytes once more, from where this cursor stands. */
  ByteCursor copy() {
    return new ByteCursor(bytes, at, end);
  }

  int u8() throws BrokenPicture {
    skip(1);
    return bytes[at - 1] & 0xFF;
  }

  /** Two bytes, the high one first. */
  int u16() throws BrokenPicture {
    return (u8() << 8) | u8();
  }

  /** Four bytes, the high one first. */
  long u32() throws BrokenPicture {
    return ((long) u16() << 16) | u16();
  }

  /** Two bytes, the low one first. */
  int low16() throws BrokenPicture {
    return u8() | (u8() << 8);
  }

  /** Three bytes, the low one first. */
  int low24() throws BrokenPicture {
    return low16() | (u8() << 16);
  }

  /** Four bytes, the low one first. */
  long low32() throws BrokenPicture {
    return low16() | ((long) low16() << 16);
  }

  /** The next bytes as letters, each byte one. */
  String letters(int count) throws BrokenPicture {
    skip(count);
    return new String(bytes, at - count, count, StandardCharsets.ISO_8859_1);
  }

  /** Whether these letters come next; the cursor stays. */
  boolean isNext(String letters) {
    return isAhead(0, letters);
  }

  /** Whether these letters stand so many bytes ahead; the cursor stays. */
  boolean isAhead(int distance, String letters) {
    int from = at + distance;
    return left() >= distance + letters.length()
        && letters.equals(new String(bytes, from, letters.length(), StandardCharsets.ISO_8859_1));
  }

  /** Everything that is left, summed up. */
  void addTo(Checksum sum) {
    sum.update(bytes, at, left());
    at = end;
  }

  /** Everything that is left, written out. */
  void writeTo(ByteArrayOutputStream out) {
    out.write(bytes, at, left());
    at = end;
  }

  static void writeLow32(ByteArrayOutputStream out, int number) {
    out.write(number);
    out.write(number >> 8);
    out.write(number >> 16);
    out.write(number >> 24);
  }
}
