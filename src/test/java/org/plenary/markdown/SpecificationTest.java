package org.plenary.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every example of the CommonMark specification gives what it says there, but for those that {@code
 * commonmark-differences.txt} lists, each with the rule of ours that makes it differ.
 */
class SpecificationTest {
  private static final Path DIFFERENCES = Path.of("src/test/resources/commonmark-differences.txt");

  @TempDir Path folder;

  /** Why an example may differ, and what is compared all the same. */
  private enum Reason {
    /** Headings get ids, and those of level 1 go down with all below them. */
    HEADING("<(/?)h[1-6]( id=\"[^\"]*\")?>", "<$1h>"),
    /** Addresses that pages may not link to are shown as text. */
    URL("<a [^>]*>|</a>", ""),
    /** Addresses are links without brackets. */
    EXTENSION("<a [^>]*>|</a>", ""),
    /** Raw HTML goes through an allowlist and comes out as a browser reads it. */
    RAW_HTML("(?s).*", "");

    private final Pattern ours;
    private final String same;

    Reason(String ours, String same) {
      this.ours = Pattern.compile(ours);
      this.same = same;
    }

    String same(String html) {
      return ours.matcher(html).replaceAll(same);
    }
  }

  @TestFactory
  List<DynamicTest> examples() throws IOException {
    Map<Integer, Reason> differences = differences();
    Bodies bodies = Bodies.in(folder);
    List<DynamicTest> tests = new ArrayList<>();
    int number = 0;
    for (Example example : specification()) {
      Reason reason = differences.get(++number);
      tests.add(
          DynamicTest.dynamicTest(
              number + (reason == null ? "" : " differs: " + reason),
              () -> check(bodies, example, reason)));
    }
    return tests;
  }

  @Test
  void allExamplesAreThere() throws IOException {
    assertEquals(652, specification().size());
  }

  private static List<Example> specification() {
    return ExampleReader.readExamples(TestResources.getSpec());
  }

  private static void check(Bodies bodies, Example example, @Nullable Reason reason) {
    String expected = example.getHtml().replace('\u2192', '\t');
    String html = bodies.renderWithPaths(example.getSource().replace('\u2192', '\t')).html();
    if (reason == null) {
      assertEquals(expected, html);
    } else {
      assertNotEquals(expected, html, "no longer differs: " + reason);
      assertEquals(reason.same(expected), reason.same(html), reason.name());
    }
  }

  private static Map<Integer, Reason> differences() throws IOException {
    Map<Integer, Reason> differences = new TreeMap<>();
    for (String line : Files.readAllLines(DIFFERENCES)) {
      if (!line.startsWith("#")) {
        String[] words = line.split(" ", 2);
        Reason reason = Reason.valueOf(words[1].toUpperCase(Locale.ROOT).replace('-', '_'));
        differences.put(Integer.valueOf(words[0]), reason);
      }
    }
    return differences;
  }
}
