package org.plenary.source;

import java.util.zip.CRC32;

/**
 * Where a record's Markdown is.
 *
 * @param offset where the body begins in the file's {@link SourceText}
 * @param checksum of the file's bytes (CRC-32) when it was first read
 * @param mayLink whether it may link to records
 */
public record BodySource(SourceFile file, int offset, long checksum, boolean mayLink) {
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
