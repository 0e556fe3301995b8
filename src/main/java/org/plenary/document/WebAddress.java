package org.plenary.document;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Checks addresses on other sites. */
public final class WebAddress {
  /** The schemes that pages may link to. */
  public static final List<String> SCHEMES =
      List.of("https", "http", "mailto", "tel", "doi", "ftp", "geo", "irc", "webcal", "xmpp");

  private WebAddress() {}

  /** Why a text is not an absolute {@code http} or {@code https} address; null if it is one. */
  public static @Nullable String fault(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (!lower.startsWith("http://") && !lower.startsWith("https://")) {
      return "it must begin with https:// or http://";
    }
    return linkFault(text);
  }

  /** Why a text is not an absolute address that pages may link to; null if it is one. */
  public static @Nullable String linkFault(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    int colon = lower.indexOf(':');
    String scheme = lower.substring(0, Math.max(0, colon));
    if (!SCHEMES.contains(scheme)) {
      return "it must begin with https://";
    }
    try {
      URI uri = new URI(text);
      String authority = uri.getRawAuthority();
      boolean named = authority != null && !authority.isEmpty();
      return named || !scheme.startsWith("http") ? null : "it names no site";
    } catch (URISyntaxException e) {
      int at = Math.max(0, Math.min(e.getIndex(), text.length() - 1));
      return text.charAt(at) == ' '
          ? "it holds a space"
          : "\"" + text.charAt(at) + "\" does not fit";
    }
  }

  /** How to write an address right; null where nobody can know. */
  public static @Nullable String wayOut(String text) {
    try {
      new URI(text);
    } catch (URISyntaxException e) {
      int at = Math.max(0, Math.min(e.getIndex(), text.length() - 1));
      char c = text.charAt(at);
      return c < 0x80
          ? String.format(Locale.ROOT, "write %%%02X for %s", (int) c, c == ' ' ? "a space" : c)
          : null;
    }
    return "write the whole address, as https://example.org/page";
  }
}
