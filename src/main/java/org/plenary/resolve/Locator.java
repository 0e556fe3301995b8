package org.plenary.resolve;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Id;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.DidYouMean;
import org.plenary.diagnostic.Rule;
import org.plenary.document.SourceTree;
import org.plenary.source.SourceFile;
import org.plenary.source.SourceSpan;

/**
 * Where a path written in content leads: relative to the file it stands in, as on any code host, or
 * from {@code /} for {@code content/}.
 */
public final class Locator {
  private static final Set<String> PICTURES =
      new TreeSet<>(Set.of("jpg", "jpeg", "png", "gif", "webp", "avif", "ico", "svg"));
  private static final Set<String> DOCUMENTS =
      Set.of(
          "pdf", "csv", "ics", "bib", "txt", "zip", "epub", "mp3", "mp4", "webm", "vtt", "odt",
          "ods", "odp", "docx", "xlsx", "pptx");

  private static final Pattern MAIL = Pattern.compile("[^@/\\s]+@[^@/\\s]+\\.[A-Za-z]{2,}");
  private static final Pattern SITE =
      Pattern.compile("(?:www\\.[^/\\s]+|[\\w.-]+\\.(?:org|com|net|edu|eu|uk|io|int|gov))(?:/.*)?");

  private static final int MOST = 3;

  private final SortedSet<String> publishable = new TreeSet<>();
  private final Map<String, Id> records = new HashMap<>();
  private final Set<String> folders = new HashSet<>();
  private final Map<String, SourceFile> files = new HashMap<>();
  private final Set<String> unusable = new HashSet<>();
  private final Map<String, List<String>> byFileName = new HashMap<>();
  private @Nullable DidYouMean fileNames;
  private final Set<SourceFile> met = ConcurrentHashMap.newKeySet();

  /**
   * What a path leads to, or the problem with it.
   *
   * @param file with a problem, one that is there and not published
   */
  public record Found(
      @Nullable Id record, @Nullable SourceFile file, @Nullable Diagnostic problem) {

    /** Whether another leads to the same, and to a file that is as it was. */
    boolean isAs(Found other) {
      return equals(other) && (file == null || file.isAsIn(other.file));
    }
  }

  /** What a path finds that leads to a file with a problem, which is reported. */
  private static final Found NOWHERE = new Found(null, null, null);

  Locator(Map<SourceFile, Id> records, SourceTree sources, Collection<String> addedTypes) {
    publishable.addAll(PICTURES);
    publishable.addAll(DOCUMENTS);
    publishable.addAll(addedTypes);
    records.forEach((file, id) -> addRecord(file.path(), id));
    sources.others().forEach(file -> files.put(file.path(), file));
    sources.unusable().forEach(file -> unusable.add(file.path()));
  }

  private void addRecord(String path, Id id) {
    records.put(path, id);
    int end = path.lastIndexOf('/');
    while (end > 0 && folders.add(path.substring(0, end))) {
      end = path.lastIndexOf('/', end - 1);
    }
  }

  /**
   * Finds what a path leads to.
   *
   * @param path percent-encoded as in a link, without query or fragment
   * @param span the place of the link, for the problem
   */
  public Found find(SourceFile from, String path, SourceSpan span) {
    String full = resolve(from, decode(path));
    if (full != null && full.equals(SourceTree.CONTENT + "/site.yaml")) {
      return refused(
          Diagnostic.of(Rule.UNRESOLVED_LINK, span, "the settings are not published")
              .help("link to a record or to a file beside it"));
    }
    if (full != null && (full.equals(SourceTree.CONTENT) || isList(full))) {
      return refused(
          Diagnostic.of(Rule.UNRESOLVED_LINK, span, "\"" + path + "\" is a folder, not a file")
              .help(
                  full.equals(SourceTree.CONTENT)
                      ? "the home page is /index.md"
                      : "link to one of the Markdown files in it"));
    }
    if (full == null) {
      return refused(
          Diagnostic.of(Rule.UNRESOLVED_LINK, span, "\"" + path + "\" leaves the folder content")
              .help("paths are relative to this file, or begin with / for the folder content"));
    }
    Id record = records.get(full);
    if (record != null) {
      return new Found(record, null, null);
    }
    SourceFile file = files.get(full);
    if (file == null) {
      return unusable.contains(full) ? NOWHERE : refused(missing(from, full, path, span));
    }
    met.add(file);
    return new Found(null, file, isPublishable(file) ? null : unpublishable(file, span));
  }

  /** The record whose file is at a path from the archive's root, published or not. */
  public @Nullable Id recordIn(String path) {
    return records.get(path);
  }

  /** Whether files of this type are published. */
  public boolean isPublishable(SourceFile file) {
    return publishable.contains(type(file));
  }

  /** What is wrong with a file of a type that is not published. */
  public Diagnostic unpublishable(SourceFile file, SourceSpan span) {
    String type = name(file.path()).indexOf('.') < 0 ? "" : type(file);
    return Diagnostic.of(Rule.UNPUBLISHABLE_FILE, span, type)
        .help("published types are " + String.join(", ", publishable));
  }

  /** Whether a file is a picture by its name. */
  public static boolean isPicture(SourceFile file) {
    return PICTURES.contains(type(file));
  }

  static Set<String> pictureTypes() {
    return PICTURES;
  }

  private static String type(SourceFile file) {
    String name = name(file.path());
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /** The files that some path has led to so far, published or not. */
  public Set<SourceFile> met() {
    return Set.copyOf(met);
  }

  private Diagnostic missing(SourceFile from, String full, String path, SourceSpan span) {
    Id asFolder = records.get(full + "/index.md");
    Id asFile = records.get(full.replaceAll("/$", "") + ".md");
    Diagnostic problem = Diagnostic.of(Rule.UNRESOLVED_LINK, span, "there is no file " + full);
    if (asFolder != null || asFile != null) {
      String there = path.replaceAll("/$", "") + (asFile != null ? ".md" : "/index.md");
      return problem.help("link to the Markdown file: " + there);
    }
    String address = asAddress(path);
    if (address != null) {
      return problem.help("write " + address);
    }
    String name = name(full);
    List<String> near =
        fileNames().nearest(name).stream()
            .flatMap(like -> byFileName.getOrDefault(like, List.of()).stream())
            .filter(known -> !known.equals(from.path()))
            .limit(MOST)
            .toList();
    return problem.help(
        near.isEmpty()
            ? "paths are relative to this file, or begin with / for the folder content"
            : DidYouMean.question(near));
  }

  /** The whole address of a site or of somebody's mail, of which only a part was written. */
  private static @Nullable String asAddress(String path) {
    if (MAIL.matcher(path).matches()) {
      return "mailto:" + path;
    }
    return SITE.matcher(path).matches() ? "https://" + path : null;
  }

  private synchronized DidYouMean fileNames() {
    if (fileNames == null) {
      Stream.concat(records.keySet().stream(), files.keySet().stream())
          .filter(known -> !known.endsWith("/index.md"))
          .sorted()
          .forEach(
              known ->
                  byFileName.computeIfAbsent(name(known), key -> new ArrayList<>()).add(known));
      fileNames = new DidYouMean(byFileName.keySet());
    }
    return fileNames;
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private boolean isList(String full) {
    return !records.containsKey(full + "/index.md")
        && !records.containsKey(full + ".md")
        && folders.contains(full);
  }

  private static Found refused(Diagnostic problem) {
    return new Found(null, null, problem);
  }

  private static @Nullable String resolve(SourceFile from, String path) {
    Deque<String> segments = new ArrayDeque<>();
    String start = path.startsWith("/") ? SourceTree.CONTENT : from.folder();
    for (String segment : (start + "/" + path).split("/", -1)) {
      switch (segment) {
        case "", "." -> {}
        case ".." -> segments.pollLast();
        default -> segments.addLast(segment);
      }
      if (segments.isEmpty() && segment.equals("..")) {
        return null;
      }
    }
    String full = String.join("/", new ArrayList<>(segments));
    return full.startsWith(SourceTree.CONTENT + "/") || full.equals(SourceTree.CONTENT)
        ? Normalizer.normalize(full, Normalizer.Form.NFC)
        : null;
  }

  private static String decode(String path) {
    if (path.indexOf('%') < 0) {
      return path;
    }
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return path;
    }
  }
}
