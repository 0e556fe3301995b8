package org.plenary.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What RFC 9309 says, line by line. */
class RobotsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "User-agent: *; Disallow: / | /x | false",
        "User-agent: *; Disallow: / | /robots.txt | true",
        "User-agent: *; Disallow: | /x | true",
        "User-agent: other; Disallow: / | /x | true",
        "Disallow: / | /x | true",
        "user-AGENT: PLENARY; disallow:/x # why | /xy | false",
        "User-agent: Plenary/2.0; Disallow: / | /x | false",
        "User-agent: plenaryx; Disallow: / | /x | true",
        "User-agent: *; Disallow: /; User-agent: plenary; Allow: / | /x | true",
        "User-agent: plenary; User-agent: other; Disallow: / | /x | false",
        "User-agent: plenary; Allow: /; User-agent: x; Disallow: /; User-agent: plenary;"
            + " Disallow: /no | /no | false",
        "User-agent: *; Disallow: /a; Allow: /a/b | /a/b/c | true",
        "User-agent: *; Disallow: /a/b; Allow: /a | /a/b/c | false",
        "User-agent: *; Disallow: /a; Allow: /a | /a | true",
        "User-agent: *; Disallow: /*.pdf$ | /a/b.pdf | false",
        "User-agent: *; Disallow: /*.pdf$ | /a/b.pdf?x | true",
        "User-agent: *; Disallow: /*.pdf | /a/b.pdf?x | false",
        "User-agent: *; Disallow: /a*b*c$ | /axbxbc | false",
        "User-agent: *; Disallow: /a*bc$ | /abcbc | false",
        "User-agent: *; Disallow: /a$ | /a | false",
        "User-agent: *; Disallow: /a$ | /ab | true",
        "User-agent: *; Disallow: *?id= | /p?id=1 | false",
        "User-agent: *; Disallow: /%7Eme | /~me/ | false",
        "User-agent: *; Disallow: /a%2Fb | /a/b | true",
        "User-agent: *; Disallow: /ü | /%C3%BC | false",
        "User-agent: *; Sitemap: x; Disallow: /x | /x | false",
        "User-agent: *; Disallow: /A | /a | true",
      })
  void saysWhatMayBeAskedFor(String lines, String path, boolean allowed) {
    assertEquals(allowed, Robots.parse("\uFEFF" + lines.replace("; ", "\r\n")).allows(path));
  }

  @Test
  void namesADelay() {
    String text = "User-agent: *\nCrawl-delay: 1.5\n\nUser-agent: x\nCrawl-delay: 99";
    assertEquals(Duration.ofMillis(1500), Robots.parse(text).delay());
    assertEquals(Duration.ZERO, Robots.parse("User-agent: *\nCrawl-delay: soon").delay());
  }

  @Test
  void aPatternOfManyStarsTakesNoTime() {
    String robots = "User-agent: *\nDisallow: /" + "*a".repeat(20_000) + "$";
    assertEquals(true, Robots.parse(robots).allows("/" + "a".repeat(19_999) + "b"));
  }
}
