package org.plenary.build;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Id;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.document.Settings;
import org.plenary.markdown.BodyFacts;
import org.plenary.markdown.Fragments;
import org.plenary.markdown.Html;
import org.plenary.markdown.MarkdownBody;
import org.plenary.markdown.RenderedBody;
import org.plenary.page.MentionIndex;
import org.plenary.page.PlannedOutput.PlannedAsset;
import org.plenary.page.PlannedOutput.PlannedFile;
import org.plenary.page.PlannedOutput.PlannedPage;
import org.plenary.page.SitePlan;
import org.plenary.render.TemplateRenderer;
import org.plenary.route.Route;
import org.plenary.route.Routes;
import org.plenary.source.SourceFile;
import org.plenary.source.SourceText;

/**
 * A site whose outputs are made when somebody asks for them, each with the bytes that a build
 * writes. It stays as it is when the archive changes, but for pictures and other files, which are
 * read from the disk.
 */
public final class LiveSite {
  private final Addresses addresses;
  private final Settings settings;
  private final OutputMaker maker;
  private final TemplateRenderer renderer;
  private final Map<Id, SourceText> texts;
  private final ReadBodies others;
  private final Fragments fragments;

  /**
   * An output.
   *
   * @param name the name of its file, whose ending tells its type
   * @param isPage whether it is a page, not a file of the archive or the theme
   * @param bytes null where it could not be made
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Made(String name, boolean isPage, byte @Nullable [] bytes) {}

  /**
   * What is at each address: a planned output or a file of the archive, by its path.
   *
   * @param withBodies the pages that show bodies, by record
   */
  record Addresses(
      SitePlan plan,
      List<SourceFile> files,
      Map<String, Object> outputs,
      Map<Id, PlannedPage> withBodies) {

    /** The addresses of a site: earlier ones of the same plan if the files are the same. */
    static Addresses of(SitePlan plan, List<SourceFile> files, @Nullable Addresses before) {
      if (before != null && before.files.equals(files)) {
        return before;
      }
      Map<String, Object> outputs = new HashMap<>((plan.pages().size() + plan.files().size()) * 2);
      plan.pages().forEach(page -> outputs.put(page.route().path(), page));
      plan.files().forEach(file -> outputs.put(file.route().path(), file));
      plan.assets().forEach(asset -> outputs.put(asset.route().path(), asset));
      files.forEach(file -> outputs.put(Routes.of(file).path(), file));
      Map<Id, PlannedPage> withBodies = new HashMap<>();
      plan.pages().stream()
          .filter(OutputMaker::hasBody)
          .forEach(page -> withBodies.putIfAbsent(Objects.requireNonNull(page.record()), page));
      return new Addresses(plan, files, outputs, withBodies);
    }

    /** What is at a path, or written in a file at that path. */
    @Nullable Object at(String path) {
      Object output = outputs.get(path);
      return output == null && isIndex(path)
          ? outputs.get(path.substring(0, path.length() - Route.INDEX.length()))
          : output;
    }

    private static boolean isIndex(String path) {
      return path.equals(Route.INDEX) || path.endsWith("/" + Route.INDEX);
    }
  }

  LiveSite(
      Addresses addresses,
      Settings settings,
      MarkdownBody bodies,
      TemplateRenderer renderer,
      Map<Id, SourceText> texts,
      Map<Id, BodyFacts> facts,
      MentionIndex mentions,
      Fragments fragments) {
    this.addresses = addresses;
    this.settings = settings;
    this.maker = new OutputMaker(bodies, renderer);
    this.renderer = renderer;
    this.texts = texts;
    this.others = new ReadBodies(facts, mentions, this::whole);
    this.fragments = fragments;
  }

  /** The path under which the site is mounted, from {@code /} to {@code /}. */
  public String basePath() {
    return settings.basePath();
  }

  /** Whether there is an output at an address, a path from the site's root that is not encoded. */
  public boolean has(String path) {
    return addresses.at(path) != null;
  }

  /** The addresses of all style sheets from the site's root, percent-encoded. */
  public List<String> styles() {
    return addresses.plan.assets().stream()
        .map(asset -> asset.route().encoded())
        .filter(path -> path.endsWith(".css"))
        .toList();
  }

  /** The files that hold the outputs of this site, relative to the folder of a built one. */
  List<String> files() {
    return addresses.outputs.keySet().stream()
        .map(path -> new Route(path).file())
        .sorted()
        .toList();
  }

  /** Makes the output at an address; null where there is none. */
  public @Nullable Made make(String path) {
    Object output = addresses.at(path);
    if (output instanceof PlannedPage page) {
      return new Made(page.route().file(), true, maker.page(page, body(page), others));
    }
    if (output instanceof PlannedFile file) {
      return new Made(file.route().file(), false, file.maker().make(others));
    }
    if (output instanceof PlannedAsset asset) {
      return new Made(asset.route().file(), false, asset.bytes());
    }
    if (output instanceof SourceFile file) {
      byte[] bytes = OutputMaker.file(file, settings.limits(), new Diagnostics());
      return new Made(Routes.of(file).file(), false, bytes);
    }
    return null;
  }

  private RenderedBody body(PlannedPage page) {
    SourceText text =
        OutputMaker.hasBody(page) ? texts.get(Objects.requireNonNull(page.record())) : null;
    return text == null ? RenderedBody.NONE : maker.body(page, text, fragments);
  }

  private Html whole(Id record, String root) {
    SourceText text = texts.get(record);
    PlannedPage page = text == null ? null : addresses.withBodies.get(record);
    return page == null || text == null ? Html.NOTHING : maker.whole(page, text, fragments, root);
  }

  /** What went wrong with the templates of pages that were made so far. */
  public List<Diagnostic> problems() {
    return renderer.problems().stream().sorted().toList();
  }
}
