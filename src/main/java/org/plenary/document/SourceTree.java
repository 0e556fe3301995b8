package org.plenary.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.Rule;
import org.plenary.source.SourceFile;

/**
 * The files of an archive's {@code content/} folder, sorted by path: the settings, the Markdown
 * files, and all others. Dot files and editors' copies are passed over.
 */
public record SourceTree(
    @Nullable SourceFile settings, List<SourceFile> markdown, List<SourceFile> others) {

  /** The folder of content in an archive's root. */
  public static final String CONTENT = "content";

  private static final String SETTINGS = CONTENT + "/site.yaml";
  private static final int LONGEST_PATH = 180;
  private static final int LONGEST_NAME = 100;
  private static final Pattern WINDOWS_DEVICE =
      Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");
  private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*\\\\\\p{Cntrl}]");
  private static final Set<String> CLUTTER = Set.of("Thumbs.db", "desktop.ini", "urls.txt");

  public SourceTree {
    markdown = List.copyOf(markdown);
    others = List.copyOf(others);
  }

  /** Finds the files below {@code root/content}; what cannot be used is reported. */
  public static SourceTree scan(Path root, Diagnostics problems) throws IOException {
    List<SourceFile> files = new ArrayList<>();
    walk(root.resolve(CONTENT), CONTENT, files, problems);
    files.sort(null);
    SourceFile settings =
        files.stream().filter(f -> f.path().equals(SETTINGS)).findFirst().orElse(null);
    List<SourceFile> markdown = files.stream().filter(SourceTree::isMarkdown).toList();
    List<SourceFile> others =
        files.stream().filter(f -> !isMarkdown(f) && !f.path().equals(SETTINGS)).toList();
    return new SourceTree(settings, markdown, others);
  }

  private static boolean isMarkdown(SourceFile file) {
    return file.path().toLowerCase(Locale.ROOT).endsWith(".md");
  }

  private static void walk(Path folder, String path, List<SourceFile> found, Diagnostics problems)
      throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        String name = Normalizer.normalize(entry.getFileName().toString(), Normalizer.Form.NFC);
        if (!name.startsWith(".") && !name.endsWith("~") && !CLUTTER.contains(name)) {
          visit(entry, path + "/" + name, name, found, problems);
        }
      }
    }
  }

  private static void visit(
      Path entry, String path, String name, List<SourceFile> found, Diagnostics problems)
      throws IOException {
    BasicFileAttributes about =
        Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    SourceFile file = new SourceFile(path, entry, about.size());
    if (about.isSymbolicLink()) {
      problems.report(
          Diagnostic.of(Rule.SYMBOLIC_LINK, file.start())
              .help("put the file itself here, or link to its page"));
      return;
    }
    String unsafe = unsafe(path, name);
    if (unsafe != null) {
      problems.report(
          Diagnostic.of(Rule.UNSAFE_FILE_NAME, file.start(), name, unsafe)
              .help("rename it: letters and digits of any script, - and _ are safe"));
      return;
    }
    if (about.isDirectory() && !isMarkdown(file)) {
      walkInto(entry, file, found, problems);
    } else if (about.isRegularFile()) {
      found.add(file);
    } else {
      problems.report(
          Diagnostic.of(
                  Rule.UNREADABLE_FILE,
                  file.start(),
                  about.isDirectory() ? "it is a folder" : "it is not a regular file")
              .help(
                  about.isDirectory()
                      ? "name the folder without .md, and put its text into an index.md in it"
                      : "put a file in its place"));
    }
  }

  private static void walkInto(
      Path folder, SourceFile itself, List<SourceFile> found, Diagnostics problems) {
    try {
      walk(folder, itself.path(), found, problems);
    } catch (IOException e) {
      problems.report(Rule.UNREADABLE_FILE, itself.start(), "the folder cannot be listed");
    }
  }

  private static @Nullable String unsafe(String path, String name) {
    if (path.length() > LONGEST_PATH) {
      return "the path is longer than " + LONGEST_PATH + " characters";
    }
    if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
      return "it is longer than " + LONGEST_NAME + " bytes";
    }
    if (WINDOWS_DEVICE.matcher(name).matches()) {
      return "Windows keeps it for a device";
    }
    if (name.indexOf('\uFFFD') >= 0) {
      return "it cannot be read in this locale; set LC_ALL=C.UTF-8, or a locale with UTF-8";
    }
    if (FORBIDDEN.matcher(name).find()) {
      return "it holds a character that some systems refuse";
    }
    return name.endsWith(".") || name.endsWith(" ") || name.startsWith(" ")
        ? "it begins or ends with a space, or ends with a dot"
        : null;
  }
}
