package org.plenary.picture;

import java.util.Set;

/**
 * AVIF (ISO/IEC 14496-12 and 23008-12): other parts refer to places in the file, so nothing is cut
 * out, and a file with metadata is refused.
 */
final class AvifPicture implements PictureFormat {
  private static final Set<String> IN_FILE = Set.of("ftyp", "meta", "mdat", "moov", "free", "skip");
  private static final Set<String> IN_META =
      Set.of("hdlr", "pitm", "iloc", "iinf", "iprp", "iref", "idat", "grpl", "dinf", "free");
  private static final Set<String> PIXEL_ITEMS = Set.of("av01", "grid", "iovl", "iden", "tmap");
  private static final Set<String> PIXEL_TRACKS = Set.of("pict", "auxv", "vide");
  private static final Set<String> HOLD_BOXES = Set.of("trak", "mdia", "minf", "stbl", "edts");
  private static final Set<String> HOLD_NOTES = Set.of("udta", "meta", "uuid");
  private static final int BRANDS = 16;
  private static final int DEEPEST = 8;

  @Override
  public boolean begins(byte[] bytes) {
    ByteCursor in = new ByteCursor(bytes);
    boolean found = false;
    for (int brand = 0; brand < BRANDS; brand++) {
      int at = 8 + 4 * brand;
      found |= in.isAhead(at, "avif") || in.isAhead(at, "avis");
    }
    return in.isAhead(4, "ftyp") && found;
  }

  @Override
  public PictureSize size(byte[] bytes) throws BrokenPicture {
    MediaBox meta =
        MediaBox.find(new ByteCursor(bytes), "meta")
            .orElseThrow(() -> BrokenPicture.damaged("its header gives no size"));
    return AvifSize.of(meta.body());
  }

  @Override
  public byte[] withoutMetadata(byte[] bytes) throws BrokenPicture {
    ByteCursor in = new ByteCursor(bytes);
    while (!in.isAtEnd()) {
      MediaBox box = MediaBox.next(in);
      require(IN_FILE.contains(box.type()));
      switch (box.type()) {
        case "meta" -> checkMeta(box.body());
        case "moov" -> checkTracks(box.data(), 1);
        default -> {}
      }
    }
    return bytes;
  }

  private static void checkMeta(ByteCursor in) throws BrokenPicture {
    while (!in.isAtEnd()) {
      MediaBox box = MediaBox.next(in);
      require(IN_META.contains(box.type()));
      if (box.type().equals("iinf")) {
        checkItems(box.body().skip(box.version() == 0 ? 2 : 4));
      }
    }
  }

  /** An item's type stands in its entry since version 2. */
  private static void checkItems(ByteCursor in) throws BrokenPicture {
    while (!in.isAtEnd()) {
      MediaBox entry = MediaBox.next(in);
      require(entry.type().equals("infe") && entry.version() >= 2);
      ByteCursor type = entry.body().skip(entry.version() == 2 ? 4 : 6);
      require(PIXEL_ITEMS.contains(type.letters(4)));
    }
  }

  private static void checkTracks(ByteCursor in, int depth) throws BrokenPicture {
    require(depth <= DEEPEST);
    while (!in.isAtEnd()) {
      MediaBox box = MediaBox.next(in);
      require(!HOLD_NOTES.contains(box.type()));
      if (box.type().equals("hdlr")) {
        require(PIXEL_TRACKS.contains(box.body().skip(4).letters(4)));
      } else if (HOLD_BOXES.contains(box.type())) {
        checkTracks(box.data(), depth + 1);
      }
    }
  }

  private static void require(boolean holdsPixelsOnly) throws BrokenPicture {
    if (!holdsPixelsOnly) {
      throw new BrokenPicture("it holds metadata", "export it again without metadata");
    }
  }
}
