package org.plenary.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Rule;

/** No payload that others collected is active in a page, wherever in a body it stands. */
class PayloadTest {
  private static final Path SUITES = Path.of("../shared/suites");

  /** Where a payload is put; {@code %s} is the payload. */
  private static final List<String> PLACES =
      List.of(
          "%s",
          "Text %s text",
          "> - %s",
          "# %s\n\n%s",
          "| a |\n|---|\n| %s |",
          "[%s](https://example.org/)",
          "[text](%s)",
          "[text](<%s>)",
          "[text](https://example.org/ \"%s\")",
          "[text][ref]\n\n[ref]: <%s> '%s'",
          "![%s](picture.png)",
          "![text](%s)",
          "<%s>",
          "<a href=\"%s\">text</a>",
          "<a href='%s'>text</a>",
          "<img src=%s alt=x>",
          "<span title=\"%s\">text</span>",
          "<div>\n%s\n</div>",
          "<table><tr><td>%s</td></tr></table>",
          "```%s\n%s\n```");

  private static final Set<String> ACTIVE =
      Set.of(
          "script",
          "style",
          "iframe",
          "frame",
          "object",
          "embed",
          "applet",
          "form",
          "button",
          "select",
          "textarea",
          "base",
          "meta",
          "link",
          "svg",
          "math",
          "template",
          "noscript");

  @TempDir Path folder;
  private Bodies bodies;

  @BeforeEach
  void bodies() throws IOException {
    bodies = Bodies.in(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"h5sc-items.json", "h5sc-vectors.json", "naughty-strings.json"})
  void nothingIsActive(String suite) throws IOException {
    assumeTrue(Files.exists(SUITES.resolve(suite)), "no " + SUITES.resolve(suite));
    int count = 0;
    for (JsonElement entry :
        JsonParser.parseString(Files.readString(SUITES.resolve(suite))).getAsJsonArray()) {
      String payload =
          entry.isJsonObject()
              ? entry.getAsJsonObject().get("payload").getAsString()
              : entry.getAsString();
      for (String place : PLACES) {
        String markdown = place.replace("%s", payload);
        Bodies.Outcome outcome = bodies.render(markdown);
        check(markdown, outcome.html());
        checkPlaces(markdown, outcome);
        check(markdown, bodies.renderWithPaths(markdown).html());
        count++;
      }
    }
    assertTrue(count > 0, "no payloads in " + suite);
  }

  private static void check(String markdown, String html) {
    Document page =
        Jsoup.parse("<!DOCTYPE html><body><main>" + html + "</main><footer></footer></body>");
    List<String> wrong = new ArrayList<>();
    if (page.select("body > footer").size() != 1 || page.body().childrenSize() != 2) {
      wrong.add("the page around it is another");
    }
    for (Element element : page.body().getAllElements()) {
      String name = element.normalName();
      boolean box = name.equals("input") && !element.attr("type").equals("checkbox");
      if (ACTIVE.contains(name) || box) {
        wrong.add("<" + name + ">");
      }
      for (Attribute attribute : element.attributes()) {
        String key = attribute.getKey().toLowerCase(Locale.ROOT);
        String value = attribute.getValue().replaceAll("[\\s\\p{Cntrl}]", "");
        boolean code = value.toLowerCase(Locale.ROOT).matches("(javascript|vbscript|data|file):.*");
        boolean shown = key.equals("title") || key.equals("alt") || key.equals("class");
        if (key.startsWith("on") || key.equals("style") || (code && !shown)) {
          wrong.add(attribute.toString());
        }
      }
    }
    assertEquals(List.of(), wrong, () -> markdown + "\n became \n" + html);
  }

  /** What is left out begins at the place that is named. */
  private static void checkPlaces(String markdown, Bodies.Outcome outcome) {
    for (Diagnostic problem : outcome.problems()) {
      if (problem.rule() == Rule.RAW_HTML_REMOVED) {
        String there = markdown.substring(problem.span().start(), problem.span().end());
        String what = problem.message().replace("the attribute \"", "").replaceAll("[>\"].*", "");
        boolean same = there.toLowerCase(Locale.ROOT).startsWith(what);
        assertTrue(same || there.equals("<!--"), () -> problem.message() + " at " + there);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<figure>\n<blockquote>\n<p>Words</p>\n</blockquote>\n<figcaption>A caption</figcaption>\n"
            + "</figure>",
        "<table>\n<caption>A table</caption>\n<tbody><tr><th scope=\"row\">a</th>"
            + "<td colspan=\"2\">b</td></tr></tbody>\n</table>",
        "<details open>\n<summary>More</summary>\n<p>Text</p>\n</details>",
        "<p>H<sub>2</sub>O on <time datetime=\"2024-12-10\">10 December</time>,"
            + " <abbr title=\"World Wide Web\">WWW</abbr>, <kbd>Ctrl</kbd>, <mark>marked</mark></p>",
        "<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby><br><q cite=\"https://example.org/\">a"
            + " &amp; b</q></p>",
        "<ol start=\"3\" reversed>\n<li value=\"7\">a</li>\n</ol>",
      })
  void harmlessHtmlStaysAsItIs(String html) {
    Bodies.Outcome outcome = bodies.render(html);
    assertEquals(html, outcome.html().strip());
    assertEquals(List.of(), outcome.problems());
  }
}
