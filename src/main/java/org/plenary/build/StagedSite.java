package org.plenary.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Archive;
import org.plenary.archive.Id;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.Rule;
import org.plenary.document.Limits;
import org.plenary.markdown.BodyFacts;
import org.plenary.markdown.Fragments;
import org.plenary.markdown.Html;
import org.plenary.markdown.MarkdownBody;
import org.plenary.markdown.RenderedBody;
import org.plenary.page.MentionIndex;
import org.plenary.page.Pass;
import org.plenary.page.PlannedOutput.PlannedAsset;
import org.plenary.page.PlannedOutput.PlannedFile;
import org.plenary.page.PlannedOutput.PlannedPage;
import org.plenary.page.SitePlan;
import org.plenary.render.TemplateRenderer;
import org.plenary.route.Routes;
import org.plenary.source.BodySource;
import org.plenary.source.Checksum;
import org.plenary.source.SourceFile;
import org.plenary.source.SourceText;

/**
 * Makes every planned output and hands it over: first the records' pages, which leave their facts,
 * then the lists, which may show them. A body is held only while its page is made.
 */
final class StagedSite {
  private final OutputMaker maker;
  private final TemplateRenderer renderer;
  private final Routes routes;
  private final OutputSink sink;
  private final AtomicInteger count = new AtomicInteger();
  private final Limits limits;
  private final Diagnostics problems;
  private volatile Fragments fragments = Fragments.ANY;
  private final Map<Id, BodyFacts> facts = new ConcurrentHashMap<>();
  private final Map<Id, PlannedPage> withBodies = new HashMap<>();
  private List<SourceFile> published = List.of();
  private volatile ReadBodies others = new ReadBodies(facts, MentionIndex.EMPTY, this::whole);

  StagedSite(
      MarkdownBody bodies,
      TemplateRenderer renderer,
      Routes routes,
      OutputSink sink,
      Limits limits,
      Diagnostics problems) {
    this.limits = limits;
    this.maker = new OutputMaker(bodies, renderer);
    this.renderer = renderer;
    this.routes = routes;
    this.sink = sink;
    this.problems = problems;
  }

  /**
   * Makes everything.
   *
   * @param publicFiles files that are published though no record refers to them
   */
  void make(SitePlan plan, Archive archive, List<SourceFile> publicFiles) throws IOException {
    try {
      plan.pages().stream()
          .filter(OutputMaker::hasBody)
          .forEach(page -> withBodies.putIfAbsent(recordOf(page), page));
      readAhead(plan);
      for (Pass pass : Pass.values()) {
        Workers.forEach(
            plan.pages().stream().filter(page -> page.pass() == pass).toList(), this::make);
      }
      Workers.forEach(plan.files(), this::make);
      renderer.problems().forEach(problems::report);
      Set<SourceFile> files =
          PublishedFiles.all(PublishedFiles.attachedTo(archive), facts.values(), publicFiles);
      published = routes.claimFiles(files, problems);
      Workers.forEach(published, this::copy);
      plan.assets().forEach(this::make);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /**
   * Reads bodies before any page is made: those that may link to records, whose pages say so; all
   * of them where a link may do without a place that is not there. Problems found now are found
   * again and count once.
   */
  private void readAhead(SitePlan plan) {
    boolean all = problems.isRelaxed(Rule.UNKNOWN_FRAGMENT);
    Map<Id, BodyFacts> known = new ConcurrentHashMap<>();
    List<PlannedPage> first =
        plan.pages().stream()
            .filter(page -> page.record() != null && (all || mayLink(page.body())))
            .toList();
    Workers.forEach(first, page -> known.put(recordOf(page), body(page).facts()));
    if (all) {
      fragments = ReadBodies.fragmentsOf(known);
    }
    facts.putAll(known);
    others = new ReadBodies(facts, MentionIndex.of(known), this::whole);
  }

  private static boolean mayLink(@Nullable BodySource body) {
    return body != null && body.mayLink();
  }

  private static Id recordOf(PlannedPage page) {
    return Objects.requireNonNull(page.record());
  }

  /** How many outputs were made so far. */
  int count() {
    return count.get();
  }

  /** The files of the archive that are published. */
  List<SourceFile> published() {
    return published;
  }

  /** What each record's body left. */
  Map<Id, BodyFacts> facts() {
    return facts;
  }

  private void make(PlannedPage page) {
    RenderedBody body = body(page);
    if (page.record() != null) {
      facts.putIfAbsent(page.record(), body.facts());
    }
    byte[] bytes = maker.page(page, body, others);
    if (bytes != null) {
      handOver(() -> sink.page(page, bytes));
    }
  }

  private RenderedBody body(PlannedPage page) {
    SourceText text = OutputMaker.hasBody(page) ? text(page) : null;
    return text == null ? RenderedBody.NONE : maker.body(page, text, fragments);
  }

  private Html whole(Id record, String root) {
    PlannedPage page = withBodies.get(record);
    SourceText text = page == null ? null : text(page);
    return page == null || text == null ? Html.NOTHING : maker.whole(page, text, fragments, root);
  }

  /** The text that a page's body is in; null, after a problem was reported, where it changed. */
  private @Nullable SourceText text(PlannedPage page) {
    BodySource source = Objects.requireNonNull(page.body());
    try {
      byte[] bytes = source.file().read();
      if (Checksum.of(bytes).equals(source.checksum())) {
        return SourceText.decode(bytes);
      }
    } catch (IOException | SourceText.NotUtf8 e) {
      // It could be read a moment ago: reported as every other change.
    }
    problems.report(Rule.CHANGED_WHILE_BUILDING, source.file().start());
    return null;
  }

  private void copy(SourceFile file) {
    byte[] bytes = OutputMaker.file(file, limits, problems);
    if (bytes != null) {
      handOver(() -> sink.file(Routes.of(file), bytes));
    }
  }

  private void make(PlannedFile file) {
    byte[] bytes = file.maker().make(others);
    if (bytes != null) {
      handOver(() -> sink.file(file.route(), bytes));
    }
  }

  private void make(PlannedAsset asset) {
    handOver(() -> sink.file(asset.route(), asset.bytes()));
  }

  /** Gives an output to the sink, which may fail as disks do. */
  private interface Handing {
    void run() throws IOException;
  }

  private void handOver(Handing output) {
    try {
      output.run();
      count.incrementAndGet();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
