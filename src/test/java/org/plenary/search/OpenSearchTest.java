package org.plenary.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that must not be long. */
class OpenSearchTest {
  @ParameterizedTest
  @CsvSource({
    "Data for Policy, Data for Policy",
    "Data for Policies, Data for",
    "Exactly sixteen., Exactly sixteen.",
    "Exactly sixteen. And more, Exactly sixteen.",
    "Internationalisation, Internationalisa",
    "fifteen-letters𠮷, fifteen-letters",
  })
  void areCutBetweenWords(String text, String name) {
    assertEquals(name, OpenSearch.cut(text, 16));
  }
}
