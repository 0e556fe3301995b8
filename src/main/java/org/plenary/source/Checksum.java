package org.plenary.source;

import java.util.HexFormat;
import java.util.zip.CRC32;

/**
 * The length and CRC-32 of some bytes, which tell whether a file is still what it was. They guard
 * against accidents: one change in four thousand million that keeps the length goes unseen. Who
 * means to deceive can make a file of any checksum, but had to be allowed to write to the archive
 * or the site for that, and needs no such art then. A SHA-256 costs a hundred times as much.
 */
public record Checksum(int length, int crc) {

  /** The checksum of {@code bytes}. */
  public static Checksum of(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return new Checksum(bytes.length, (int) crc.getValue());
  }

  /** As lists of files write it: the length, a hyphen, and the CRC as eight hexadecimal digits. */
  @Override
  public String toString() {
    return length + "-" + HexFormat.of().toHexDigits(crc);
  }
}
