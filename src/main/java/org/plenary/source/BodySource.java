package org.plenary.source;

/**
 * Where a record's Markdown is: a file, the offset at which the body begins in its {@link
 * SourceText}, and the hash of the file's bytes when it was first read.
 */
public record BodySource(SourceFile file, int offset, String hash) {
  /** The offset of a body that could not be told from its front matter. */
  public static final int UNKNOWN = Integer.MAX_VALUE;

  /** Whether there is a body that can be read. */
  public boolean isKnown() {
    return offset != UNKNOWN;
  }
}
