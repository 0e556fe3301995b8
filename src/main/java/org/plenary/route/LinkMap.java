package org.plenary.route;

import org.jspecify.annotations.Nullable;
import org.plenary.archive.Archive;
import org.plenary.archive.Id;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.Rule;
import org.plenary.resolve.Locator;
import org.plenary.resolve.Resolved;
import org.plenary.source.SourceFile;
import org.plenary.source.SourceSpan;

/** Turns the paths that authors write in links into URLs of the site. */
public final class LinkMap {
  private final Locator locator;
  private final Archive archive;
  private final Routes routes;

  public LinkMap(Resolved resolved, Routes routes) {
    this.locator = resolved.locator();
    this.archive = resolved.archive();
    this.routes = routes;
  }

  /**
   * Where a path leads.
   *
   * @param route null where there is nothing to link to
   * @param record the record whose page it is
   * @param file the file that must be published for it
   */
  public record Destination(@Nullable Route route, @Nullable Id record, @Nullable SourceFile file) {
    static final Destination NOWHERE = new Destination(null, null, null);
  }

  /** Where a path written in a file leads; what is wrong with it is reported. */
  public Destination resolve(SourceFile from, String path, SourceSpan span, Diagnostics problems) {
    Locator.Found found = locator.find(from, path, span);
    if (found.problem() != null) {
      problems.report(found.problem());
    }
    if (found.record() != null) {
      Route route = routes.of(found.record());
      if (archive.find(found.record()) == null) {
        problems.report(Rule.REFERS_TO_DRAFT, span, path);
      }
      return new Destination(route, found.record(), null);
    }
    if (found.file() != null) {
      return new Destination(Routes.of(found.file()), null, found.file());
    }
    return Destination.NOWHERE;
  }
}
