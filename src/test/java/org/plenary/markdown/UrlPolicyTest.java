package org.plenary.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.markdown.UrlPolicy.Verdict;

class UrlPolicyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://example.org/ | EXTERNAL",
        "HTTP://example.org/a:b?c=%5C#d | EXTERNAL",
        "mailto:a@example.org | EXTERNAL",
        "tel:+852123 | EXTERNAL",
        "ftp://example.org/ | EXTERNAL",
        "irc://example.org/ | EXTERNAL",
        "xmpp:a@example.org | EXTERNAL",
        "geo:22.3,114.2 | EXTERNAL",
        "doi:10.1000/182 | EXTERNAL",
        "webcal://example.org/ | EXTERNAL",
        "theme:law | RECORD",
        "Person:ada | RECORD",
        "edition:forum/2024 | RECORD",
        "page.md | INTERNAL",
        "../a/b:c.md | INTERNAL",
        "./javascript:x | INTERNAL",
        "a/javascript:x | INTERNAL",
        "?a=javascript:x | INTERNAL",
        "#javascript:x | INTERNAL",
        "法律.md | INTERNAL",
        "'' | INTERNAL",
        ": | INTERNAL",
        "gopher://example.org/ | UNKNOWN_SCHEME",
        "view-source:x | UNKNOWN_SCHEME",
        "localhost:80 | UNKNOWN_SCHEME",
        "javascript:alert(1) | UNSAFE",
        "JavaScript:alert(1) | UNSAFE",
        "' javascript:alert(1)' | UNSAFE",
        "java%73cript:alert(1) | UNSAFE",
        "javascript%3Aalert(1) | UNSAFE",
        "%6Aavascript%253Aalert(1) | UNSAFE",
        "ｊａｖａscript:alert(1) | UNSAFE",
        "java\u00ADscript:alert(1) | UNSAFE",
        "java\u200Bscript:alert(1) | UNSAFE",
        "java\u0001script:alert(1) | UNSAFE",
        "\u0000javascript:alert(1) | UNSAFE",
        "\u00A0javascript:alert(1) | UNSAFE",
        "data:text/html,x | UNSAFE",
        "vbscript:x | UNSAFE",
        "file:///etc/passwd | UNSAFE",
        "blob:x | UNSAFE",
        "//example.org/ | UNSAFE",
        "' //example.org/' | UNSAFE",
        "/\u0009/example.org/ | UNSAFE",
        "/%2Fexample.org/ | UNSAFE",
        "/%09/example.org/ | UNSAFE",
        "／／example.org/ | UNSAFE",
        "\\\\example.org\\x | UNSAFE",
        "/\\example.org | UNSAFE",
        "%5C%5Cexample.org | UNSAFE",
        "a\\b | UNSAFE",
      })
  void judges(String address, Verdict verdict) {
    assertEquals(verdict, UrlPolicy.judge(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java\tscript:alert(1)",
        "java\nscript:alert(1)",
        "\r\njavascript:alert(1)",
        "/\n/example.org",
        "/\t\\example.org"
      })
  void judgesWithLineEnds(String address) {
    assertEquals(Verdict.UNSAFE, UrlPolicy.judge(address));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "https://example.org/a b | https://example.org/a%20b",
        "https://example.org/\"'<> | https://example.org/%22'%3C%3E",
        "法律.md#定義 | %E6%B3%95%E5%BE%8B.md#%E5%AE%9A%E7%BE%A9",
        "a%20b%zz% | a%20b%25zz%25",
        "x\uD83D\uDE00 | x%F0%9F%98%80",
      })
  void encodes(String address, String url) {
    assertEquals(url, UrlPolicy.encode(address));
  }
}
