package org.plenary.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.markdown.BodyFacts.Mention;

class BodyFactsTest {
  @TempDir Path folder;
  private Bodies bodies;

  @BeforeEach
  void bodies() throws IOException {
    bodies = Bodies.in(folder);
  }

  private String excerpt(String markdown) {
    return bodies.render(markdown).facts().excerpt();
  }

  private List<String> mentions(String markdown) {
    return bodies.render(markdown).facts().mentions().stream()
        .map(mention -> mention.record() + " " + mention.sentence())
        .toList();
  }

  @Test
  void anExcerptIsCutAtAWord() {
    String excerpt = excerpt("word ".repeat(60));
    assertEquals("word ".repeat(40).strip() + "…", excerpt);
  }

  @Test
  void anExcerptWithoutSpacesIsCutBetweenCharacters() {
    assertEquals("法".repeat(200) + "…", excerpt("法".repeat(300)));
    assertEquals("a" + "\uD83D\uDE00".repeat(99) + "…", excerpt("a" + "\uD83D\uDE00".repeat(150)));
    assertEquals("e".repeat(199) + "…", excerpt("e".repeat(199) + "e\u0301".repeat(100)));
    String family = "\uD83D\uDC69\u200D\uD83D\uDC67";
    assertEquals("b".repeat(198) + "…", excerpt("b".repeat(198) + family.repeat(20)));
  }

  @Test
  void rawHtmlGivesAnExcerptItsTextOnly() {
    assertEquals("a bold c", excerpt("a <b class=\"x\">bold</b> <!-- no -->c"));
    assertEquals("First", excerpt("<div>\n\nFirst\n\n</div>"));
  }

  @Test
  void aMentionHasTheSentenceItStandsIn() {
    assertEquals(
        List.of(
            "theme:law It follows the law of 2024 (see Prof. A. Example, p. 3)!",
            "person:ada “Ada said it.”"),
        mentions(
            "Before it. It follows [the *law*](theme:law) of 2024\n(see Prof. A. Example, p. 3)!"
                + " “[Ada](person:ada) said it.” After it."));
    assertEquals(List.of("theme:law 法律在這裏。"), mentions("前面。[法律](theme:law)在這裏。後面。"));
    assertEquals(List.of("theme:law Heading"), mentions("# [Heading](theme:law)\n\nText."));
    assertEquals(List.of("theme:law cell"), mentions("| a |\n|---|\n| [cell](theme:law) |"));
  }

  @Test
  void aMentionInRawHtmlHasItsSentenceToo() {
    assertEquals(
        List.of("theme:law The law is here."),
        mentions("Before. The <a href=\"theme:law\">law</a> is here."));
    assertEquals(
        List.of("theme:law The law &  more."),
        mentions("<div>Before. The <a href=\"theme:law\">law</a> &amp; \nmore.</div>"));
  }

  @Test
  void aLongSentenceIsCutAroundTheLink() {
    List<Mention> mentions =
        bodies
            .render("before ".repeat(100) + "[the law](../themes/law.md) " + "after ".repeat(100))
            .facts()
            .mentions();
    assertEquals(1, mentions.size());
    String sentence = mentions.get(0).sentence();
    assertTrue(sentence.length() <= 240, sentence);
    assertTrue(sentence.matches("…before .* before the law after .* after…"), sentence);
  }

  @Test
  void eachMentionIsThereOnceAndNoneOfItself() {
    assertEquals(
        List.of("theme:law The law and the law."),
        mentions("The [law](theme:law) and the [law](../themes/law.md#x)."));
    assertEquals(List.of(), mentions("[Here](#a), [this](test.md), [page](page:test)."));
    assertFalse(mentions("![[x](theme:law)](a.png)").contains("x"));
  }
}
