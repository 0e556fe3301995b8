package org.plenary.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
    if (known != null || !beingRead.add(name)) {
      return known; // none yet for style sheets that name each other
    }
    byte[] bytes = templates.read(FOLDER + "/" + name);
    if (bytes == null) {
      return null;
    }
    String css = name.endsWith(".css") ? templates.text(FOLDER + "/" + name, problems) : null;
    if (css != null) {
      bytes = rewrite(css, name).getBytes(StandardCharsets.UTF_8);
    }
    int dot = name.lastIndexOf('.');
    String hash = ContentHash.of(bytes).substring(0, HASH_DIGITS);
    String published = name.substring(0, dot < 0 ? name.length() : dot) + "." + hash;
    Route route = new Route(FOLDER + "/" + published + (dot < 0 ? "" : name.substring(dot)));
    PlannedAsset asset = new PlannedAsset(route, bytes);
    assets.put(name, asset);
    return asset;
  }

  private String rewrite(String css, String name) throws IOException {
    Matcher references = REFERENCE.matcher(css);
    StringBuilder out = new StringBuilder();
    while (references.find()) {
      String target = references.group(2);
      if (target.contains(":") || target.startsWith("#")) {
        continue; // data, or a part of a picture
      }
      Path path = Path.of(name).resolveSibling(target).normalize();
      PlannedAsset asset =
          path.isAbsolute() || path.startsWith("..")
              ? null
              : add(path.toString().replace('\\', '/'));
      if (asset == null) {
        reportMissing(name, references.start(2), target);
      } else {
        String hashed = asset.route().path();
        String renamed =
            target.substring(0, target.lastIndexOf('/') + 1)
                + hashed.substring(hashed.lastIndexOf('/') + 1);
        references.appendReplacement(out, Matcher.quoteReplacement(references.group(1) + renamed));
      }
    }
    return references.appendTail(out).toString();
  }

  private void reportMissing(String name, int at, String target) {
    boolean circle = beingRead.contains(target) && !assets.containsKey(target);
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
