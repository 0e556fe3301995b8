package org.plenary.picture;

/** How a picture has to be turned to stand upright (Exif 2.32, section 4.6.4, tag 0x0112). */
final class ExifOrientation {
  static final int UPRIGHT = 1;

  private static final int TAG = 0x0112;
  private static final int SHORT = 3;

  private ExifOrientation() {}

  static boolean isSideways(int orientation) {
    return orientation >= 5;
  }

  /** From the TIFF structure at the cursor; upright when it cannot be read, as browsers hold it. */
  static int read(ByteCursor tiff) {
    try {
      return find(tiff);
    } catch (BrokenPicture unreadable) {
      return UPRIGHT;
    }
  }

  private static int find(ByteCursor tiff) throws BrokenPicture {
    ByteCursor in = tiff.copy();
    boolean low = in.isNext("II*\0");
    if (!low && !in.isNext("MM\0*")) {
      return UPRIGHT;
    }
    in.skip(4);
    ByteCursor directory = tiff.copy().skip(low ? in.low32() : in.u32());
    int entries = u16(directory, low);
    for (int i = 0; i < entries; i++) {
      ByteCursor entry = directory.part(12);
      if (u16(entry, low) == TAG) {
        int type = u16(entry, low);
        int value = u16(entry.skip(4), low);
        return type == SHORT && value >= 1 && value <= 8 ? value : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  private static int u16(ByteCursor in, boolean low) throws BrokenPicture {
    return low ? in.low16() : in.u16();
  }
}
