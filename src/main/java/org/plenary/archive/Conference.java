package org.plenary.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A series of editions under one name. */
public record Conference(
    Id id,
    Basics basics,
    List<Involvement> organisations,
    List<Reference> themes,
    @Nullable EventDate founded)
    implements ArchiveRecord {

  public Conference {
    organisations = List.copyOf(organisations);
    themes = List.copyOf(themes);
  }
}
