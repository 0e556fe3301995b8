package org.plenary.source;

/**
 * Where a record's Markdown is.
 *
 * @param offset where the body begins in the file's {@link SourceText}
 * @param checksum of the file's bytes when it was first read
 * @param mayLink whether it may link to records
 */
public record BodySource(SourceFile file, int offset, Checksum checksum, boolean mayLink) {
  /** The offset of a body that could not be told from its front matter. */
  public static final int UNKNOWN = Integer.MAX_VALUE;

  /** Whether there is a body that can be read. */
  public boolean isKnown() {
    return offset != UNKNOWN;
  }
}
