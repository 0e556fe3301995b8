package org.plenary.describe;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.ArchiveRecord;

/** What a page is there for. */
public sealed interface PageContent {

  /** A list of what is no record. */
  PageContent LIST = new Listed(List.of(), 0, 0);

  /**
   * One record.
   *
   * @param text what to say of it; null for nothing
   */
  record About(ArchiveRecord record, @Nullable String text) implements PageContent {}

  /**
   * A list of records.
   *
   * @param records those on this page
   * @param before how many are on the pages before it
   * @param total how many there are on all pages
   */
  record Listed(List<? extends ArchiveRecord> records, int before, int total)
      implements PageContent {
    public Listed {
      records = List.copyOf(records);
    }
  }
}
