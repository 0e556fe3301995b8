package org.plenary.explain;

import org.jspecify.annotations.Nullable;
import org.plenary.archive.Id;
import org.plenary.source.SourceFile;
import org.plenary.source.SourceSpan;

/**
 * A place in content that leads to a record or to a file.
 *
 * @param by the record in whose file it stands
 * @param key the key that it is under; {@link #TEXT} for a link in a body
 */
record Entry(Id by, String key, SourceSpan at, @Nullable Id record, @Nullable SourceFile file) {
  static final String TEXT = "";

  /** What makes it so, in words. */
  String why() {
    return key.equals(TEXT) ? "in its text" : "by \"" + key + "\"";
  }
}
