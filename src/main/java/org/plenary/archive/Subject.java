package org.plenary.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What events are filed under, with wider and narrower ones of its kind. */
public sealed interface Subject extends ArchiveRecord permits Region, Theme {

  /** The wider ones that it is part of. */
  List<Id> broader();

  @Nullable String definition();
}
