package org.plenary.route;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.Rule;
import org.plenary.document.LedgerText;
import org.plenary.document.SitePath;
import org.plenary.source.ContentHash;
import org.plenary.source.SourceFile;
import org.plenary.source.SourceSpan;

/**
 * The addresses that an archive has promised, as {@code content/urls.txt} lists them: comments that
 * begin with {@code #}, then one address a line from {@code /}, percent-encoded, in the order of
 * their code points. Of one that was forgotten only {@code sha256:} and the hash of such a line is
 * left.
 *
 * @param file null where there is none yet
 * @param text what it holds
 * @param promised paths as {@link Route} has them, each with its place
 * @param forgotten hashes, each with {@code sha256:} before it
 * @param problems what is wrong with the file itself
 */
public record Ledger(
    @Nullable SourceFile file,
    String text,
    List<String> comments,
    Map<String, SourceSpan> promised,
    SortedSet<String> forgotten,
    List<Diagnostic> problems) {
  private static final String HASH = "sha256:";
  private static final Pattern FORGOTTEN = Pattern.compile(HASH + "[0-9a-f]{64}");
  private static final Pattern OTHER_HOST = Pattern.compile("(?:[A-Za-z][A-Za-z0-9+.-]*:)?//.*");
  private static final Pattern MERGE = Pattern.compile("<{7} .*|={7}|>{7} .*");
  private static final List<String> BEGINNING =
      List.of(
          "# The addresses that this archive has promised: a build refuses to lose one of them.",
          "# plenary urls --record adds those that are new.");

  /** No promise. */
  public static final Ledger NONE =
      new Ledger(null, "", BEGINNING, Map.of(), new TreeSet<>(), List.of());

  /**
   * Reads the file.
   *
   * @param file null where there is none
   * @param site the address of the whole site, ending in {@code /}; null if it is not known
   */
  public static Ledger read(@Nullable SourceFile file, @Nullable String site) {
    if (file == null) {
      return NONE;
    }
    Diagnostics problems = new Diagnostics();
    String text = LedgerText.read(file, problems);
    Ledger ledger =
        new Ledger(
            file,
            text == null ? "" : text,
            new ArrayList<>(),
            new LinkedHashMap<>(),
            new TreeSet<>(),
            new ArrayList<>(problems.reported()));
    for (int at = 0; at < ledger.text.length(); ) {
      int end = ledger.text.indexOf('\n', at);
      end = end < 0 ? ledger.text.length() : end;
      ledger.readLine(ledger.text.substring(at, end), at, site);
      at = end + 1;
    }
    return ledger;
  }

  private void readLine(String whole, int start, @Nullable String site) {
    String line = whole.strip();
    if (line.startsWith("#")) {
      comments.add(line);
    } else if (line.startsWith("/") && SitePath.fault(line) == null) {
      promised.putIfAbsent(SitePath.read(line), span(whole, line, start));
    } else if (FORGOTTEN.matcher(line.toLowerCase(Locale.ROOT)).matches()) {
      forgotten.add(line.toLowerCase(Locale.ROOT));
    } else if (!line.isEmpty()) {
      problems.add(problem(line, span(whole, line, start), site));
    }
  }

  private SourceSpan span(String whole, String line, int start) {
    if (file == null) {
      throw new IllegalStateException("lines are those of a file");
    }
    int from = start + whole.indexOf(line);
    return new SourceSpan(file, from, from + line.length());
  }

  private static Diagnostic problem(String line, SourceSpan span, @Nullable String site) {
    if (MERGE.matcher(line).matches()) {
      return Diagnostic.of(Rule.BAD_LEDGER_LINE, span, line, "it is a mark of a merge")
          .help("keep the addresses of both sides, and take out the marks");
    }
    if (line.regionMatches(true, 0, HASH, 0, HASH.length())) {
      return Diagnostic.of(
              Rule.BAD_LEDGER_LINE, span, line, "a forgotten one has 64 digits, 0 to f")
          .help("take the line from an earlier state of this file");
    }
    boolean ours = site != null && line.startsWith(site);
    String fault =
        line.startsWith("/") ? String.valueOf(SitePath.fault(line)) : "it does not begin with /";
    if (OTHER_HOST.matcher(line).matches()) {
      fault = ours ? "its host is not written" : "it is on another host";
    }
    return Diagnostic.of(Rule.BAD_LEDGER_LINE, span, line, fault)
        .help(
            ours && site != null
                ? "write " + line.substring(site.length() - 1)
                : "write each as a path from the site's root, as /events/2024/x/");
  }

  /** Whether an address was forgotten. */
  public boolean hasForgotten(Route route) {
    return !forgotten.isEmpty()
        && forgotten.contains(
            HASH + ContentHash.of(line(route.path()).getBytes(StandardCharsets.UTF_8)));
  }

  /** Whether the file is there. */
  public boolean exists() {
    return file != null;
  }

  /** What the file is to hold, with more addresses. */
  public String with(Collection<Route> more) {
    SortedSet<String> lines = new TreeSet<>(forgotten);
    promised.keySet().forEach(path -> lines.add(line(path)));
    more.forEach(route -> lines.add(line(route.path())));
    StringBuilder text = new StringBuilder();
    comments.forEach(comment -> text.append(comment).append('\n'));
    lines.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  /** An address as a line has it. */
  public static String line(String path) {
    return "/" + new Route(path).encoded();
  }
}
