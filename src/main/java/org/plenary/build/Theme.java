package org.plenary.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.document.Settings;
import org.plenary.document.TemplateFolder;
import org.plenary.language.Messages;
import org.plenary.page.AssetSet;
import org.plenary.render.TemplateRenderer;
import org.plenary.source.SourceFile;

/** The theme of an archive, with the archive's own files that it was made from. */
final class Theme {
  private final List<SourceFile> own;

  /** Files changed later may have changed again unseen (nanoseconds since 1970). */
  private final long settledUntil;

  private final Settings settings;
  private final Messages messages;
  private final AssetSet assets;
  private final TemplateRenderer renderer;
  private final List<Diagnostic> problems;

  private Theme(
      List<SourceFile> own,
      long settledUntil,
      Settings settings,
      Messages messages,
      AssetSet assets,
      TemplateRenderer renderer,
      List<Diagnostic> problems) {
    this.own = own;
    this.settledUntil = settledUntil;
    this.settings = settings;
    this.messages = messages;
    this.assets = assets;
    this.renderer = renderer;
    this.problems = problems;
  }

  private static final String STYLES = TemplateFolder.TEMPLATES + "/assets/";

  /** The theme as it is now: an earlier one if nothing changed. */
  static Theme load(Path root, Settings settings, @Nullable Theme before) throws IOException {
    TemplateFolder templates = new TemplateFolder(root);
    List<SourceFile> own = templates.own();
    if (before != null && before.suits(settings) && before.changed(own).isEmpty()) {
      return before;
    }
    long now = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
    Diagnostics problems = new Diagnostics();
    Messages messages = Messages.load(templates, settings.language(), problems);
    AssetSet assets = AssetSet.load(templates, problems);
    TemplateRenderer renderer =
        new TemplateRenderer(templates, messages, assets, settings.limits(), problems);
    return new Theme(
        own,
        now - TimeUnit.SECONDS.toNanos(2),
        settings,
        messages,
        assets,
        renderer,
        problems.reported());
  }

  /** Begins to load the theme beside other work, until {@link #await}. */
  static CompletableFuture<Theme> begin(Path root, Settings settings) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return load(root, settings, null);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** The theme that is being loaded. */
  static Theme await(CompletableFuture<Theme> loading) throws IOException {
    try {
      return loading.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof UncheckedIOException io) {
        throw io.getCause();
      }
      throw e;
    }
  }

  /** The paths of files that differ from those this theme was made from. */
  List<String> changed(List<SourceFile> now) {
    Map<String, SourceFile> gone = new HashMap<>();
    own.forEach(file -> gone.put(file.path(), file));
    List<String> changed = new ArrayList<>();
    for (SourceFile file : now) {
      SourceFile before = gone.remove(file.path());
      if (!file.isAsIn(before) || file.changed() > settledUntil) {
        changed.add(file.path());
      }
    }
    changed.addAll(gone.keySet());
    return changed;
  }

  /** Whether another theme differs from this one in style sheets only. */
  boolean differsInStyles(Theme other) {
    return suits(other.settings)
        && changed(other.own).stream()
            .allMatch(path -> path.startsWith(STYLES) && path.endsWith(".css"));
  }

  private boolean suits(Settings other) {
    return settings.language().equals(other.language()) && settings.limits().equals(other.limits());
  }

  Messages messages() {
    return messages;
  }

  AssetSet assets() {
    return assets;
  }

  TemplateRenderer renderer() {
    return renderer;
  }

  List<Diagnostic> problems() {
    return problems;
  }
}
