package org.plenary.archive;

import org.jspecify.annotations.Nullable;

/** What stands in lists of events: an event, or an edition that is an event of its own. */
public sealed interface Occasion extends ArchiveRecord permits Event, Edition {

  Happening happening();

  /** The conference it belongs to. */
  @Nullable Reference conference();

  /** The edition it belongs to, or is. */
  @Nullable Reference edition();

  /** The event or edition that it is a part of. */
  @Nullable Reference partOf();
}
