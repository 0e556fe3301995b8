package org.plenary.document;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Checks addresses on other sites. */
public final class WebAddress {
  private WebAddress() {}

  /** Why a text is not an absolute {@code http} or {@code https} address; null if it is one. */
  public static @Nullable String fault(String text) {
    if (text.indexOf(' ') >= 0) {
      return "it holds a space";
    }
    String lower = text.toLowerCase(Locale.ROOT);
    if (!lower.startsWith("http://") && !lower.startsWith("https://")) {
      return "it must begin with https:// or http://";
    }
    try {
      URI uri = new URI(text);
      return uri.getRawAuthority() == null || uri.getRawAuthority().isEmpty()
          ? "it names no site"
          : null;
    } catch (URISyntaxException e) {
      return "\"" + text.substring(Math.max(0, e.getIndex())) + "\" does not fit there";
    }
  }
}
