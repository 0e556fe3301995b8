package org.plenary.route;

import org.plenary.archive.Id;

/** An old address and the record that it leads to. */
public record Redirect(Route from, Id to) {

  /** Whether a page can stand at the old address; else only the host's own rules can redirect. */
  public boolean isPage() {
    return from.path().endsWith("/") || from.path().endsWith(".html");
  }
}
