package org.plenary.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.plenary.archive.Archive;
import org.plenary.archive.ArchiveRecord;
import org.plenary.archive.Id;
import org.plenary.archive.Occasion;
import org.plenary.archive.RecordLink;
import org.plenary.archive.Target;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.Rule;
import org.plenary.markdown.BodyFacts;
import org.plenary.markdown.MarkdownBody;
import org.plenary.markdown.RenderedBody;
import org.plenary.output.SiteWriter;
import org.plenary.output.Stage;
import org.plenary.page.PageView;
import org.plenary.page.Pass;
import org.plenary.page.PlannedOutput.PlannedAsset;
import org.plenary.page.PlannedOutput.PlannedPage;
import org.plenary.page.SitePlan;
import org.plenary.render.TemplateRenderer;
import org.plenary.route.Routes;
import org.plenary.source.BodySource;
import org.plenary.source.ContentHash;
import org.plenary.source.SourceFile;
import org.plenary.source.SourceText;

/**
 * Makes and stages every planned output: first the records' pages, which leave their facts, then
 * the lists, which may show them. A body is held only while its page is made.
 */
final class OutputMaker {
  private final MarkdownBody bodies;
  private final TemplateRenderer renderer;
  private final SiteWriter writer;
  private final Diagnostics problems;
  private final Map<Id, BodyFacts> facts = new ConcurrentHashMap<>();
  private final Set<SourceFile> files = ConcurrentHashMap.newKeySet();

  OutputMaker(
      MarkdownBody bodies, TemplateRenderer renderer, SiteWriter writer, Diagnostics problems) {
    this.bodies = bodies;
    this.renderer = renderer;
    this.writer = writer;
    this.problems = problems;
  }

  void make(SitePlan plan, Archive archive) throws IOException {
    try {
      for (Pass pass : Pass.values()) {
        plan.pages().parallelStream().filter(page -> page.pass() == pass).forEach(this::make);
      }
      renderer.reportProblems();
      archive.records().forEach(this::addFiles);
      facts.values().forEach(body -> files.addAll(body.files()));
      files.parallelStream().forEach(this::copy);
      plan.assets().forEach(this::make);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** What each record's body left. */
  Map<Id, BodyFacts> facts() {
    return facts;
  }

  /** The files that records refer to. */
  Set<SourceFile> files() {
    return files;
  }

  private void make(PlannedPage page) {
    RenderedBody body = body(page);
    if (page.record() != null) {
      facts.put(page.record(), body.facts());
    }
    PageView view = page.view().make(body, id -> facts.getOrDefault(id, BodyFacts.NONE));
    String name = page.body() == null ? page.route().toString() : page.body().file().path();
    byte[] bytes = renderer.render(page.template(), view, name);
    if (bytes != null) {
      stage(page.route().file(), bytes, page.pass() == Pass.RECORD ? Stage.RECORDS : Stage.LISTS);
    }
  }

  private RenderedBody body(PlannedPage page) {
    BodySource source = page.body();
    if (source == null || !source.isKnown()) {
      return RenderedBody.NONE;
    }
    try {
      byte[] bytes = source.file().read();
      if (ContentHash.of(bytes).equals(source.hash())) {
        return bodies.render(source, SourceText.decode(bytes).text(), page.route().toRoot());
      }
    } catch (IOException | SourceText.NotUtf8 e) {
      // It could be read a moment ago: reported as every other change.
    }
    problems.report(Rule.CHANGED_WHILE_BUILDING, source.file().start());
    return RenderedBody.NONE;
  }

  private void addFiles(ArchiveRecord record) {
    Stream<Target> links = record.basics().links().stream().map(RecordLink::target);
    Stream<Target> sources = record.basics().sources().stream().map(source -> source.target());
    Stream<Target> outcomes =
        record instanceof Occasion occasion
            ? occasion.happening().outcomes().stream().map(outcome -> outcome.target())
            : Stream.empty();
    Stream.of(links, sources, outcomes)
        .flatMap(targets -> targets)
        .filter(Target.Attached.class::isInstance)
        .forEach(target -> files.add(((Target.Attached) target).file()));
  }

  private void copy(SourceFile file) {
    try {
      stage(Routes.of(file).file(), file.read(), Stage.FILES);
    } catch (IOException e) {
      problems.report(Rule.UNREADABLE_FILE, file.start(), String.valueOf(e.getMessage()));
    }
  }

  private void make(PlannedAsset asset) {
    stage(asset.route().file(), asset.bytes(), Stage.FILES);
  }

  private void stage(String path, byte[] bytes, Stage stage) {
    try {
      writer.add(path, bytes, stage);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
