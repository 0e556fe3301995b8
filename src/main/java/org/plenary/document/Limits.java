package org.plenary.document;

/**
 * How much an archive may ask for; {@code site.yaml} may raise each.
 *
 * @param file bytes of a content file
 * @param body characters of a body
 * @param frontMatter characters of front matter
 * @param depth levels of nesting in front matter
 * @param title characters of a title
 * @param page bytes of a page
 * @param seconds time that a page may take
 * @param picture bytes of a picture
 * @param megapixels size of a picture
 * @param path characters of a path below the archive's root
 * @param segment bytes of one name in a path
 * @param parts levels of parts within an event or edition
 */
public record Limits(
    int file,
    int body,
    int frontMatter,
    int depth,
    int title,
    int page,
    int seconds,
    int picture,
    int megapixels,
    int path,
    int segment,
    int parts) {

  /** What holds where nobody raises it. */
  public static final Limits USUAL =
      new Limits(1 << 20, 256 << 10, 64 << 10, 20, 600, 4 << 20, 5, 20 << 20, 100, 180, 100, 20);

  /** A size in words: {@code 256 KiB}, {@code 4 MiB}. */
  public static String size(long bytes) {
    return bytes > 0 && bytes % (1 << 20) == 0
        ? (bytes >> 20) + " MiB"
        : (bytes + 1023) / 1024 + " KiB";
  }
}
