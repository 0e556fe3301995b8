package org.plenary.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentLinesTest {
  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\n", "\r", "\u000B", "\f", "\u0085", "\u2028", "\u2029"})
  void noLineEndEndsALine(String end) {
    assertEquals("a\\nATTENDEE:x", ContentLines.escaped("a" + end + "ATTENDEE:x"));
  }

  @ParameterizedTest
  @CsvSource({"'a;b,c', 'a\\;b\\,c'", "'a\\nb', 'a\\\\nb'", "a:b, a:b"})
  void signsOfTheFormAreEscaped(String text, String value) {
    assertEquals(value, ContentLines.escaped(text));
  }

  @Test
  void otherControlCharactersAreLeftOut() {
    assertEquals("ab\tc", ContentLines.escaped("a\u0008b\tc\u0000\u007F"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "é", "字", "😀", "a字"})
  void linesAreFoldedBetweenCharacters(String unit) {
    String text = unit.repeat(200);
    String lines = new ContentLines().text("SUMMARY", text).toString();
    for (String line : lines.split("\r\n", -1)) {
      byte[] octets = line.getBytes(StandardCharsets.UTF_8);
      assertTrue(octets.length <= 75, line);
      assertEquals(line, new String(octets, StandardCharsets.UTF_8));
    }
    assertEquals("SUMMARY:" + text + "\r\n", lines.replace("\r\n ", ""));
  }
}
