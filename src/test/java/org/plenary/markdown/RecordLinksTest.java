package org.plenary.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordLinksTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a](b.md)",
        "[a](b.md#c)",
        "[a][b]\n\n[b]: ../c.md",
        "[a](b%2Emd)",
        "[a](b.%6Dd)",
        "[a](b.m%64)",
        "[a](b\\.md)",
        "[a](b&#46;md)",
        "[a](b&period;md)",
        "[a](b&percnt;2emd)",
        "<theme:law>",
        "<THEME:law>",
        "[a](edition:forum/2024)",
        "[a](theme\\:law)",
        "[a](theme&colon;law)",
        "<a href=\"person:ada\">Ada</a>"
      })
  void whatMayLinkToARecordIsRead(String body) {
    assertEquals(true, RecordLinks.mayBeIn(body));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "A theme: law, in b.md",
        "[a](https://example.org/b?c=1&d=2)",
        "[a](https://example.org/b%20c)",
        "[a](slides.pdf) & more, at 12:30",
        "<b>bold</b>, <https://example.org>"
      })
  void whatCannotIsNot(String body) {
    assertEquals(false, RecordLinks.mayBeIn(body));
  }
}
