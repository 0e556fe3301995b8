package org.plenary.picture;

import java.io.ByteArrayOutputStream;
import org.plenary.picture.JpegSegments.Segment;

/** JPEG (ITU-T T.81, T.871): segments that pixels do not need are left out. */
final class JpegPicture implements PictureFormat {
  private static final int JFIF = 0xE0;
  private static final int EXIF = 0xE1;
  private static final int PROFILE = 0xE2;
  private static final int ADOBE = 0xEE;
  private static final int JFIF_LENGTH = 14;
  private static final int ADOBE_LENGTH = 12;

  @Override
  public boolean begins(byte[] bytes) {
    return new ByteCursor(bytes).isNext("\u00FF\u00D8\u00FF");
  }

  @Override
  public PictureSize size(byte[] bytes) throws BrokenPicture {
    Header header = header(bytes);
    return ExifOrientation.isSideways(header.orientation())
        ? header.size().turned()
        : header.size();
  }

  @Override
  public byte[] withoutMetadata(byte[] bytes) throws BrokenPicture {
    int orientation = header(bytes).orientation();
    if (orientation == ExifOrientation.UPRIGHT) {
      return stripped(bytes, true);
    }
    byte[] turned = JpegTurn.turned(stripped(bytes, false), orientation);
    return withProfile(turned, profile(bytes));
  }

  private record Header(PictureSize size, int orientation) {}

  private static Header header(byte[] bytes) throws BrokenPicture {
    JpegSegments segments = new JpegSegments(bytes);
    PictureSize size = null;
    int orientation = 0;
    while (true) {
      Segment segment = segments.next();
      ByteCursor data = segment.data().copy();
      if (segment.isFrame()) {
        int height = data.skip(1).u16();
        size = PictureSize.of(data.u16(), height);
      } else if (segment.marker() == EXIF && orientation == 0 && data.isNext("Exif\0")) {
        orientation = ExifOrientation.read(data.skip(6));
      } else if (segment.marker() == JpegSegments.SOS || segment.marker() == JpegSegments.EOI) {
        if (size == null) {
          throw BrokenPicture.damaged("its header gives no size");
        }
        return new Header(size, Math.max(orientation, ExifOrientation.UPRIGHT));
      }
    }
  }

  private static byte[] stripped(byte[] bytes, boolean profiles) throws BrokenPicture {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
    JpegSegments segments = new JpegSegments(bytes);
    marker(out, 0xD8);
    int frames = 0;
    int scans = 0;
    Segment segment = segments.next();
    for (; segment.marker() != JpegSegments.EOI; segment = segments.next()) {
      if (segment.isNote()) {
        note(out, segment, profiles);
        continue;
      }
      frames += segment.isFrame() ? 1 : 0;
      scans += segment.marker() == JpegSegments.SOS ? 1 : 0;
      boolean known =
          segment.isFrame() || segment.isTable() || segment.marker() == JpegSegments.SOS;
      if (!known || frames > 1 || (frames == 0 && scans > 0)) {
        throw BrokenPicture.damaged("its parts do not belong together");
      }
      segment(out, segment.marker(), segment.data());
      if (segment.marker() == JpegSegments.SOS) {
        segments.scan().writeTo(out);
      }
    }
    if (scans == 0) {
      throw BrokenPicture.cutShort();
    }
    marker(out, JpegSegments.EOI);
    return out.toByteArray();
  }

  /** JFIF without its thumbnail, Adobe's colour transform, colour profiles. */
  private static void note(ByteArrayOutputStream out, Segment segment, boolean profiles)
      throws BrokenPicture {
    ByteCursor data = segment.data();
    int marker = segment.marker();
    if (marker == JFIF && data.isNext("JFIF\0") && data.left() >= JFIF_LENGTH) {
      marker(out, JFIF);
      out.write(0);
      out.write(2 + JFIF_LENGTH);
      data.part(JFIF_LENGTH - 2).writeTo(out);
      out.write(0);
      out.write(0);
    } else if (marker == ADOBE && data.isNext("Adobe") && data.left() >= ADOBE_LENGTH) {
      segment(out, ADOBE, data.part(ADOBE_LENGTH));
    } else if (profiles && isProfile(segment)) {
      segment(out, PROFILE, data);
    }
  }

  private static boolean isProfile(Segment segment) {
    return segment.marker() == PROFILE && segment.data().isNext("ICC_PROFILE\0");
  }

  private static byte[] profile(byte[] bytes) throws BrokenPicture {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JpegSegments segments = new JpegSegments(bytes);
    Segment segment = segments.next();
    for (; segment.marker() != JpegSegments.SOS; segment = segments.next()) {
      if (isProfile(segment)) {
        segment(out, PROFILE, segment.data());
      }
    }
    return out.toByteArray();
  }

  /** The profile behind the JFIF segment, which has to come first. */
  private static byte[] withProfile(byte[] bytes, byte[] profile) throws BrokenPicture {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + profile.length);
    ByteCursor in = new ByteCursor(bytes);
    in.part(2).writeTo(out);
    if (in.isNext("\u00FF\u00E0")) {
      int length = in.copy().skip(2).u16();
      in.part(2 + length).writeTo(out);
    }
    out.writeBytes(profile);
    in.writeTo(out);
    return out.toByteArray();
  }

  private static void segment(ByteArrayOutputStream out, int marker, ByteCursor data) {
    marker(out, marker);
    int length = 2 + data.left();
    out.write(length >> 8);
    out.write(length);
    data.writeTo(out);
  }

  private static void marker(ByteArrayOutputStream out, int marker) {
    out.write(0xFF);
    out.write(marker);
  }
}
