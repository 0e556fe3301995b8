package org.plenary.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RawHtmlTest {
  @TempDir Path folder;
  private Bodies bodies;

  @BeforeEach
  void bodies() throws IOException {
    bodies = Bodies.in(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<b>a</b> *c*                    | <p><b>a</b> <em>c</em></p>",
        "<b>a                            | <p>a</p>",
        "a</b>                           | <p>a</p>",
        "<B CLASS=x ID=y NAME=z>a</B>    | <p><b>a</b></p>",
        "*<b>a*</b>                      | <p><em>a</em></p>",
        "<b><i>a</b></i>                 | <p><b>a</b></p>",
        "a<br/>b<BR>c</br>               | <p>a<br>b<br>c</p>",
        "<a/>a <i/>b                     | <p>a <i></i>b</p>",
        "<a href=https://a.b/>a</a>      | <p><a href=\"https://a.b/\">a</a></p>",
        "<a href='https://a.b/'>https://a.b/ <a href='//c'>d</a></a> e"
            + " | <p><a href=\"https://a.b/\">https://a.b/ d</a> e</p>",
        "[<a href='https://a.b/'>c</a>](https://d.e/) | <p><a href=\"https://d.e/\">c</a></p>",
        "<span title='\"&lt;&amp;'>a</span> | <p><span title=\"&quot;&lt;&amp;\">a</span></p>",
        "<span title=a title=b>a</span>  | <p><span title=\"a\">a</span></p>",
        "a<!-- b -->c                    | <p>ac</p>",
        "a<?b?>c<!D e>f<![CDATA[g]]>h    | <p>acfh</p>",
        "<u>a <script>b *c*</script>d</u> | <p><u>a d</u></p>",
        "a <script>b                     | <p>a b</p>",
        "a <style>b {}</STYLE > c        | <p>a  c</p>",
        "<svg><p>a</svg>b                | <p>b</p>",
        "<h1>a</h1>                      | <h2>a</h2>",
        "<h3>a</h3>                      | <h3>a</h3>",
        "<center>a</center>              | a",
        "<ul><li>a<li>b</ul>             | <ul><li>a</li><li>b</li></ul>",
        "<li>a                           | <li>a</li>",
        "<p>a<p>b</p>                    | <p>a</p><p>b</p>",
        "<div title=\">\">a</div>        | <div title=\"&gt;\">a</div>",
        "<div>a < b && c</div>           | <div>a &lt; b &amp;&amp; c</div>",
        "<div a=\"b                      | &lt;div a=\"b",
        "<p>a &lt;script&gt; &amp;lt;</p> | <p>a &lt;script&gt; &amp;lt;</p>",
        "<div><scr<script>ipt>a</div>    | <div>ipt&gt;a</div>",
        "<x><y><b>a</b></y></x>          | <p><b>a</b></p>",
      })
  void cleans(String markdown, String html) {
    assertEquals(html, bodies.render(markdown).html().strip());
  }

  /** End tags that HTML lets authors leave out (HTML, section 13.1.2.4). */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<ul>@<li>a@</ul>                     | <ul>@<li>a</li>@</ul>",
        "<ol>@<li><p>a@</ol>                  | <ol>@<li><p>a</p></li>@</ol>",
        "<div>@<p>a@</div>                    | <div>@<p>a</p>@</div>",
        "<dl>@<dt>a<dd>b@</dl>                | <dl>@<dt>a</dt><dd>b</dd>@</dl>",
        "<table><tbody>@<tr><td>a<th>b@</table>"
            + " | <table><tbody>@<tr><td>a</td><th>b</th></tr>@</tbody></table>",
        "<table>@<tbody><tr><td>a@</table>"
            + " | <table>@<tbody><tr><td>a</td></tr></tbody>@</table>",
        "<ul>@<li>a<ul><li>b</ul>@</ul>       | <ul>@<li>a<ul><li>b</li></ul></li>@</ul>",
      })
  void endTagsMayBeLeftOut(String markdown, String html) {
    Bodies.Outcome outcome = bodies.render(repeat(markdown));
    assertEquals(List.of(), outcome.rules());
    assertEquals(repeat(html), outcome.html().strip());
  }

  /** What stands between two signs, two hundred times. */
  private static String repeat(String text) {
    String[] parts = text.split("@", 3);
    return parts[0] + parts[1].repeat(200) + parts[2];
  }

  @ParameterizedTest
  @ValueSource(strings = {"<b>a ", "<div>a\n\n", "<font>a ", "<td><div>a</td>"})
  void elementsThatNothingEndsAreNoNesting(String part) {
    Bodies.Outcome outcome = bodies.render(part.repeat(200));
    assertEquals(Set.of("raw-html-removed"), Set.copyOf(outcome.rules()));
    assertEquals(200, outcome.html().chars().filter(c -> c == 'a').count());
  }

  @Test
  void whatIsTooDeepIsSaidOnce() {
    String deep = "<div>".repeat(60) + "a" + "</div>".repeat(60);
    assertEquals(List.of("too-large"), bodies.render(deep).rules());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<nav>      | only the tag goes, its text stays",
        "<acronym>  | only the tag goes, its text stays",
        "<st1:place> | only the tag goes, its text stays",
        "<o:p>      | only the tag goes, its text stays",
        "<wibble>   | only the tag goes, its text stays; write \\< where it is no tag",
      })
  void saysWhatStays(String tag, String help) {
    Bodies.Outcome outcome = bodies.render("<div>" + tag + "b" + tag.replace("<", "</") + "</div>");
    assertEquals("<div>b</div>", outcome.html().strip());
    assertEquals(help, outcome.problems().get(0).help());
  }

  @Test
  void anElementMayHoldMarkdownBetweenBlocks() {
    assertEquals(
        "<details>\n<summary>a</summary>\n<p><em>b</em></p>\n</details>\n<p>c</p>",
        bodies
            .render("<details>\n<summary>a</summary>\n\n*b*\n\n</details>\n\nc\n")
            .html()
            .strip());
  }

  @Test
  void whatIsBetweenTheTagsOfAScriptGoesWithAllItsLinks() {
    Bodies.Outcome outcome = bodies.render("<svg>\n\n[gone](gone.md)\n\n</svg>\n\nLeft\n");
    assertEquals("<p>Left</p>", outcome.html().strip());
    assertEquals(List.of("raw-html-removed"), outcome.rules());
  }

  @Test
  void anElementThatIsLeftOpenTakesNothingWithIt() {
    assertEquals(
        "<blockquote>\n\na\n</blockquote>\n<p>b</p>",
        bodies.render("> <div>\n> a\n\nb\n").html().strip());
    assertEquals("b\n", bodies.render("<script>\n\n<textarea>\n\nb\n").html().strip() + "\n");
  }

  /** The second look at a body changes nothing of what Markdown makes. */
  @Test
  void markdownStaysAsItIsBesideRawHtml() {
    String markdown =
        """
        # Heading

        *a* **b** ~~c~~ `d` [e](https://example.org/ "f") a@example.org

        - [ ] g
        - [x] h

        1. i

           j

        > k

        ```java
        <l> & "m"
        ```

        | n | o |
        |:-:|--:|
        | p | q |

        r[^1] s\\
        t[^1]

        ---

        [^1]: u

        """;
    String alone = bodies.render(markdown).html().replace(" />", ">");
    String beside = bodies.render(markdown + "<!-- x -->").html();
    assertEquals(plain(alone), plain(beside));
  }

  private static String plain(String html) {
    return html.replaceAll("=\"\"", "").replace("&quot;", "\"").strip();
  }
}
