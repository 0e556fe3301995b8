package org.plenary.build;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.plenary.check.PageChecks;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.document.Overrides;
import org.plenary.document.TemplateFolder;
import org.plenary.page.PlannedOutput.PlannedPage;
import org.plenary.route.Route;

/** Content and templates in, everything that is wrong with them out; nothing is written. */
public final class Check {
  private Check() {}

  /**
   * Checks an archive as a build does, and more.
   *
   * @param root the archive's folder, which holds {@code content/}
   */
  public static CheckReport run(Path root, Overrides commandLine, Progress progress)
      throws IOException {
    long start = System.nanoTime();
    Diagnostics problems = new Diagnostics();
    PageChecks pages = new PageChecks(new TemplateFolder(root));
    MadeSite site = Build.make(root, commandLine, new Looking(pages), progress, problems);
    pages.finish(site.settings().basePath(), problems);
    return new CheckReport(
        problems.sorted(),
        problems.forbidPublishing(commandLine.strict()),
        site.plan().pages().size(),
        site.documents().size(),
        site.settings().today(),
        Duration.ofNanos(System.nanoTime() - start));
  }

  /** Looks at outputs, and forgets them. */
  private record Looking(PageChecks pages) implements OutputSink {
    @Override
    public void page(PlannedPage page, byte[] bytes) {
      pages.page(page, bytes);
    }

    @Override
    public void file(Route route, byte[] bytes) {
      pages.file(route);
    }
  }
}
