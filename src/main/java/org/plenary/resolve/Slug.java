package org.plenary.resolve;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import org.plenary.source.ContentHash;

/** Makes the part of a URL, or of an id, for a name. */
public final class Slug {
  private static final int LONGEST = 80;
  private static final int HASH_DIGITS = 8;

  private Slug() {}

  /**
   * The name in lower case, with letters, digits and marks of any script kept, {@code + # &} spelt
   * out and everything else a single hyphen; a name that leaves nothing, or more than 80 bytes, is
   * cut and takes 8 digits of its hash.
   */
  public static String of(String name) {
    String text = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    StringBuilder slug = new StringBuilder();
    text.codePoints().forEach(c -> append(c, slug));
    while (slug.length() > 0 && slug.charAt(slug.length() - 1) == '-') {
      slug.setLength(slug.length() - 1);
    }
    boolean fits = slug.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST;
    return slug.length() > 0 && fits ? slug.toString() : hashed(name, slug.toString());
  }

  /** The slug of a name; with the name's hash at its end where the slug is kept for the program. */
  static String free(String name) {
    String slug = of(name);
    return ReservedPaths.isFree(slug) ? slug : hashed(name, slug);
  }

  /** A slug with the name's hash at its end, for one that is empty, too long or taken. */
  static String hashed(String name, String slug) {
    String hash = ContentHash.of(name.getBytes(StandardCharsets.UTF_8)).substring(0, HASH_DIGITS);
    StringBuilder cut = new StringBuilder();
    int bytes = 0;
    for (int at = 0; at < slug.length(); at += Character.charCount(slug.codePointAt(at))) {
      String next = Character.toString(slug.codePointAt(at));
      bytes += next.getBytes(StandardCharsets.UTF_8).length;
      if (bytes > LONGEST - HASH_DIGITS - 1) {
        break;
      }
      cut.append(next);
    }
    return cut.isEmpty() ? hash : cut + "-" + hash;
  }

  private static void append(int c, StringBuilder slug) {
    switch (c) {
      case '+' -> word("plus", slug);
      case '#' -> word("sharp", slug);
      case '&' -> word("and", slug);
      default -> {
        int type = Character.getType(c);
        boolean mark =
            type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        if (Character.isLetterOrDigit(c) || mark) {
          slug.appendCodePoint(c);
        } else if (slug.length() > 0 && slug.charAt(slug.length() - 1) != '-') {
          slug.append('-');
        }
      }
    }
  }

  private static void word(String word, StringBuilder slug) {
    if (slug.length() > 0 && slug.charAt(slug.length() - 1) != '-') {
      slug.append('-');
    }
    slug.append(word).append('-');
  }
}
