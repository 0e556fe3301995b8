package org.plenary.picture;

import java.util.Locale;
import java.util.Optional;

/** What becomes of an author's picture: bytes that may be published, or what is wrong with it. */
public sealed interface PublishedPicture {

  /** The picture upright and without metadata; the size is the displayed one. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Clean(byte[] bytes, int width, int height) implements PublishedPicture {}

  /** Why it cannot be published, as "it is cut short", and what the author can do. */
  record Fault(String text, String help) implements PublishedPicture {}

  /** Judges by name, size and header first, and cuts or decodes only what passed. */
  static PublishedPicture of(String fileName, byte[] bytes, int largestBytes, int megapixels) {
    try {
      PictureKind kind = kind(fileName, bytes, largestBytes);
      PictureSize size = kind.format().size(bytes);
      if (kind.hasPixels() && size.pixels() > megapixels * 1_000_000L) {
        throw new BrokenPicture(
            "it has %d × %d pixels, and the limit is %d megapixels"
                .formatted(size.width(), size.height(), megapixels),
            "scale it down");
      }
      return new Clean(kind.format().withoutMetadata(bytes), size.width(), size.height());
    } catch (BrokenPicture e) {
      return e.fault();
    }
  }

  /** The displayed size, from the header alone; empty for what is no sound picture. */
  static Optional<PictureSize> size(String fileName, byte[] bytes) {
    try {
      return Optional.of(kind(fileName, bytes, Integer.MAX_VALUE).format().size(bytes));
    } catch (BrokenPicture e) {
      return Optional.empty();
    }
  }

  private static PictureKind kind(String fileName, byte[] bytes, int largestBytes)
      throws BrokenPicture {
    String ending = PictureKind.ending(fileName);
    PictureKind named =
        PictureKind.named(fileName)
            .orElseThrow(
                () ->
                    new BrokenPicture(
                        "\"." + ending + "\" is no kind of picture that is published",
                        "save it as one of " + PictureKind.allEndings()));
    if (bytes.length == 0) {
      throw new BrokenPicture("it is empty", "copy the whole file again from where it came");
    }
    if (bytes.length > largestBytes) {
      throw new BrokenPicture(
          "it has %s, and the limit is %s".formatted(mega(bytes.length), mega(largestBytes)),
          "scale it down or save it with more compression");
    }
    PictureKind found = PictureKind.beginning(bytes).orElse(null);
    if (found == null && named.hasPixels()) {
      throw new BrokenPicture(
          "it is not " + named.words() + ", though its name ends in ." + ending,
          "save it as one of " + PictureKind.allEndings());
    }
    if (found != null && found != named) {
      throw new BrokenPicture(
          "it is " + found.words() + ", though its name ends in ." + ending,
          "let its name end in ." + found.ending());
    }
    return named;
  }

  private static String mega(int bytes) {
    return String.format(Locale.ROOT, "%.1f MB", bytes / 1_000_000.0);
  }
}
