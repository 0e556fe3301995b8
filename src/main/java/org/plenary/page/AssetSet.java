package org.plenary.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.Rule;
import org.plenary.document.TemplateFolder;
import org.plenary.page.PlannedOutput.PlannedAsset;
import org.plenary.route.Route;
import org.plenary.source.ContentHash;
import org.plenary.source.SourceSpan;

/**
 * The theme's assets under names that hold the hash of their content, so that hosts may let them be
 * kept for ever; style sheets name other assets by those names.
 */
public final class AssetSet {
  private static final String FOLDER = "assets";
  private static final int HASH_DIGITS = 10;
  private static final Pattern REFERENCE =
      Pattern.compile("(url\\(\\s*[\"']?|@import\\s+[\"'])([^\"')\\s]+)");

  private final Map<String, PlannedAsset> assets = new LinkedHashMap<>();
  private final Set<String> beingRead = new HashSet<>();
  private final TemplateFolder templates;
  private final Diagnostics problems;

  private AssetSet(TemplateFolder templates, Diagnostics problems) {
    this.templates = templates;
    this.problems = problems;
  }

  /** Reads every asset of the theme; one that is no text where it must be is reported. */
  public static AssetSet load(TemplateFolder templates, Diagnostics problems) throws IOException {
    AssetSet set = new AssetSet(templates, problems);
    for (String name : templates.list(FOLDER)) {
      set.add(name.substring(FOLDER.length() + 1));
    }
    return set;
  }

  public List<PlannedAsset> all() {
    return List.copyOf(assets.values());
  }

  /**
   * The URL of an asset from the site's root, or null if there is no such asset.
   *
   * @param name its path below {@code templates/assets}, as {@code style.css}
   */
  public @Nullable String url(String name) {
    PlannedAsset asset = assets.get(name);
    return asset == null ? null : asset.route().encoded();
  }

  private @Nullable PlannedAsset add(String name) throws IOException {
    PlannedAsset known = assets.get(name);
    if (known != null || beingRead.contains(name)) {
      return known; // none yet for style sheets that name each other
    }
    byte[] bytes = templates.read(FOLDER + "/" + name);
    if (bytes == null) {
      return null;
    }
    String css = name.endsWith(".css") ? templates.text(FOLDER + "/" + name, problems) : null;
    if (css != null) {
      beingRead.add(name);
      bytes = rewrite(css, name).getBytes(StandardCharsets.UTF_8);
      beingRead.remove(name);
    }
    PlannedAsset asset = new PlannedAsset(route(name, ContentHash.of(bytes)), bytes);
    assets.put(name, asset);
    return asset;
  }

  private static Route route(String name, String hash) {
    int dot = name.lastIndexOf('.');
    int end = dot > name.lastIndexOf('/') ? dot : name.length();
    String shortened = hash.substring(0, HASH_DIGITS);
    return new Route(FOLDER + "/" + name.substring(0, end) + "." + shortened + name.substring(end));
  }

  private String rewrite(String css, String name) throws IOException {
    Matcher references = REFERENCE.matcher(css);
    StringBuilder out = new StringBuilder();
    while (references.find()) {
      String target = references.group(2);
      if (target.contains(":") || target.startsWith("#")) {
        continue; // data, or a part of a picture
      }
      String path = target.split("[?#]", 2)[0];
      String named = resolve(name, path);
      PlannedAsset asset = named == null ? null : add(named);
      if (asset == null) {
        reportMissing(
            name, references.start(2), target, named != null && beingRead.contains(named));
      } else {
        String hashed = asset.route().path();
        String renamed =
            path.substring(0, path.lastIndexOf('/') + 1)
                + hashed.substring(hashed.lastIndexOf('/') + 1)
                + target.substring(path.length());
        references.appendReplacement(out, Matcher.quoteReplacement(references.group(1) + renamed));
      }
    }
    return references.appendTail(out).toString();
  }

  /** The name that a path has which stands in a style sheet; null for one that leads elsewhere. */
  private static @Nullable String resolve(String styleSheet, String path) {
    if (path.startsWith("/") || path.contains("\\")) {
      return null;
    }
    Deque<String> segments = new ArrayDeque<>(List.of(styleSheet.split("/", -1)));
    segments.removeLast();
    for (String segment : path.split("/", -1)) {
      boolean up = segment.equals("..");
      if (up && segments.pollLast() == null) {
        return null;
      }
      if (!up && !segment.equals(".") && !segment.isEmpty()) {
        segments.addLast(segment);
      }
    }
    return String.join("/", segments);
  }

  private void reportMissing(String name, int at, String target, boolean circle) {
    SourceSpan span =
        new SourceSpan(templates.source(FOLDER + "/" + name), at, at + target.length());
    problems.report(
        Diagnostic.of(
                Rule.UNRESOLVED_LINK,
                span,
                circle
                    ? "\"" + target + "\" leads back to this style sheet"
                    : "there is no file \"" + target + "\" in templates/assets")
            .help("style sheets name files of templates/assets"));
  }
}
