package org.plenary.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Target.Address;

/**
 * What came out of an event: a statement, a report, proceedings.
 *
 * @param archived where a copy of it is kept
 * @param reviewed whether somebody looked at what it leads to for what the Chatham House Rule keeps
 *     back
 */
public record Outcome(
    String title,
    @Nullable Target target,
    @Nullable EventDate date,
    @Nullable LinkKind kind,
    List<Author> authors,
    @Nullable String doi,
    @Nullable Address archived,
    boolean reviewed) {

  public Outcome {
    authors = List.copyOf(authors);
  }
}
