package org.plenary.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.source.SourceFile;

/**
 * The files of an archive's {@code content/} folder, sorted by path: the settings, the Markdown
 * files, and all others.
 *
 * @param refused Markdown files that are not read, each with its problem reported
 */
public record SourceTree(
    @Nullable SourceFile settings,
    List<SourceFile> markdown,
    List<SourceFile> others,
    List<SourceFile> refused) {

  /** The folder of content in an archive's root. */
  public static final String CONTENT = "content";

  private static final String SETTINGS = CONTENT + "/site.yaml";

  public SourceTree {
    markdown = List.copyOf(markdown);
    others = List.copyOf(others);
    refused = List.copyOf(refused);
  }

  /** Finds the files below {@code root/content}; what cannot be used is reported. */
  public static SourceTree scan(Path root, Diagnostics problems) throws IOException {
    ContentWalk walk = new ContentWalk(problems);
    walk.start(root.resolve(CONTENT));
    List<SourceFile> files = walk.found().stream().sorted().toList();
    return new SourceTree(
        files.stream().filter(SourceTree::isSettings).findFirst().orElse(null),
        files.stream().filter(SourceTree::isMarkdown).toList(),
        files.stream().filter(file -> !isMarkdown(file) && !isSettings(file)).toList(),
        walk.refused().stream()
            .filter(file -> isMarkdown(file) && file.path().indexOf('\uFFFD') < 0)
            .sorted()
            .toList());
  }

  private static boolean isSettings(SourceFile file) {
    return file.path().equals(SETTINGS);
  }

  static boolean isMarkdown(SourceFile file) {
    return file.path().toLowerCase(Locale.ROOT).endsWith(".md");
  }
}
