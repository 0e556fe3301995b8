package org.plenary.resolve;

import java.util.Set;
import org.plenary.document.FileName;

/** Names in addresses that are kept for what the program itself publishes. */
public final class ReservedPaths {
  private static final Set<String> LAST =
      Set.of("page", "booklet", "feed.xml", "calendar.ics", "cite.json");

  private ReservedPaths() {}

  /** Whether a slug can be the name of a page's folder. */
  static boolean isFree(String slug) {
    return !isReservedName(slug) && FileName.fault(slug) == null;
  }

  /** Whether no record's address may end in this name. */
  public static boolean isReservedName(String lastSegment) {
    return LAST.contains(lastSegment) || lastSegment.startsWith("card.");
  }
}
