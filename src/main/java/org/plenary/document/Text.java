package org.plenary.document;

import org.plenary.source.SourceSpan;

/** A text an author wrote in front matter, exactly as written, and where. */
public record Text(String text, SourceSpan span) implements Value {

  @Override
  public String description() {
    return text.isEmpty() ? "empty" : "a text";
  }

  @Override
  public String toString() {
    return text;
  }
}
