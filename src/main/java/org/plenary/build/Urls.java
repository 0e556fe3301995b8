package org.plenary.build;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.document.Overrides;
import org.plenary.page.PlannedOutput.PlannedPage;
import org.plenary.route.Route;

/** An archive in, its addresses against those it has promised out; nothing is written. */
public final class Urls {
  /** Takes outputs that were made for their problems only. */
  private static final OutputSink NOWHERE =
      new OutputSink() {
        @Override
        public void page(PlannedPage page, byte[] bytes) {}

        @Override
        public void file(Route route, byte[] bytes) {}
      };

  private Urls() {}

  /**
   * Looks at the addresses of an archive, drafts left out.
   *
   * @param root the archive's folder, which holds {@code content/}
   * @param today the day the site is made for; null for that of the archive
   */
  public static UrlsReport look(Path root, @Nullable LocalDate today, Progress progress)
      throws IOException {
    Diagnostics problems = new Diagnostics();
    Overrides overrides = new Overrides(null, null, today, false, false, false);
    MadeSite site = Build.make(root, overrides, NOWHERE, progress, problems);
    return new UrlsReport(
        problems.sorted(), problems.hasErrors(), site.addresses(), site.known().settings().today());
  }
}
