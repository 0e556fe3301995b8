package org.plenary.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A series of editions under one name.
 *
 * @param isSeries whether it is kept under that word: a monthly chat, a seminar
 */
public record Conference(
    Id id,
    Basics basics,
    boolean isSeries,
    List<Involvement> organisations,
    List<Reference> themes,
    @Nullable EventDate founded)
    implements ArchiveRecord {

  public Conference {
    organisations = List.copyOf(organisations);
    themes = List.copyOf(themes);
  }
}
