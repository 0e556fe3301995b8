package org.plenary.archive;

import org.plenary.source.SourceFile;
import org.plenary.source.SourceSpan;

/** What a link of a record leads to. */
public sealed interface Target {

  /**
   * An address on another site.
   *
   * @param span where it stands
   */
  record Address(String url, SourceSpan span) implements Target {}

  /**
   * A file of the archive, published because it is referred to.
   *
   * @param fragment a place in it, without {@code #}; empty if none is named
   */
  record Attached(SourceFile file, String fragment) implements Target {}

  /**
   * Another record of the archive.
   *
   * @param fragment a heading of it, without {@code #}; empty if none is named
   * @param span where the link stands
   */
  record Page(Id id, String fragment, SourceSpan span) implements Target {}
}
