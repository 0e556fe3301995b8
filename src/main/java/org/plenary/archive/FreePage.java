package org.plenary.archive;

import org.jspecify.annotations.Nullable;

/**
 * A page that is no record of an event; the home page has the empty id.
 *
 * @param inNavigation whether the header leads to it
 * @param order where it stands in the header, from the smallest number on
 * @param partOf the event or edition that it belongs to
 */
public record FreePage(
    Id id, Basics basics, boolean inNavigation, @Nullable Integer order, @Nullable Reference partOf)
    implements ArchiveRecord {

  /** The id of the home page. */
  public static final Id HOME = new Id(RecordKind.PAGE, "");
}
