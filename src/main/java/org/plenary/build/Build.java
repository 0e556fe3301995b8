package org.plenary.build;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.plenary.build.Progress.Phase;
import org.plenary.check.ChathamHouse;
import org.plenary.check.KnownSite;
import org.plenary.check.LedgerCheck;
import org.plenary.check.LinkCheck;
import org.plenary.check.ProseAgainstFacts;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.document.DocumentParser;
import org.plenary.document.Overrides;
import org.plenary.document.Settings;
import org.plenary.document.SettingsFile;
import org.plenary.document.SourceTree;
import org.plenary.language.Messages;
import org.plenary.markdown.MarkdownBody;
import org.plenary.markdown.RecordLinks;
import org.plenary.output.OutputRefused;
import org.plenary.output.Published;
import org.plenary.output.SiteWriter;
import org.plenary.output.Stage;
import org.plenary.page.Pass;
import org.plenary.page.PlannedOutput.PlannedPage;
import org.plenary.page.SitePlan;
import org.plenary.page.SitePlanner;
import org.plenary.render.TemplateRenderer;
import org.plenary.resolve.Resolved;
import org.plenary.resolve.Resolver;
import org.plenary.route.LinkMap;
import org.plenary.route.PublicFolder;
import org.plenary.route.Route;
import org.plenary.route.Routes;
import org.plenary.source.SourceFile;

/** Content and templates in, a published site out. */
public final class Build {
  private Build() {}

  /**
   * Builds an archive; the site is published only when no problem forbids it.
   *
   * @param root the archive's folder, which holds {@code content/}
   */
  public static BuildReport run(Path root, Overrides commandLine)
      throws IOException, OutputRefused {
    return run(root, commandLine, Progress.NONE);
  }

  /** Builds an archive, and says meanwhile how far it is. */
  public static BuildReport run(Path root, Overrides commandLine, Progress progress)
      throws IOException, OutputRefused {
    progress.begin(Phase.OPEN);
    long start = System.nanoTime();
    Path output = commandLine.output() != null ? commandLine.output() : root.resolve("site");
    Diagnostics problems = new Diagnostics();
    try (SiteWriter writer = SiteWriter.open(root, output, commandLine.force())) {
      MadeSite made = make(root, commandLine, new Staged(writer), progress, problems);
      KnownSite site = made.known();
      progress.begin(Phase.PUBLISH);
      Published published =
          problems.forbidPublishing(commandLine.strict()) ? null : writer.publish();
      return new BuildReport(
          problems.sorted(),
          published,
          site.plan().pages().size(),
          site.documents().size(),
          output,
          site.settings().today(),
          site.settings().drafts() ? 0 : made.addresses().unrecorded(),
          Duration.ofNanos(System.nanoTime() - start));
    }
  }

  /** Makes every output of an archive, hands it over, and reports what is wrong with it. */
  static MadeSite make(
      Path root, Overrides commandLine, OutputSink sink, Progress progress, Diagnostics problems)
      throws IOException {
    return make(root, commandLine, sink, false, progress, problems);
  }

  /**
   * Makes every output of an archive, hands it over, and reports what is wrong with it.
   *
   * @param keepsAddresses whether the bodies' facts hold the addresses on other sites
   */
  static MadeSite make(
      Path root,
      Overrides commandLine,
      OutputSink sink,
      boolean keepsAddresses,
      Progress progress,
      Diagnostics problems)
      throws IOException {
    progress.begin(Phase.READ);
    SourceTree found = SourceTree.scan(root, problems);
    Settings settings = SettingsFile.read(found, commandLine, problems);
    CompletableFuture<Theme> loading = Theme.begin(root, settings);
    SourceTree sources = found.within(settings.limits(), problems);
    var documents =
        new DocumentParser(settings.limits(), RecordLinks::mayBeIn, problems).parseAll(sources);
    progress.begin(Phase.RESOLVE);
    Resolved resolved = Resolver.resolve(documents, sources, settings, problems);
    List<SourceFile> publicFiles =
        PublicFolder.files(sources.others(), resolved.locator(), problems);
    Routes routes = Routes.assign(resolved, publicFiles, problems);

    progress.begin(Phase.PLAN);
    Theme theme = Theme.await(loading);
    theme.problems().forEach(problems::report);
    Messages messages = theme.messages();
    TemplateRenderer renderer = theme.renderer();
    SitePlan pages =
        SitePlanner.plan(resolved.archive(), routes, settings, messages, theme.assets());
    SitePlan plan =
        pages.with(
            ForPrograms.plan(
                resolved, routes, settings, messages, theme.assets(), renderer, pages));

    MarkdownBody bodies =
        new MarkdownBody(
            new LinkMap(resolved, routes, messages.text("person.withheld")),
            settings.limits(),
            keepsAddresses,
            problems);
    sink.begin(resolved, settings);
    StagedSite staged = new StagedSite(bodies, renderer, routes, sink, settings.limits(), problems);
    progress.begin(Phase.MAKE, plan.size(), staged::count);
    staged.make(plan, resolved.archive(), publicFiles);

    progress.begin(Phase.CHECK);
    LinkCheck.check(resolved, staged.facts(), sources, resolved.locator().met(), problems);
    ChathamHouse.check(resolved, staged.facts(), problems);
    ProseAgainstFacts.check(resolved, settings, staged.facts(), problems);
    KnownSite site =
        new KnownSite(
            settings,
            sources,
            documents,
            resolved,
            routes,
            plan,
            staged.published(),
            staged.facts());
    return new MadeSite(site, LedgerCheck.check(site, problems));
  }

  /** Stages outputs, to be published together. */
  private record Staged(SiteWriter writer) implements OutputSink {
    @Override
    public void page(PlannedPage page, byte[] bytes) throws IOException {
      Stage stage = page.pass() == Pass.RECORD ? Stage.RECORDS : Stage.LISTS;
      writer.add(page.route().file(), bytes, stage);
    }

    @Override
    public void file(Route route, byte[] bytes) throws IOException {
      writer.add(route.file(), bytes, Stage.FILES);
    }
  }
}
