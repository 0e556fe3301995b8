package org.plenary.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** No body takes more of a page than it may, however it is made. */
class BodyBudgetTest {
  private static final int LARGEST_BODY = 256 << 10;

  @TempDir Path folder;
  private Bodies bodies;

  @BeforeEach
  void bodies() throws IOException {
    bodies = Bodies.in(folder);
  }

  @Test
  void oneDefinitionUsedTooOften() {
    for (String address : List.of("https://example.org/", "theme:", "gone/", "javascript:", "#")) {
      String markdown = "[a] ".repeat(20_000) + "\n\n[a]: " + address + "x".repeat(30_000) + "\n";
      Bodies.Outcome outcome = within(2, markdown);
      if (address.startsWith("https") || address.equals("#")) {
        assertEquals(List.of("too-large"), outcome.rules());
        assertEquals("", outcome.html());
      } else {
        assertEquals(1, outcome.problems().size(), address);
      }
    }
  }

  @Test
  void tablesThatNothingEnds() {
    int tables = LARGEST_BODY / "<table>\n\n".length();
    Bodies.Outcome outcome = within(4, "<table>\n\n".repeat(tables));
    assertEquals(5, outcome.problems().size());
    String last = outcome.problems().get(4).message();
    assertTrue(last.endsWith("(and so " + (tables - 5) + " times more below)"), last);
  }

  @Test
  void addressesThatAreNotShown() {
    String address = "\n\n[a]: https://example.org/" + "x".repeat(30_000) + "\n";
    String often = "[a] ".repeat(1_000);
    assertEquals(List.of(), bodies.render("a\n\n[^unused]: " + often + address).rules());
    assertEquals(List.of("too-large"), bodies.render("a[^b]\n\n[^b]: " + often + address).rules());
    assertEquals(List.of(), bodies.renderWithPaths("![" + often + "](a.png)" + address).rules());
  }

  @Test
  void addressesThatAreTooLongTogether() {
    String address = "\n\n[a]: https://example.org/" + "x".repeat(30_000) + "\n";
    Bodies.Outcome outcome = bodies.render("[a] ".repeat(1_000) + "\n\n# Here\n" + address);
    assertEquals(List.of("too-large"), outcome.rules());
    assertTrue(outcome.facts().hasFragment("here"));
  }

  @Test
  void nestingThatIsTooDeep() {
    for (String deep :
        List.of(
            "> ".repeat(200) + "a",
            "*a **a ".repeat(200) + "a" + "** a*".repeat(200),
            "![".repeat(200) + "a" + "](b)".repeat(200),
            IntStream.range(0, 200)
                .mapToObj(i -> " ".repeat(2 * i) + "- a\n")
                .collect(Collectors.joining()),
            "<div>".repeat(200) + "</div>".repeat(200),
            "<b>".repeat(200) + "a" + "</b>".repeat(200))) {
      assertTrue(bodies.render(deep).rules().contains("too-large"), deep);
    }
  }

  @Test
  void nestingThatIsNot() {
    assertEquals(List.of(), bodies.render("> ".repeat(40) + "*a **b** c*").problems());
    assertEquals(List.of(), bodies.render("<div>".repeat(40) + "</div>".repeat(40)).problems());
  }

  @Test
  void linesWithoutAnEmptyOne() {
    assertEquals(List.of("too-large"), bodies.render("<x\n".repeat(20_001)).rules());
    assertEquals(List.of(), bodies.render("a\n".repeat(20_000) + "\na\n").rules());
  }

  @Test
  void oldHtmlWithoutEndTags() {
    for (String part : List.of("<li>item ", "<div>a\n\n", "<b>a ", "<tr><td>a<td>b ")) {
      String filling = "word ".repeat(6);
      Bodies.Outcome outcome = within(1, "<ul>" + (part + filling).repeat(5_000) + "</ul>");
      assertFalse(outcome.rules().contains("too-large"), part);
    }
  }

  @Test
  void wordsThatAreNoLink() {
    within(1, "[a](b" + " ".repeat(LARGEST_BODY - 10) + "c)");
    within(1, "[a](b " + ".ab#".repeat(LARGEST_BODY / 4 - 10) + " c)");
  }

  @TestFactory
  List<DynamicTest> noSignRepeatedTakesLong() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String part :
        List.of(
            "> ",
            "*a ",
            "**a *b ",
            "- ",
            "1. ",
            "[",
            "![",
            "[a](",
            "[a](b c.pdf",
            "`",
            "<a ",
            "&",
            "_ ",
            "[a][",
            "<!--",
            "<?",
            "<![CDATA[",
            "<!a ",
            "~~a ",
            "| a\n|-\n",
            "<div>",
            "<div>\n\n",
            "</div>",
            "<script>",
            "<svg>a",
            "<script></a>",
            "<a href=\"",
            "<a href=x>",
            "<b>a ",
            "<b></i>",
            "<p>",
            "<li>",
            "<img src=\"https://example.org/\">",
            "<p onclick=x>\n",
            "a<b>\n",
            "<a href=\"theme:law\">a</a> ",
            "[a](theme:law) ",
            "[a](gone.md) ",
            "![a](gone.png) ",
            "![[a](theme:law)](b) ",
            "[^1] ",
            "# a\n",
            "www.a.b ",
            "a@b.c ",
            "\u00AD",
            "<table><tr>",
            "<a b=\"c\" ",
            "<x\n",
            "<!-- a -->\n",
            "</script",
            "<textarea>",
            "<b title='")) {
      String markdown = part.repeat(LARGEST_BODY / part.length());
      tests.add(DynamicTest.dynamicTest(part, () -> within(5, markdown)));
    }
    return tests;
  }

  /** Renders in some seconds of this thread alone, whatever else the machine has to do. */
  private Bodies.Outcome within(int seconds, String markdown) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    Bodies.Outcome outcome = bodies.render(markdown);
    long took = threads.getCurrentThreadCpuTime() - start;
    assertTrue(took < seconds * 1_000_000_000L, () -> took / 1_000_000 + " ms");
    return outcome;
  }
}
