package org.plenary.source;

import java.util.zip.CRC32;

/**
 * Where a record's Markdown is: a file, the offset at which the body begins in its {@link
 * SourceText}, and the checksum (CRC-32) of the file's bytes when it was first read.
 */
public record BodySource(SourceFile file, int offset, long checksum) {
  /** The offset of a body that could not be told from its front matter. */
  public static final int UNKNOWN = Integer.MAX_VALUE;

  /** The checksum of a file's bytes. */
  public static long checksum(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return crc.getValue();
  }

  /** Whether there is a body that can be read. */
  public boolean isKnown() {
    return offset != UNKNOWN;
  }
}
