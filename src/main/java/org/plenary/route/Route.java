package org.plenary.route;

import java.nio.charset.StandardCharsets;

/**
 * Where an output is on the site: its path from the site's root, not encoded and without a slash
 * before it; the page of a folder ends in {@code /}, and the home page is the empty path.
 */
public record Route(String path) {
  /** The name of the file that holds the page of a folder. */
  public static final String INDEX = "index.html";

  private static final boolean[] PLAIN = plain("-._~!$&'()*+,;=:@/");

  /** Page {@code number} of a list, from 1. */
  public Route page(int number) {
    return number == 1 ? this : new Route(path + "page/" + number + "/");
  }

  /** The file that holds the output, relative to the output folder. */
  public String file() {
    return path.isEmpty() || path.endsWith("/") ? path + INDEX : path;
  }

  /** What leads from this output back to the site's root: {@code ../} as often as needed. */
  public String toRoot() {
    int depth = 0;
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      depth++;
    }
    return "../".repeat(depth);
  }

  /** The path percent-encoded (RFC 3986, section 3.3). */
  public String encoded() {
    int plain = 0;
    while (plain < path.length() && isPlain(path.charAt(plain))) {
      plain++;
    }
    if (plain == path.length()) {
      return path;
    }
    byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
    StringBuilder out = new StringBuilder(bytes.length);
    for (byte b : bytes) {
      char c = (char) (b & 0xFF);
      if (isPlain(c)) {
        out.append(c);
      } else {
        out.append('%').append(hex(b >> 4)).append(hex(b));
      }
    }
    return out.toString();
  }

  private static boolean isPlain(char c) {
    return c < PLAIN.length && PLAIN[c];
  }

  /** For each sign of ASCII whether it stands for itself: letters, digits and some others. */
  private static boolean[] plain(String others) {
    boolean[] plain = new boolean[0x80];
    for (char c = 0; c < plain.length; c++) {
      plain[c] = Character.isLetterOrDigit(c) || others.indexOf(c) >= 0;
    }
    return plain;
  }

  private static char hex(int digit) {
    return Character.toUpperCase(Character.forDigit(digit & 0xF, 16));
  }

  @Override
  public String toString() {
    return "/" + path;
  }
}
