package org.plenary.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlTextTest {
  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "\u0008", "\u001F", "\uD800", "\uDC00", "\uFFFE", "\uFFFF"})
  void whatNoDocumentCanHoldIsReplaced(String bad) {
    assertEquals("a\uFFFDb", XmlText.of("a" + bad + "b"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a\tb\r\nc", "]]> & <", "字😀\uE000\uFFFD"})
  void allElseStays(String good) {
    assertEquals(good, XmlText.of(good));
  }
}
