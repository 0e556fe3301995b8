package org.plenary.picture;

import java.util.Optional;

/** A box of a media file and what it holds (ISO/IEC 14496-12, section 4.2). */
record MediaBox(String type, ByteCursor data) {

  static MediaBox next(ByteCursor in) throws BrokenPicture {
    long length = in.u32();
    String type = in.letters(4);
    if (length == 0) {
      return new MediaBox(type, in.part(in.left()));
    }
    if (length != 1) {
      return new MediaBox(type, in.part(length - 8));
    }
    long high = in.u32();
    return new MediaBox(type, in.part(((high << 32) | in.u32()) - 16));
  }

  static Optional<MediaBox> find(ByteCursor within, String type) throws BrokenPicture {
    ByteCursor in = within.copy();
    while (!in.isAtEnd()) {
      MediaBox box = next(in);
      if (box.type().equals(type)) {
        return Optional.of(box);
      }
    }
    return Optional.empty();
  }

  /** What stands behind the version and the flags. */
  ByteCursor body() throws BrokenPicture {
    return data.copy().skip(4);
  }

  int version() throws BrokenPicture {
    return data.copy().u8();
  }
}
