package org.plenary.markdown;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenary.document.WebAddress;

/** Which addresses content may link to. */
final class UrlPolicy {
  private static final Pattern IGNORED = Pattern.compile("[\\p{Cntrl}\\s]+");
  private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9+.-]*");
  private static final Set<String> DANGEROUS =
      Set.of("javascript", "data", "vbscript", "file", "blob");

  private UrlPolicy() {}

  /** What a link's address is. */
  enum Verdict {
    EXTERNAL,
    INTERNAL,
    UNSAFE,
    UNKNOWN_SCHEME
  }

  /** Judges an address as a browser would read it: control characters and spaces do not count. */
  static Verdict judge(String address) {
    String read = IGNORED.matcher(address).replaceAll("");
    String scheme = scheme(read);
    if (scheme != null && DANGEROUS.contains(scheme)) {
      return Verdict.UNSAFE;
    }
    if (read.startsWith("//") || read.indexOf('\\') >= 0) {
      return Verdict.UNSAFE;
    }
    if (scheme == null) {
      return Verdict.INTERNAL;
    }
    return WebAddress.SCHEMES.contains(scheme) ? Verdict.EXTERNAL : Verdict.UNKNOWN_SCHEME;
  }

  /** Why an unsafe address is refused. */
  static String reason(String address) {
    String scheme = scheme(IGNORED.matcher(address).replaceAll(""));
    return scheme != null && DANGEROUS.contains(scheme)
        ? "\"" + scheme + ":\" can run code in a reader's browser"
        : "write https:// in front of a site's name, and / between folders";
  }

  /** The scheme in lower case, or null if there is none before the first slash. */
  static @Nullable String scheme(String address) {
    int colon = address.indexOf(':');
    if (colon <= 0) {
      return null;
    }
    String scheme = address.substring(0, colon).toLowerCase(Locale.ROOT);
    return SCHEME.matcher(scheme).matches() ? scheme : null;
  }
}
