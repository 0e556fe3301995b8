package org.plenary.document;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.Rule;
import org.plenary.source.BodySource;
import org.plenary.source.Checksum;
import org.plenary.source.SourceFile;
import org.plenary.source.SourceSpan;
import org.plenary.source.SourceText;

/**
 * Reads Markdown files: front matter between two lines {@code ---}, then the body, whose text is
 * not kept.
 */
public final class DocumentParser {
  private static final String FENCE = "---";

  private final Limits limits;
  private final Predicate<String> mayLink;
  private final Diagnostics problems;

  /**
   * A reader of files within some limits.
   *
   * @param mayLink whether a body, as it stands in its file, may link to records
   */
  public DocumentParser(Limits limits, Predicate<String> mayLink, Diagnostics problems) {
    this.limits = limits;
    this.mayLink = mayLink;
    this.problems = problems;
  }

  /** The documents of all Markdown files by path; each is there, readable or not. */
  public List<Document> parseAll(SourceTree sources) {
    Stream<Document> read = sources.markdown().parallelStream().map(file -> parse(file).document());
    Stream<Document> refused = sources.refused().stream().map(DocumentParser::refused);
    return Stream.concat(read, refused).sorted(Comparator.comparing(Document::file)).toList();
  }

  /**
   * What a Markdown file holds.
   *
   * @param text null where it could not be read
   */
  public record Parsed(Document document, @Nullable SourceText text) {}

  /** The document of a Markdown file that is not read, whose problem is reported elsewhere. */
  public static Document refused(SourceFile file) {
    return unreadable(file, new byte[0]);
  }

  /** Reads one file. */
  public Parsed parse(SourceFile file) {
    byte[] bytes = bytes(file, limits, problems);
    SourceText source = bytes == null ? null : text(file, bytes, problems);
    if (bytes == null || source == null) {
      return new Parsed(unreadable(file, new byte[0]), null);
    }
    return new Parsed(parse(file, bytes, source), source);
  }

  private Document parse(SourceFile file, byte[] bytes, SourceText source) {
    if (source.text().isBlank()) {
      problems.report(
          Diagnostic.of(Rule.EMPTY_FILE, file.start())
              .help("begin it with front matter: a line ---, a line \"title: ...\", a line ---"));
      return unreadable(file, bytes);
    }
    return split(file, bytes, source);
  }

  private Document split(SourceFile file, byte[] bytes, SourceText source) {
    String text = source.text();
    int firstEnd = lineEnd(text, 0);
    if (!text.substring(0, firstEnd).stripTrailing().equals(FENCE)) {
      problems.report(
          Diagnostic.of(Rule.NO_FRONT_MATTER, new SourceSpan(file, 0, Math.max(1, firstEnd)))
              .help(beginning(text)));
      return unreadable(file, bytes);
    }
    int yamlStart = Math.min(firstEnd + 1, text.length());
    int at = yamlStart;
    while (at < text.length()) {
      int end = lineEnd(text, at);
      if (end - at >= 3
          && text.startsWith(FENCE, at)
          && text.substring(at, end).strip().equals(FENCE)) {
        int body = Math.min(end + 1, text.length());
        return read(file, bytes, source, yamlStart, at, body);
      }
      at = end + 1;
    }
    problems.report(
        Diagnostic.of(Rule.UNCLOSED_FRONT_MATTER, new SourceSpan(file, 0, firstEnd))
            .help("end it with a line --- of its own"));
    return unreadable(file, bytes);
  }

  /** A way to begin a file as its first lines nearly do. */
  private static String beginning(String text) {
    if (text.startsWith("<<<<<<< ")) {
      return YamlProblem.AFTER_MERGE;
    }
    if (text.startsWith("+++")) {
      return "write --- in place of each +++, and \"title: ...\" in place of \"title = ...\"";
    }
    if (text.startsWith(FENCE)) {
      return "write nothing but --- in the first line";
    }
    return text.stripLeading().startsWith(FENCE)
        ? "begin it with the line ---, and nothing above or before that"
        : "begin it with a line ---, a line \"title: ...\" and a line ---";
  }

  private Document read(
      SourceFile file, byte[] bytes, SourceText read, int yamlStart, int yamlEnd, int body) {
    String text = read.text();
    boolean large = yamlEnd - yamlStart > limits.frontMatter();
    if (large) {
      reportSize(
          new SourceSpan(file, 0, 3),
          "this front matter",
          yamlEnd - yamlStart,
          limits.frontMatter(),
          "put the text below the second line ---");
    }
    if (text.length() - body > limits.body()) {
      reportSize(
          new SourceSpan(file, body, body + 1),
          "this body",
          text.length() - body,
          limits.body(),
          "divide it into several files");
      body = BodySource.UNKNOWN;
    }
    if (!read.isClean()) {
      checkBody(file, text, Math.min(body, text.length()));
    }
    Value.Mapping mapping =
        large || !(read.isClean() || isClean(file, text, yamlEnd, "front matter", problems))
            ? null
            : YamlReader.read(
                file, text.substring(yamlStart, yamlEnd), yamlStart, limits.depth(), problems);
    boolean links =
        body != BodySource.UNKNOWN && (!read.isClean() || mayLink.test(text.substring(body)));
    BodySource source = new BodySource(file, body, Checksum.of(bytes), links);
    if (mapping == null) {
      return new Document(file, nothing(file), false, source);
    }
    Value.Mapping placed =
        new Value.Mapping(mapping.pairs(), new SourceSpan(file, 0, FENCE.length()));
    return new Document(file, placed, true, source);
  }

  private void reportSize(SourceSpan span, String what, int size, int limit, String help) {
    problems.report(
        Diagnostic.of(Rule.TOO_LARGE, span, what, Limits.size(size), Limits.size(limit))
            .help(help));
  }

  private static Document unreadable(SourceFile file, byte[] bytes) {
    BodySource none = new BodySource(file, BodySource.UNKNOWN, Checksum.of(bytes), false);
    return new Document(file, nothing(file), false, none);
  }

  private static Value.Mapping nothing(SourceFile file) {
    return new Value.Mapping(List.of(), file.start());
  }

  private static int lineEnd(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  /** The bytes of a content file within its limit, or null after a problem was reported. */
  static byte @Nullable [] bytes(SourceFile file, Limits limits, Diagnostics problems) {
    return bytes(file, limits.file(), "divide it into several files", problems);
  }

  /** The bytes of a file within a limit, or null after a problem was reported. */
  static byte @Nullable [] bytes(SourceFile file, long limit, String wayOut, Diagnostics problems) {
    if (file.size() > limit) {
      problems.report(
          Diagnostic.of(
                  Rule.TOO_LARGE,
                  file.start(),
                  "this file",
                  Limits.size(file.size()),
                  Limits.size(limit))
              .help(wayOut));
      return null;
    }
    try {
      return file.read();
    } catch (IOException e) {
      problems.report(Rule.UNREADABLE_FILE, file.start(), reason(e));
      return null;
    }
  }

  /** The text of a content file, or null after a problem was reported. */
  static @Nullable SourceText text(SourceFile file, byte[] bytes, Diagnostics problems) {
    int misfit = 0;
    try {
      SourceText text = SourceText.decode(bytes);
      if (!isUtf16(bytes)) {
        return text;
      }
    } catch (SourceText.NotUtf8 e) {
      misfit = e.byteOffset;
    }
    problems.report(Diagnostic.of(Rule.NOT_UTF8, file.start(), misfit).help(readable(bytes)));
    return null;
  }

  /** How bytes that are not UTF-8 could be read. */
  private static String readable(byte[] bytes) {
    if (isUtf16(bytes)) {
      return "it is UTF-16; save it as UTF-8 in your editor";
    }
    for (byte b : bytes) {
      if (b == 0) {
        return "it is no text; rename it if it is a picture or a document";
      }
    }
    return "save the file as UTF-8 in your editor";
  }

  /** Whether bytes begin with the mark of UTF-16, or with two letters of it. */
  private static boolean isUtf16(byte[] bytes) {
    if (bytes.length < 4) {
      return false;
    }
    boolean mark = (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFE + 0xFF;
    boolean little = bytes[0] > 0 && bytes[1] == 0 && bytes[2] > 0 && bytes[3] == 0;
    boolean big = bytes[0] == 0 && bytes[1] > 0 && bytes[2] == 0 && bytes[3] > 0;
    return mark || little || big;
  }

  /** Whether keys hold no control character before {@code end}; the first one is reported. */
  static boolean isClean(
      SourceFile file, String text, int end, String where, Diagnostics problems) {
    int control = SourceText.controlCharacter(text, 0);
    if (control < 0 || control >= end) {
      return true;
    }
    problems.report(
        Diagnostic.of(
                Rule.UNSAFE_TEXT,
                new SourceSpan(file, control, control + 1),
                "the control character " + name(text.charAt(control)),
                where)
            .help("remove it"));
    return false;
  }

  /** Reports the first control character of a body; one that is relaxed is left out later. */
  private void checkBody(SourceFile file, String text, int body) {
    int control = SourceText.controlCharacter(text, body);
    if (control < 0) {
      return;
    }
    int others = 0;
    for (int at = control; at >= 0; at = SourceText.controlCharacter(text, at + 1)) {
      others += at > control ? 1 : 0;
    }
    problems.report(
        Diagnostic.of(
                Rule.CONTROL_CHARACTER,
                new SourceSpan(file, control, control + 1),
                name(text.charAt(control)))
            .help(others == 0 ? "remove it" : "remove it and " + others + " more below it"));
  }

  private static String name(char c) {
    return String.format(Locale.ROOT, "U+%04X", (int) c);
  }

  private static String reason(IOException e) {
    return e.getClass().getSimpleName().equals("AccessDeniedException")
        ? "permission denied"
        : String.valueOf(e.getMessage());
  }
}
