package org.plenary.check;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses of the web as they are asked for: in ASCII, without fragment and password. */
final class WebUri {
  private static final Pattern FORM =
      Pattern.compile(
          "(?i)(https?)://(?:[^/?#@]*@)?([^/?#@]*?)(:[0-9]{0,5})?([/][^?#]*)?(\\?[^#]*)?(#.*)?");

  private WebUri() {}

  /** An address as it is asked for; null for one that is none of the web. */
  static @Nullable URI of(String written) {
    Matcher form = FORM.matcher(written.strip());
    if (!form.matches()) {
      return null;
    }
    try {
      String host = form.group(2);
      String ascii = host.startsWith("[") ? host : IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
      String port = form.group(3) == null || form.group(3).equals(":") ? "" : form.group(3);
      String path = form.group(4) == null ? "/" : form.group(4);
      String query = form.group(5) == null ? "" : form.group(5);
      URI uri =
          new URI(
              form.group(1).toLowerCase(Locale.ROOT)
                  + "://"
                  + ascii.toLowerCase(Locale.ROOT)
                  + port
                  + encoded(path + query, StandardCharsets.UTF_8));
      return uri.getHost() == null || uri.getPort() > 65535 ? null : uri;
    } catch (URISyntaxException | IllegalArgumentException e) {
      return null;
    }
  }

  /**
   * Where a host leads on to; null where that is no address of the web.
   *
   * @param location as it came, a character for each byte
   */
  static @Nullable URI resolve(URI from, String location) {
    try {
      URI next = new URI(encoded(location.strip(), StandardCharsets.ISO_8859_1));
      return of(next.toString().startsWith("?") ? query(from, next) : from.resolve(next) + "");
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** {@link URI#resolve} takes the last segment away before a query (RFC 3986, section 5.2.2). */
  private static String query(URI from, URI query) {
    return from.toString().replaceFirst("\\?.*", "") + query;
  }

  /** The host with its port, where that is not the usual one, and the scheme. */
  static String origin(URI uri) {
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }

  /** The path with its query. */
  static String path(URI uri) {
    return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
  }

  private static String encoded(String text, java.nio.charset.Charset charset) {
    StringBuilder out = new StringBuilder(text.length());
    for (byte one : text.getBytes(charset)) {
      int b = one & 0xFF;
      if (b <= ' ' || b >= 0x7F || "<>\"\\^`{|}".indexOf(b) >= 0) {
        out.append(String.format(Locale.ROOT, "%%%02X", b));
      } else {
        out.append((char) b);
      }
    }
    return out.toString().replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
  }
}
