package org.plenary.picture;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The kinds of picture that are published, by the ending of the file's name. */
enum PictureKind {
  JPEG("a JPEG", "jpg jpeg"),
  PNG("a PNG", "png"),
  GIF("a GIF", "gif"),
  WEBP("a WebP", "webp"),
  SVG("an SVG", "svg"),
  ICO("an icon file", "ico"),
  AVIF("an AVIF", "avif");

  private final String words;
  private final String endings;

  PictureKind(String words, String endings) {
    this.words = words;
    this.endings = endings;
  }

  /** As in "it is a JPEG". */
  String words() {
    return words;
  }

  PictureFormat format() {
    return switch (this) {
      case JPEG -> new JpegPicture();
      case PNG -> new PngPicture();
      case GIF -> new GifPicture();
      case WEBP -> new WebpPicture();
      case SVG -> new SvgPicture();
      case ICO -> new IcoPicture();
      case AVIF -> new AvifPicture();
    };
  }

  /** Whether it is decoded to pixels as many as its header says, unlike a drawing. */
  boolean hasPixels() {
    return this != SVG;
  }

  /** The usual one. */
  String ending() {
    return endings().get(0);
  }

  private List<String> endings() {
    return List.of(endings.split(" ", -1));
  }

  static String ending(String fileName) {
    return fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  static Optional<PictureKind> named(String fileName) {
    return first(kind -> kind.endings().contains(ending(fileName)));
  }

  static Optional<PictureKind> beginning(byte[] bytes) {
    return first(kind -> kind.format().begins(bytes));
  }

  /** "jpg, jpeg, png, ..." */
  static String allEndings() {
    return Arrays.stream(values())
        .map(kind -> String.join(", ", kind.endings()))
        .collect(Collectors.joining(", "));
  }

  private static Optional<PictureKind> first(Predicate<PictureKind> test) {
    return Arrays.stream(values()).filter(test).findFirst();
  }
}
