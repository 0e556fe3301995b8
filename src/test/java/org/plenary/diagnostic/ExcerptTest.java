package org.plenary.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Lines in a terminal, with the mark under the place. */
class ExcerptTest {
  @Test
  void aShortLineIsWhole() {
    assertEquals(new Excerpt("title: Open", 7, 4), Excerpt.of("title: Open", 7, 11, 60));
  }

  @Test
  void aLongLineIsCutAroundThePlace() {
    String line = "a".repeat(50) + "HERE" + "b".repeat(50);
    assertEquals(
        new Excerpt("..." + "a".repeat(10) + "HERE" + "b".repeat(16) + "...", 13, 4),
        Excerpt.of(line, 50, 54, 30));
    assertEquals("..." + "b".repeat(30), Excerpt.of(line, 104, 104, 30).text());
  }

  @Test
  void wideCharactersTakeTwoColumns() {
    Excerpt excerpt = Excerpt.of("主题: [人工智能]", 5, 9, 60);
    assertEquals(new Excerpt("主题: [人工智能]", 7, 8), excerpt);
    for (int width = 20; width < 60; width++) {
      String line = "数".repeat(40) + "据据" + "x".repeat(40);
      Excerpt cut = Excerpt.of(line, 40, 42, width);
      assertTrue(Columns.of(cut.text()) <= width + 6, cut.text());
      assertEquals(cut.indent(), Columns.of(cut.text().substring(0, cut.text().indexOf("据"))));
      assertEquals(4, cut.marked());
    }
  }

  @Test
  void charactersAreNeverHalved() {
    String line = "😀".repeat(300) + "!" + "😀".repeat(300);
    for (int width = 20; width < 30; width++) {
      Excerpt excerpt = Excerpt.of(line, 600, 601, width);
      assertEquals(
          excerpt.indent(), Columns.of(excerpt.text().substring(0, excerpt.text().indexOf("!"))));
      assertTrue(excerpt.text().codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF));
    }
  }

  @Test
  void marksAndJoinersTakeNoColumn() {
    assertEquals(4, Columns.of("cafe\u0301"));
    assertEquals(2, Columns.of("می\u200C"));
    assertEquals(2, Columns.of("\u1112\u1161\u11AB"));
  }
}
