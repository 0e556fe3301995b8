package org.plenary.picture;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** WebP (RFC 9649): Exif, XMP and unknown chunks are left out. */
final class WebpPicture implements PictureFormat {
  private static final Set<String> KEPT =
      Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");
  private static final Set<String> KEPT_IN_FRAME = Set.of("VP8 ", "VP8L", "ALPH");
  private static final int EXIF_AND_XMP = 0x0C;
  private static final int FRAME_HEAD = 16;

  @Override
  public boolean begins(byte[] bytes) {
    ByteCursor in = new ByteCursor(bytes);
    return in.isNext("RIFF") && in.isAhead(8, "WEBP");
  }

  @Override
  public PictureSize size(byte[] bytes) throws BrokenPicture {
    ByteCursor in = new ByteCursor(bytes).skip(12);
    String type = in.letters(4);
    ByteCursor data = in.skip(4);
    if (type.equals("VP8X")) {
      data.skip(4);
      return PictureSize.of(data.low24() + 1, data.low24() + 1);
    }
    return pixelSize(type, data);
  }

  /** The size in a frame's own header (RFC 6386, section 9.1; RFC 9649, section 3.4). */
  private static PictureSize pixelSize(String type, ByteCursor data) throws BrokenPicture {
    if (type.equals("VP8L") && data.u8() == 0x2F) {
      long bits = data.low32();
      return PictureSize.of((bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1);
    }
    if (type.equals("VP8 ") && data.skip(3).isNext("\u009D\u0001*")) {
      data.skip(3);
      return PictureSize.of(data.low16() & 0x3FFF, data.low16() & 0x3FFF);
    }
    throw BrokenPicture.damaged("its header gives no size");
  }

  @Override
  public byte[] withoutMetadata(byte[] bytes) throws BrokenPicture {
    PictureSize size = size(bytes);
    ByteCursor in = new ByteCursor(bytes).skip(4);
    long length = in.low32();
    ByteCursor chunks = in.part(length).skip(4);
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
    boolean pixels = false;
    while (!chunks.isAtEnd()) {
      Chunk chunk = Chunk.next(chunks);
      switch (chunk.type()) {
        case "VP8X" -> extended(out, chunk);
        case "ANMF" -> frame(out, chunk.data(), size);
        case "EXIF" -> refuseTurned(chunk.data());
        default -> {
          if (KEPT.contains(chunk.type())) {
            chunk.writeTo(out);
          }
        }
      }
      if (chunk.isPixels()) {
        requireSize(chunk, size);
      }
      pixels |= chunk.isPixels() || chunk.type().equals("ANMF");
    }
    if (!pixels) {
      throw BrokenPicture.damaged("it has no pixels");
    }
    return riff(out);
  }

  private record Chunk(String type, ByteCursor data) {

    static Chunk next(ByteCursor in) throws BrokenPicture {
      String type = in.letters(4);
      long length = in.low32();
      ByteCursor data = in.part(length);
      in.skip(Math.min(length & 1, in.left()));
      return new Chunk(type, data);
    }

    boolean isPixels() {
      return type.equals("VP8 ") || type.equals("VP8L");
    }

    void writeTo(ByteArrayOutputStream out) {
      out.writeBytes(letters(type));
      int length = data.left();
      ByteCursor.writeLow32(out, length);
      data.copy().writeTo(out);
      if ((length & 1) == 1) {
        out.write(0);
      }
    }
  }

  private static void extended(ByteArrayOutputStream out, Chunk chunk) throws BrokenPicture {
    ByteCursor data = chunk.data();
    if (data.left() != 10) {
      throw BrokenPicture.damaged("its header has the wrong length");
    }
    out.writeBytes(letters("VP8X"));
    ByteCursor.writeLow32(out, 10);
    out.write(data.u8() & ~EXIF_AND_XMP);
    data.writeTo(out);
  }

  private static void frame(ByteArrayOutputStream out, ByteCursor data, PictureSize canvas)
      throws BrokenPicture {
    ByteArrayOutputStream kept = new ByteArrayOutputStream(data.left());
    ByteCursor head = data.copy();
    int left = head.low24() * 2;
    int top = head.low24() * 2;
    PictureSize size = PictureSize.of(head.low24() + 1, head.low24() + 1);
    if (left + size.width() > canvas.width() || top + size.height() > canvas.height()) {
      throw BrokenPicture.damaged("a frame in it is larger than the picture");
    }
    data.part(FRAME_HEAD).writeTo(kept);
    while (!data.isAtEnd()) {
      Chunk chunk = Chunk.next(data);
      if (KEPT_IN_FRAME.contains(chunk.type())) {
        chunk.writeTo(kept);
      }
      if (chunk.isPixels()) {
        requireSize(chunk, size);
      }
    }
    new Chunk("ANMF", new ByteCursor(kept.toByteArray())).writeTo(out);
  }

  private static void requireSize(Chunk chunk, PictureSize size) throws BrokenPicture {
    if (!pixelSize(chunk.type(), chunk.data().copy()).equals(size)) {
      throw BrokenPicture.damaged("its headers give two sizes");
    }
  }

  private static void refuseTurned(ByteCursor exif) throws BrokenPicture {
    ByteCursor tiff = exif.isNext("Exif\0\0") ? exif.skip(6) : exif;
    if (ExifOrientation.read(tiff) != ExifOrientation.UPRIGHT) {
      throw BrokenPicture.notUpright();
    }
  }

  private static byte[] riff(ByteArrayOutputStream chunks) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(chunks.size() + 12);
    out.writeBytes(letters("RIFF"));
    ByteCursor.writeLow32(out, chunks.size() + 4);
    out.writeBytes(letters("WEBP"));
    out.writeBytes(chunks.toByteArray());
    return out.toByteArray();
  }

  private static byte[] letters(String letters) {
    return letters.getBytes(StandardCharsets.ISO_8859_1);
  }
}
