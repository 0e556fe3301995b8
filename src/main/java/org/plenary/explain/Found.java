package org.plenary.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Id;
import org.plenary.route.Route;
import org.plenary.source.SourceFile;

/** What somebody asked about. */
sealed interface Found {

  /**
   * A record.
   *
   * @param asked the address that was asked about; null for a file or a name
   */
  record OfRecord(Id id, @Nullable Route asked) implements Found {}

  /** A file of content that is no record. */
  record OfFile(SourceFile file) implements Found {}

  /**
   * A page that is no record's.
   *
   * @param first the first page of the list
   */
  record OfPage(Route first, Route page) implements Found {}

  /** A file of the theme. */
  record OfTheme(Route route) implements Found {}

  /** A name of several records. */
  record Several(List<Id> ids) implements Found {
    public Several {
      ids = List.copyOf(ids);
    }
  }

  /**
   * Nothing.
   *
   * @param near what may have been meant
   */
  record Nothing(List<String> near) implements Found {
    public Nothing {
      near = List.copyOf(near);
    }
  }
}
