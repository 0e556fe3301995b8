package org.plenary.picture;

/** The segments of a JPEG file, one after the other (ITU-T T.81, annex B). */
final class JpegSegments {
  static final int EOI = 0xD9;
  static final int SOS = 0xDA;

  private static final int SOI = 0xD8;
  private static final int FIRST_RESTART = 0xD0;
  private static final int LAST_RESTART = 0xD7;

  private final ByteCursor in;

  JpegSegments(byte[] bytes) throws BrokenPicture {
    in = new ByteCursor(bytes);
    if (in.u16() != (0xFF00 | SOI)) {
      throw BrokenPicture.damaged("it does not begin as a JPEG");
    }
  }

  /** What stands behind a marker. */
  record Segment(int marker, ByteCursor data) {

    /** SOF0 to SOF15 but for the tables that lie between them. */
    boolean isFrame() {
      return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** Tables and numbers that pixels need: DHT, DAC, DQT, DNL, DRI. */
    boolean isTable() {
      return marker == 0xC4 || marker == 0xCC || marker == 0xDB || marker == 0xDC || marker == 0xDD;
    }

    /** APP0 to APP15 and comments. */
    boolean isNote() {
      return (marker >= 0xE0 && marker <= 0xEF) || marker == 0xFE;
    }
  }

  Segment next() throws BrokenPicture {
    if (in.u8() != 0xFF) {
      throw BrokenPicture.damaged("a segment does not begin with a marker");
    }
    int marker = in.u8();
    while (marker == 0xFF) {
      marker = in.u8();
    }
    if (marker == EOI) {
      return new Segment(marker, in.part(0));
    }
    if (marker < 0xC0 || (marker >= FIRST_RESTART && marker <= SOI)) {
      throw BrokenPicture.damaged("it has a marker where none can be");
    }
    int length = in.u16();
    if (length < 2) {
      throw BrokenPicture.damaged("a segment is too short");
    }
    return new Segment(marker, in.part(length - 2));
  }

  /** A scan's pixels, which follow its segment. */
  ByteCursor scan() throws BrokenPicture {
    return in.part(scanLength());
  }

  /** Up to the next marker that is no restart; a zero behind 0xFF marks a byte of pixels. */
  private int scanLength() throws BrokenPicture {
    ByteCursor ahead = in.copy();
    int before = ahead.u8();
    while (true) {
      int now = ahead.u8();
      boolean isPixels = now == 0 || (now >= FIRST_RESTART && now <= LAST_RESTART);
      if (before == 0xFF && now != 0xFF && !isPixels) {
        return ahead.at() - in.at() - 2;
      }
      before = now;
    }
  }
}
