package org.plenary.build;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.plenary.build.Progress.Phase;
import org.plenary.check.ExternalLinkCheck;
import org.plenary.check.KnownSite;
import org.plenary.check.LinksAsked;
import org.plenary.check.NameCheck;
import org.plenary.check.PageChecks;
import org.plenary.check.StateOfArchive;
import org.plenary.check.WebLinks;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.document.Overrides;
import org.plenary.document.Settings;
import org.plenary.document.TemplateFolder;
import org.plenary.page.PlannedOutput.PlannedPage;
import org.plenary.resolve.Resolved;
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
    return run(root, commandLine, new Wanted(null, false), progress);
  }

  /**
   * What a check does on request only.
   *
   * @param external asks other hosts for what the archive links to; null to leave them alone
   * @param state whether the state of the archive is told
   */
  public record Wanted(@Nullable ExternalLinkCheck external, boolean state) {}

  /**
   * Checks an archive as a build does, and more.
   *
   * @param root the archive's folder, which holds {@code content/}
   */
  public static CheckReport run(Path root, Overrides commandLine, Wanted wanted, Progress progress)
      throws IOException {
    long start = System.nanoTime();
    Diagnostics problems = new Diagnostics();
    PageChecks pages = new PageChecks(new TemplateFolder(root));
    ExternalLinkCheck external = wanted.external();
    KnownSite site =
        Build.make(root, commandLine, new Looking(pages), external != null, progress, problems)
            .known();
    pages.finish(site.settings().basePath(), problems);
    LinksAsked links = external == null ? null : ask(external, site, progress, problems);
    if (commandLine.strict()) {
      NameCheck.check(site.resolved(), problems);
    }
    return new CheckReport(
        problems.sorted(),
        problems.forbidPublishing(commandLine.strict()),
        site.plan().pages().size(),
        site.documents().size(),
        site.settings().today(),
        links,
        wanted.state() ? stateOf(site) : null,
        Duration.ofNanos(System.nanoTime() - start));
  }

  private static StateOfArchive stateOf(KnownSite site) {
    return StateOfArchive.of(site.resolved(), site.facts(), site.settings().today());
  }

  private static LinksAsked ask(
      ExternalLinkCheck external, KnownSite site, Progress progress, Diagnostics problems) {
    WebLinks links = WebLinks.of(site.settings(), site.resolved().archive(), site.facts());
    AtomicInteger done = new AtomicInteger();
    progress.begin(Phase.ASK, links.count(), done::get);
    return external.check(links, site.settings().contact(), done, problems);
  }

  /** Looks at outputs, and forgets them. */
  private record Looking(PageChecks pages) implements OutputSink {
    @Override
    public void begin(Resolved archive, Settings settings) {
      pages.begin(archive, settings);
    }

    @Override
    public void page(PlannedPage page, byte[] bytes) {
      pages.page(page, bytes);
    }

    @Override
    public void file(Route route, byte[] bytes) {
      pages.file(route, bytes);
    }
  }
}
