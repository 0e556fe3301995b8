package org.plenary.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.build.Build;
import org.plenary.build.Check;
import org.plenary.build.CheckReport;
import org.plenary.build.Progress;
import org.plenary.check.StateText;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.DiagnosticPrinter;
import org.plenary.diagnostic.Rule;
import org.plenary.document.Overrides;
import org.plenary.output.OutputRefused;

/**
 * Builds every archive in {@code src/test/resources/sites} and compares what comes out. Run with
 * {@code -Dgolden.record=true} to write what comes out into the files, and read the difference.
 */
class GoldenSitesTest {
  private static final Path SITES = Path.of("src/test/resources/sites");
  private static final String REPORT = "expect report";
  private static final int WIDTH = 80;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

  /**
   * A file that changes while the site is built is no archive at rest, see ChangedFileTest; other
   * hosts are asked in ExternalLinkCheckTest.
   */
  private static final Set<Rule> ELSEWHERE =
      EnumSet.of(Rule.CHANGED_WHILE_BUILDING, Rule.DEAD_LINK, Rule.MOVED_LINK, Rule.UNCHECKED_LINK);

  @TempDir Path folder;

  @TestFactory
  List<DynamicTest> sites() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path file : files()) {
      String name = file.getFileName().toString().replace(".txt", "").replace('-', ' ');
      tests.add(DynamicTest.dynamicTest(name, file.toUri(), () -> check(GoldenSite.read(file))));
    }
    return tests;
  }

  @Test
  void everyRuleHasAnExample() throws IOException {
    TreeSet<String> missing = new TreeSet<>();
    StringBuilder all = new StringBuilder();
    for (Path file : files()) {
      all.append(GoldenSite.read(file).expected().getOrDefault("expect diagnostics", ""));
    }
    for (Rule rule : Rule.values()) {
      if (!ELSEWHERE.contains(rule) && all.indexOf("[" + rule.id() + "]:") < 0) {
        missing.add(rule.id());
      }
    }
    assertEquals(new TreeSet<>(), missing, "rules without an example");
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(SITES)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  private void check(GoldenSite site) throws IOException, OutputRefused {
    Path root = folder.resolve(site.file().getFileName().toString());
    Files.createDirectories(root);
    site.writeTo(root);
    LocalDate today = site.hasOwnDay() ? null : TODAY;
    Overrides overrides =
        new Overrides(null, null, today, site.withDrafts(), site.isStrict(), false);
    CheckReport checked = site.isChecked() ? check(site, root, overrides) : null;
    List<Diagnostic> found =
        checked == null ? Build.run(root, overrides).problems() : checked.problems();
    String problems = new DiagnosticPrinter(false).print(found);
    Map<String, String> actual = new LinkedHashMap<>();
    for (String header : site.expected().keySet()) {
      boolean report = header.equals(REPORT) && checked != null;
      actual.put(
          header, report ? StateText.of(checked.state(), WIDTH) : actual(header, root, problems));
    }
    if (Boolean.getBoolean("golden.record")) {
      site.record(actual);
      return;
    }
    assertFalse(site.expected().isEmpty(), "a golden site expects something");
    if (!site.expected().containsKey("expect diagnostics")) {
      assertEquals("", problems, "problems");
    }
    site.expected().forEach((header, text) -> assertEquals(text, actual.get(header), header));
  }

  private static CheckReport check(GoldenSite site, Path root, Overrides overrides)
      throws IOException {
    boolean report = site.expected().containsKey(REPORT);
    return Check.run(root, overrides, new Check.Wanted(null, report), Progress.NONE);
  }

  private static String actual(String header, Path root, String problems) throws IOException {
    if (header.equals("expect diagnostics")) {
      return problems;
    }
    if (header.equals("expect files")) {
      return published(root.resolve("site"));
    }
    String[] words = header.split(" ", 3);
    if (words[1].equals("nowhere")) {
      return holding(words[2], root.resolve("site"));
    }
    Path file = root.resolve(words[2]);
    if (!Files.exists(file)) {
      return "no such " + words[1] + "\n";
    }
    String text = Files.readString(file);
    return switch (words[1]) {
      case "page" -> PageText.of(text);
      case "frame" -> PageText.around(text);
      case "cite" -> PageText.cited(text);
      case "head" -> HeadText.of(text);
      case "data" -> DataText.of(text);
      case "file" -> text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
      default -> throw new IllegalArgumentException(header);
    };
  }

  /** Every file of the site that holds a text or its name, a line each. */
  private static String holding(String text, Path site) throws IOException {
    byte[] sought = text.getBytes(StandardCharsets.UTF_8);
    StringBuilder list = new StringBuilder();
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file : files.sorted().toList()) {
        String name = site.relativize(file).toString();
        String bytes = Files.isRegularFile(file) ? latin(Files.readAllBytes(file)) : "";
        if (name.contains(text) || bytes.contains(latin(sought))) {
          list.append(name).append('\n');
        }
      }
    }
    return list.toString();
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** What every site has for programs, which sites show one by one where it matters. */
  private static final Pattern FOR_PROGRAMS =
      Pattern.compile(
          "\\.nojekyll|_headers|robots\\.txt|sitemap.*\\.xml|opensearch\\.xml|site\\.webmanifest"
              + "|archive\\..*|data/.*|search/.*|(.*/)?(feed\\.xml|calendar\\.ics|cite\\.json)");

  /** Every published file but the theme's assets and those for programs, a line each. */
  private static String published(Path site) throws IOException {
    StringBuilder list = new StringBuilder();
    try (Stream<Path> files = Files.walk(site)) {
      files
          .filter(Files::isRegularFile)
          .map(file -> site.relativize(file).toString().replace('\\', '/'))
          .filter(file -> !file.startsWith(".plenary/") && !file.startsWith("assets/"))
          .filter(file -> !FOR_PROGRAMS.matcher(file).matches())
          .sorted()
          .forEach(file -> list.append(file).append('\n'));
    }
    return list.toString();
  }
}
