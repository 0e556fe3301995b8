package org.plenary.markdown;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plenary.document.WebAddress;
import org.plenary.route.LinkMap;

/** Which addresses content may link to. */
final class UrlPolicy {
  private static final List<String> DANGEROUS =
      List.of("javascript", "data", "vbscript", "file", "blob");
  private static final String PLAIN = ":/?#@!$&'()*+,;=-._~";
  private static final int MOST_ROUNDS = 3;

  private UrlPolicy() {}

  /** What a link's address is. */
  enum Verdict {
    EXTERNAL,
    INTERNAL,
    /** The name of a record, as {@code theme:open-source-ai}. */
    RECORD,
    UNSAFE,
    UNKNOWN_SCHEME
  }

  /** Judges an address as the most lenient reader would take it. */
  static Verdict judge(String address) {
    if (address.indexOf('\\') >= 0 || leavesSite(address) || dangerousScheme(address) != null) {
      return Verdict.UNSAFE;
    }
    String scheme = scheme(address);
    if (scheme == null) {
      return Verdict.INTERNAL;
    }
    if (LinkMap.kindOf(scheme) != null) {
      return Verdict.RECORD;
    }
    return WebAddress.SCHEMES.contains(scheme) ? Verdict.EXTERNAL : Verdict.UNKNOWN_SCHEME;
  }

  /** Why an unsafe address is refused. */
  static String reason(String address) {
    String scheme = dangerousScheme(address);
    if (scheme == null) {
      return address.indexOf('\\') >= 0
          ? "a \\ may be read as a /"
          : "it leads to another site without saying how";
    }
    return scheme.equals("file")
        ? "\"file:\" leads into a reader's own computer"
        : "\"" + scheme + ":\" can run code in a reader's browser";
  }

  /** What to write in place of an unsafe address. */
  static String wayOut(String address) {
    String scheme = dangerousScheme(address);
    if (scheme == null) {
      return "write https:// in front of a site's name, and / between folders";
    }
    return scheme.equals("file") || scheme.equals("data")
        ? "put the file beside this one and link to it by its name"
        : "link to a page or a file, or remove the link";
  }

  /** The scheme in lower case, or null if there is none before the first slash. */
  static @Nullable String scheme(String address) {
    int start = address.length() - address.stripLeading().length();
    for (int i = start; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c == ':') {
        return i == start ? null : address.substring(start, i).toLowerCase(Locale.ROOT);
      }
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      boolean later = (c >= '0' && c <= '9') || c == '+' || c == '.' || c == '-';
      if (!letter && !(later && i > start)) {
        return null;
      }
    }
    return null;
  }

  /** An address with what no URL holds percent-encoded (RFC 3986, section 2.1). */
  static String encode(String address) {
    String text = address.strip();
    int misfit = misfit(text, 0);
    if (misfit < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 16);
    int done = 0;
    for (int at = misfit; at >= 0; at = misfit(text, done)) {
      out.append(text, done, at);
      int c = text.codePointAt(at);
      done = at + Character.charCount(c);
      for (byte b : text.substring(at, done).getBytes(StandardCharsets.UTF_8)) {
        out.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
      }
    }
    return out.append(text, done, text.length()).toString();
  }

  private static int misfit(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean fits =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || PLAIN.indexOf(c) >= 0
              || (c == '%' && isHex(text, i + 1) && isHex(text, i + 2));
      if (!fits) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isHex(String text, int at) {
    return at < text.length() && Character.digit(text.charAt(at), 16) >= 0 && text.charAt(at) < 128;
  }

  /** Whether an address is that of another site without a scheme. */
  private static boolean leavesSite(String address) {
    return address.startsWith("//") || (hides(address) && spelling(address).startsWith("//"));
  }

  /** The scheme of an address that runs code, however it is spelt. */
  private static @Nullable String dangerousScheme(String address) {
    if (!hides(address)) {
      String scheme = scheme(address);
      return scheme != null && DANGEROUS.contains(scheme) ? scheme : null;
    }
    String head = spelling(address);
    return DANGEROUS.stream()
        .filter(scheme -> head.startsWith(scheme + ":"))
        .findFirst()
        .orElse(null);
  }

  /** Whether the beginning of an address holds what a reader does not see as it is. */
  private static boolean hides(String address) {
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c <= ' ' || c >= 0x7F || c == '%') {
        return true;
      }
      if (c == ':' || c == '?' || c == '#' || (c == '/' && i > 1)) {
        return false;
      }
    }
    return false;
  }

  /** The beginning of an address without what hides it: encodings, wide letters, unseen signs. */
  private static String spelling(String address) {
    String text = visible(address);
    for (int round = 0; round < MOST_ROUNDS && text.indexOf('%') >= 0; round++) {
      try {
        text = visible(URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8));
      } catch (IllegalArgumentException e) {
        break;
      }
    }
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return plain.toLowerCase(Locale.ROOT).replace('\\', '/');
  }

  private static String visible(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean unseen =
          Character.isISOControl(c)
              || Character.isWhitespace(c)
              || Character.isSpaceChar(c)
              || Character.getType(c) == Character.FORMAT;
      if (!unseen) {
        out.append(c);
      }
    }
    return out.toString();
  }
}
