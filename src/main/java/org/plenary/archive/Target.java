package org.plenary.archive;

import org.plenary.source.SourceFile;

/** What a link of a record leads to. */
public sealed interface Target {

  /** An address on another site. */
  record Address(String url) implements Target {}

  /** A file of the archive, published because it is referred to. */
  record Attached(SourceFile file) implements Target {}

  /** Another record of the archive. */
  record Page(Id id) implements Target {}
}
