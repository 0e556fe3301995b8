package org.plenary.document;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can stand in a {@code tag:} id before its second colon. */
class TagAuthorityTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.org,2015",
        "example.org,2015-03",
        "a-b.example.org,2015-03-31",
        "ann.smith_2@example.org,2015",
        "xn--fiqs8s,2015"
      })
  void isAHostOrMailAddressAndADay(String text) {
    assertTrue(TagAuthority.isOne(text), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.org",
        "example..org,2015",
        ".org,2015",
        "-a.org,2015",
        "a_b.org,2015",
        "@example.org,2015",
        "a@b@example.org,2015",
        "example.org,2015-13",
        "example.org,2015-02-32",
        "Example.org,2015",
        "example.org,15"
      })
  void isNothingElse(String text) {
    assertFalse(TagAuthority.isOne(text), text);
  }
}
