package org.plenary.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.Rule;
import org.plenary.source.SourceFile;

/**
 * The files of an archive's {@code content/} folder, sorted by path: the settings, the addresses
 * that were promised, the Markdown files, and all others.
 *
 * @param ledger the addresses that were promised; null where none are written down
 * @param refused Markdown files that are not read, each with its problem reported
 * @param unusable others that cannot be used, each with its problem reported
 */
public record SourceTree(
    @Nullable SourceFile settings,
    @Nullable SourceFile ledger,
    List<SourceFile> markdown,
    List<SourceFile> others,
    List<SourceFile> refused,
    List<SourceFile> unusable) {

  /** The folder of content in an archive's root. */
  public static final String CONTENT = "content";

  /** The folder of files that are published as they are. */
  public static final String PUBLIC = CONTENT + "/public/";

  /** The folder of conferences that are series. */
  public static final String SERIES = CONTENT + "/series/";

  /** The file of addresses that were promised. */
  public static final String LEDGER = CONTENT + "/urls.txt";

  /** What the name of a record's file ends in. */
  public static final String ENDING = ".md";

  private static final String SETTINGS = CONTENT + "/site.yaml";

  public SourceTree {
    markdown = List.copyOf(markdown);
    others = List.copyOf(others);
    refused = List.copyOf(refused);
    unusable = List.copyOf(unusable);
  }

  /** Finds the files below {@code root/content}; what cannot be used is reported. */
  public static SourceTree scan(Path root, Diagnostics problems) throws IOException {
    return scan(root, new FolderListings(), problems);
  }

  /** As {@link #scan(Path, Diagnostics)}, where folders that are listed already are not again. */
  public static SourceTree scan(Path root, FolderListings listings, Diagnostics problems)
      throws IOException {
    ContentWalk walk = new ContentWalk(listings, problems);
    walk.start(root.resolve(CONTENT));
    List<SourceFile> files = withoutTwins(walk, problems);
    SourceFile settings = settings(files, problems);
    return new SourceTree(
        settings,
        files.stream().filter(file -> file.path().equals(LEDGER)).findFirst().orElse(null),
        files.stream().filter(SourceTree::isMarkdown).toList(),
        files.stream().filter(SourceTree::isOther).toList(),
        walk.refused().stream()
            .filter(file -> isMarkdown(file) && file.path().indexOf('\uFFFD') < 0)
            .sorted()
            .toList(),
        walk.refused().stream().filter(file -> !isMarkdown(file)).sorted().toList());
  }

  /** The files that were found; of two whose names differ in normal form only, the first. */
  private static List<SourceFile> withoutTwins(ContentWalk walk, Diagnostics problems) {
    Map<String, SourceFile> byPath = new TreeMap<>();
    for (SourceFile file : walk.found()) {
      SourceFile twin = byPath.putIfAbsent(file.path(), file);
      if (twin != null) {
        problems.report(
            Diagnostic.of(Rule.TWO_FILES_OF_ONE_RECORD, file.start(), twin.path())
                .help(
                    "the two names look alike and differ in how their accents are encoded;"
                        + " rename one of them"));
      }
    }
    return List.copyOf(byPath.values());
  }

  /** The same without the files whose paths are too long, which are reported. */
  public SourceTree within(Limits limits, Diagnostics problems) {
    List<SourceFile> tooLong =
        Stream.concat(markdown.stream(), others.stream())
            .filter(file -> FileName.lengthFault(file.path(), limits) != null)
            .toList();
    for (SourceFile file : tooLong) {
      String name = file.path().substring(file.path().lastIndexOf('/') + 1);
      problems.report(
          Diagnostic.of(
                  Rule.UNSAFE_FILE_NAME,
                  file.start(),
                  name,
                  String.valueOf(FileName.lengthFault(file.path(), limits)))
              .help("shorten it"));
    }
    if (tooLong.isEmpty()) {
      return this;
    }
    Set<SourceFile> gone = Set.copyOf(tooLong);
    return new SourceTree(
        settings,
        ledger,
        markdown.stream().filter(file -> !gone.contains(file)).toList(),
        others.stream().filter(file -> !gone.contains(file)).toList(),
        Stream.concat(refused.stream(), tooLong.stream().filter(SourceTree::isMarkdown))
            .sorted()
            .toList(),
        Stream.concat(unusable.stream(), tooLong.stream().filter(file -> !isMarkdown(file)))
            .sorted()
            .toList());
  }

  /** The settings; where none have the right name, those whose name is nearly right. */
  private static @Nullable SourceFile settings(List<SourceFile> files, Diagnostics problems) {
    SourceFile settings = null;
    for (SourceFile file : files) {
      if (isSettings(file) && (settings == null || file.path().equals(SETTINGS))) {
        settings = file;
      }
    }
    for (SourceFile file : files) {
      if (isSettings(file) && !file.path().equals(SETTINGS)) {
        problems.report(
            Diagnostic.of(Rule.MISNAMED_SETTINGS, file.start())
                .help(
                    file.equals(settings)
                        ? "rename it to site.yaml"
                        : "move what it says into site.yaml, and remove it"));
      }
    }
    return settings;
  }

  private static boolean isSettings(SourceFile file) {
    String path = file.path().toLowerCase(Locale.ROOT);
    return path.equals(SETTINGS) || path.equals(CONTENT + "/site.yml");
  }

  private static boolean isOther(SourceFile file) {
    return !isMarkdown(file) && !isSettings(file) && !file.path().equals(LEDGER);
  }

  /** Whether a file is to be read as a record; in the public folder none is. */
  static boolean isMarkdown(SourceFile file) {
    if (file.path().startsWith(PUBLIC)) {
      return false;
    }
    String path = file.path().toLowerCase(Locale.ROOT);
    return path.endsWith(ENDING) || path.endsWith(".markdown");
  }
}
