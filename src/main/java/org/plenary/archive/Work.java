package org.plenary.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the archive's library holds: an outcome, a recording, slides, a paper.
 *
 * @param target null where it is not online
 * @param language a BCP 47 tag, where it is not the site's
 * @param date its own; null where nobody says
 * @param when its own date, else that of the first event it came from that has one
 * @param from the events, editions and conferences that name it, events first
 */
public record Work(
    String title,
    @Nullable Target target,
    @Nullable String language,
    @Nullable LinkKind kind,
    @Nullable EventDate date,
    @Nullable EventDate when,
    List<Author> authors,
    @Nullable String doi,
    List<ArchiveRecord> from) {

  public Work {
    authors = List.copyOf(authors);
    from = List.copyOf(from);
  }
}
