package org.plenary.document;

import org.jspecify.annotations.Nullable;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.source.SourceFile;
import org.plenary.source.SourceText;

/** Reads the text of {@code content/urls.txt}, which may be longer than a record. */
public final class LedgerText {
  private static final long LARGEST = 64L << 20;

  private LedgerText() {}

  /** The text; null after a problem was reported. */
  public static @Nullable String read(SourceFile file, Diagnostics problems) {
    byte[] bytes =
        DocumentParser.bytes(file, LARGEST, "it holds addresses and nothing else", problems);
    SourceText read = bytes == null ? null : DocumentParser.text(file, bytes, problems);
    if (read == null) {
      return null;
    }
    String text = read.text();
    boolean clean =
        read.isClean() || DocumentParser.isClean(file, text, text.length(), "urls.txt", problems);
    return clean ? text : null;
  }
}
