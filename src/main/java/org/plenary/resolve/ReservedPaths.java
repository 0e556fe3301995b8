package org.plenary.resolve;

import java.util.regex.Pattern;
import org.plenary.document.FileName;

/** Names in addresses that are kept for what the program itself publishes. */
public final class ReservedPaths {
  private static final Pattern LAST =
      Pattern.compile("page|booklet|feed\\.xml|calendar\\.ics|cite\\.json|card\\..*");

  private ReservedPaths() {}

  /** Whether a slug can be the name of a page's folder. */
  static boolean isFree(String slug) {
    return !isReservedName(slug) && FileName.fault(slug) == null;
  }

  /** Whether no record's address may end in this name. */
  public static boolean isReservedName(String lastSegment) {
    return LAST.matcher(lastSegment).matches();
  }
}
