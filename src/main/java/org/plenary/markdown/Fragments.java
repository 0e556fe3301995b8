package org.plenary.markdown;

import org.plenary.archive.Id;

/** Which places in records' pages links can name. */
@FunctionalInterface
public interface Fragments {
  /** Every link keeps its place; what is not there is found out later. */
  Fragments ANY = (record, fragment) -> true;

  /**
   * Whether a link to a place in a record's page leads there.
   *
   * @param fragment as written, without {@code #}
   */
  boolean isThere(Id record, String fragment);
}
