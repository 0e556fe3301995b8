package org.plenary.route;

import org.plenary.archive.Id;

/**
 * An old address and the record that it leads to.
 *
 * @param isAlias whether the record's author names it; else a name led there before it was the
 *     record's
 */
public record Redirect(Route from, Id to, boolean isAlias) {

  /** Whether a page can stand at the old address; else only the host's own rules can redirect. */
  public boolean isPage() {
    return from.path().endsWith("/") || from.path().endsWith(".html");
  }
}
