package org.plenary.document;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Paths from the site's root as authors write them, from {@code /} and percent-encoded. */
public final class SitePath {
  private static final String INDEX = "index.html";
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");
  private static final Pattern HIDDEN_DOT_OR_SLASH = Pattern.compile("(?i).*%(2e|2f|5c).*");

  private SitePath() {}

  /** Why a text is not a path from the site's root; null if it is one. */
  public static @Nullable String fault(String text) {
    if (isPlain(text)) {
      return null;
    }
    if (text.startsWith("//") || SCHEME.matcher(text).matches()) {
      return "it is the address of a site, not a path on this one";
    }
    if (text.indexOf('\\') >= 0) {
      return "folders are divided by /";
    }
    if (!text.startsWith("/")) {
      return "it does not begin with /";
    }
    if (text.indexOf('?') >= 0 || text.indexOf('#') >= 0) {
      return "a path has no query and no fragment";
    }
    if (text.indexOf('%') >= 0 && HIDDEN_DOT_OR_SLASH.matcher(text).matches()) {
      return "dots and slashes are written as they are";
    }
    if (text.contains("//")) {
      return "it holds two slashes in a row";
    }
    return (text + "/").contains("/../") || (text + "/").contains("/./")
        ? "it holds a step to another folder"
        : decode(text) == null ? "a % in it encodes nothing" : null;
  }

  /**
   * A path without fault as routes have it: decoded, without the slash before it, and of {@code
   * x/index.html} only {@code x/}.
   */
  public static String read(String text) {
    if (isPlain(text)) {
      return text.substring(1);
    }
    String path = Objects.requireNonNull(decode(text.substring(1)));
    if (path.equals(INDEX) || path.endsWith("/" + INDEX)) {
      path = path.substring(0, path.length() - INDEX.length());
    }
    return Normalizer.normalize(path, Normalizer.Form.NFC);
  }

  /** Whether a text is a path of ASCII letters, digits and hyphens, as most are. */
  private static boolean isPlain(String text) {
    char before = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean fits =
          c == '/'
              ? before != '/'
              : i > 0
                  && (c == '-'
                      || (c >= '0' && c <= '9')
                      || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z'));
      if (!fits) {
        return false;
      }
      before = c;
    }
    return before != 0;
  }

  private static @Nullable String decode(String path) {
    if (path.indexOf('%') < 0) {
      return path;
    }
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
