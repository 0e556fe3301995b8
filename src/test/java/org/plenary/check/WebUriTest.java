package org.plenary.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses as they are asked for, and the folder where answers are kept. */
class WebUriTest {
  @ParameterizedTest
  @CsvSource({
    "HTTPS://Example.ORG, https://example.org/",
    "https://example.org?q#f, https://example.org/?q",
    "https://me:secret@example.org:8443/a, https://example.org:8443/a",
    "https://münchen.example/straße, https://xn--mnchen-3ya.example/stra%C3%9Fe",
    "https://example.org/100%?a|b, https://example.org/100%25?a%7Cb",
    "http://[::1]:80/x, http://[::1]:80/x",
  })
  void isAsciiWithoutFragmentAndPassword(String written, String asked) {
    assertEquals(asked, String.valueOf(WebUri.of(written)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"mailto:a@b.c", "https:///x", "https://a_b/", "http://a:99999/", "http://a b/"})
  void isNoneOfOtherSchemesAndForms(String written) {
    assertNull(WebUri.of(written));
  }

  @ParameterizedTest
  @CsvSource({
    "/b, https://a.example/b",
    "../b#f, https://a.example/b",
    "?c, https://a.example/x/y?c",
    "//b.example, https://b.example/",
    "http://b.example/ü ü, http://b.example/%FC%20%FC",
  })
  void leadsOn(String location, String to) {
    URI from = URI.create("https://a.example/x/y?z");
    assertEquals(to, String.valueOf(WebUri.resolve(from, location)));
    assertNull(WebUri.resolve(from, "javascript:1"));
  }

  @Test
  void theCacheIsWhereTheLauncherLooks() {
    assertEquals("/c", CacheFolder.of(Map.of("PLENARY_CACHE", "/c", "HOME", "/h"), null) + "");
    assertEquals(
        "/x/plenary", CacheFolder.of(Map.of("XDG_CACHE_HOME", "/x", "HOME", "/h"), null) + "");
    assertEquals("/h/.cache/plenary", CacheFolder.of(Map.of("HOME", "/h"), "/u") + "");
    assertEquals("/u/.cache/plenary", CacheFolder.of(Map.of(), "/u") + "");
    assertNull(CacheFolder.of(Map.of(), null));
  }
}
