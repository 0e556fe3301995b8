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

  /** Why a text is not an address below which a site can be; null if it is one. */
  public static @Nullable String baseFault(String text) {
    String fault = fault(text);
    if (fault != null) {
      return fault;
    }
    if (text.indexOf('?') >= 0 || text.indexOf('#') >= 0) {
      return "it must end with its path";
    }
    try {
      return new URI(text).getRawAuthority() == null ? "it names no site" : null;
    } catch (URISyntaxException e) {
      return "it holds a sign that must be encoded";
    }
  }

  /** Why a text is not an absolute address that pages may link to; null if it is one. */
  public static @Nullable String linkFault(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    int colon = lower.indexOf(':');
    String scheme = lower.substring(0, Math.max(0, colon));
    if (!SCHEMES.contains(scheme)) {
      return "it must begin with https://";
    }
    int misfit = misfit(text);
    if (misfit >= 0) {
      char c = text.charAt(misfit);
      return c == ' ' ? "it holds a space" : "\"" + c + "\" does not fit";
    }
    return !scheme.startsWith("http") || hasHost(text, colon) ? null : "it names no site";
  }

  /** How to write an address right; null where nobody can know. */
  public static @Nullable String wayOut(String text) {
    int misfit = misfit(text);
    if (misfit < 0) {
      return "write the whole address, as https://example.org/page";
    }
    char c = text.charAt(misfit);
    return c < 0x80
        ? String.format(Locale.ROOT, "write %%%02X for %s", (int) c, c == ' ' ? "a space" : c)
        : null;
  }

  /** Where the first character is that breaks an address; else -1. */
  private static int misfit(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == 0x7F || "<>\"\\".indexOf(c) >= 0) {
        return i;
      }
    }
    return -1;
  }

  /** The address with the signs encoded that browsers would encode (RFC 3986, section 2.1). */
  public static String encoded(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("{}|^`".indexOf(c) >= 0) {
        out.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean hasHost(String text, int colon) {
    if (!text.startsWith("//", colon + 1)) {
      return false;
    }
    int start = colon + 3;
    return start < text.length() && "/?#:@".indexOf(text.charAt(start)) < 0;
  }
}
