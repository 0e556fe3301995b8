package org.plenary.picture;

/** The displayed size of the primary item, from its properties (ISO/IEC 23008-12, section 9.3). */
final class AvifSize {
  private AvifSize() {}

  static PictureSize of(ByteCursor meta) throws BrokenPicture {
    ByteCursor properties = require(meta, "iprp").data();
    ByteCursor all = require(properties, "ipco").data();
    MediaBox owners = require(properties, "ipma");
    boolean wide = (owners.data().copy().skip(3).u8() & 1) == 1;
    ByteCursor mine = propertiesOf(primary(meta), owners, wide);
    PictureSize size = new PictureSize(0, 0);
    while (!mine.isAtEnd()) {
      int number = wide ? mine.u16() & 0x7FFF : mine.u8() & 0x7F;
      size = changed(size, property(all.copy(), number));
    }
    return PictureSize.of(size.width(), size.height());
  }

  private static long primary(ByteCursor meta) throws BrokenPicture {
    MediaBox box = require(meta, "pitm");
    return box.version() == 0 ? box.body().u16() : box.body().u32();
  }

  /** The numbers of an item's properties, one or two bytes each. */
  private static ByteCursor propertiesOf(long item, MediaBox owners, boolean wide)
      throws BrokenPicture {
    ByteCursor in = owners.body();
    long count = in.u32();
    for (long i = 0; i < count; i++) {
      long owner = owners.version() == 0 ? in.u16() : in.u32();
      int length = in.u8();
      ByteCursor numbers = in.part(wide ? length * 2L : length);
      if (owner == item) {
        return numbers;
      }
    }
    throw noSize();
  }

  /** Counted from 1. */
  private static MediaBox property(ByteCursor all, int number) throws BrokenPicture {
    for (int i = 1; i < number; i++) {
      MediaBox.next(all);
    }
    return MediaBox.next(all);
  }

  private static PictureSize changed(PictureSize size, MediaBox property) throws BrokenPicture {
    ByteCursor in = property.data();
    return switch (property.type()) {
      case "ispe" -> {
        in.skip(4);
        yield PictureSize.of(in.u32(), in.u32());
      }
      case "clap" -> PictureSize.of(fraction(in), fraction(in));
      case "irot" -> (in.u8() & 1) == 1 ? size.turned() : size;
      default -> size;
    };
  }

  private static long fraction(ByteCursor in) throws BrokenPicture {
    long whole = in.u32();
    return whole / Math.max(1, in.u32());
  }

  private static MediaBox require(ByteCursor within, String type) throws BrokenPicture {
    return MediaBox.find(within, type).orElseThrow(AvifSize::noSize);
  }

  private static BrokenPicture noSize() {
    return BrokenPicture.damaged("its header gives no size");
  }
}
