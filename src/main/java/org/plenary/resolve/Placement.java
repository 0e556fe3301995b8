package org.plenary.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.FreePage;
import org.plenary.archive.Id;
import org.plenary.archive.RecordKind;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.DidYouMean;
import org.plenary.diagnostic.Rule;
import org.plenary.document.SourceTree;
import org.plenary.source.SourceFile;

/** Which record a Markdown file is, by its path alone. */
final class Placement {
  private static final String SERIES = "series";
  private static final String NO_KIND = "it is in the folder of no kind of record";
  private static final String ELSEWHERE =
      "move it into events, conferences, series, regions, themes, people, organisations or pages"
          + " (a free page, as about.md, belongs in pages)";
  private static final Pattern TRANSLATION =
      Pattern.compile("(.+)\\.([a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2}|-[0-9]{3})?)");
  private static final Set<String> LANGUAGES = languages();

  private Placement() {}

  /** The id of a file's record, or null after a problem was reported. */
  static @Nullable Id of(SourceFile file, Diagnostics problems) {
    String path = file.path().substring(SourceTree.CONTENT.length() + 1);
    String bare = path.substring(0, path.lastIndexOf('.'));
    Id id = of(bare, file, problems);
    if (id != null && !path.endsWith(SourceTree.ENDING)) {
      String name = bare.substring(bare.lastIndexOf('/') + 1) + SourceTree.ENDING;
      reportMisplaced(file, "the name of a record ends in .md", "rename it to " + name, problems);
    }
    return id;
  }

  private static @Nullable Id of(String path, SourceFile file, Diagnostics problems) {
    Matcher translation = path.indexOf('.') < 0 ? null : TRANSLATION.matcher(path);
    if (translation != null && translation.matches() && isLanguage(translation.group(2))) {
      problems.report(
          Diagnostic.of(
                  Rule.RESERVED_FORM, file.start(), translation.group(2), translation.group(1))
              .help(
                  "translations cannot be published yet; for another language write a record of its"
                      + " own with \"language: "
                      + translation.group(2)
                      + "\", and without a dot in its name"));
      return null;
    }
    if (path.equals("index")) {
      return FreePage.HOME;
    }
    int slash = path.indexOf('/');
    String folder = slash < 0 ? "" : folder(path.substring(0, slash), path, file, problems);
    if (slash < 0) {
      reportMisplaced(file, NO_KIND, ELSEWHERE, problems);
    }
    if (folder.isEmpty()) {
      return null;
    }
    String rest = withoutIndex(path.substring(slash + 1));
    if (rest.isEmpty()) {
      reportMisplaced(
          file,
          "the program itself makes the list of " + folder,
          "give it a name of its own, as " + folder + "/a-name.md",
          problems);
      return null;
    }
    return id(folder, rest, file, problems);
  }

  private static void reportMisplaced(
      SourceFile file, String cause, String help, Diagnostics problems) {
    problems.report(Diagnostic.of(Rule.MISPLACED_FILE, file.start(), cause).help(help));
  }

  /**
   * The folder of a kind that a folder is, or is but for one letter, so that nobody misses its
   * records; empty if it is none. What is no kind's folder is reported.
   */
  private static String folder(String written, String path, SourceFile file, Diagnostics problems) {
    if (kind(written) != null) {
      return written;
    }
    List<String> folders = new ArrayList<>(List.of(SERIES));
    Arrays.stream(RecordKind.values()).map(RecordKind::folder).forEach(folders::add);
    List<String> near = DidYouMean.nearest(written, folders);
    if (near.isEmpty()) {
      reportMisplaced(file, NO_KIND, ELSEWHERE, problems);
      return "";
    }
    String right = near.get(0) + path.substring(written.length()) + SourceTree.ENDING;
    String help = "did you mean " + near.get(0) + "? move it to content/" + right;
    reportMisplaced(file, NO_KIND, help, problems);
    boolean sure = DidYouMean.distance(written.toLowerCase(Locale.ROOT), near.get(0), 1) <= 1;
    return sure ? near.get(0) : "";
  }

  /** Whether a file is in the folder of series. */
  static boolean isSeries(SourceFile file) {
    return file.path().startsWith(SourceTree.SERIES);
  }

  /** Whether a tag begins with a language that write-ups are likely to be in. */
  private static boolean isLanguage(String tag) {
    String language = tag.split("-", -1)[0];
    return LANGUAGES.contains(language);
  }

  private static @Nullable RecordKind kind(String folder) {
    if (folder.equals(SERIES)) {
      return RecordKind.CONFERENCE;
    }
    for (RecordKind kind : RecordKind.values()) {
      if (kind.folder().equals(folder)) {
        return kind;
      }
    }
    return null;
  }

  private static @Nullable Id id(
      String folder, String rest, SourceFile file, Diagnostics problems) {
    RecordKind kind = kind(folder);
    if (kind == null) {
      return null;
    }
    if (kind == RecordKind.EVENT) {
      if (isYear(rest)) {
        problems.report(
            Diagnostic.of(Rule.RESERVED_URL, file.start(), "events/" + rest + "/")
                .help("it lists the events of that year; give the event a name of its own"));
        return null;
      }
      return new Id(kind, rest);
    }
    int depth = rest.split("/", -1).length;
    if (kind == RecordKind.CONFERENCE && depth == 2) {
      return new Id(RecordKind.EDITION, rest);
    }
    if (depth > 1) {
      problems.report(
          Diagnostic.of(Rule.TOO_DEEP, file.start(), kind.oneOf(), folder + "/" + rest)
              .help(
                  kind == RecordKind.CONFERENCE
                      ? "an edition is a file in its conference's folder, and nothing is deeper"
                      : "move it to "
                          + folder
                          + "/"
                          + rest.substring(rest.lastIndexOf('/') + 1)
                          + ".md"));
      return null;
    }
    return new Id(kind, rest);
  }

  private static boolean isYear(String name) {
    return name.length() == 4 && name.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static Set<String> languages() {
    Set<String> languages = new HashSet<>(List.of(Locale.getISOLanguages()));
    languages.addAll(List.of("arc", "ckb", "fil", "hak", "haw", "nan", "wuu", "yue"));
    return Set.copyOf(languages);
  }

  private static String withoutIndex(String path) {
    if (path.equals("index")) {
      return "";
    }
    return path.endsWith("/index") ? path.substring(0, path.length() - "/index".length()) : path;
  }
}
