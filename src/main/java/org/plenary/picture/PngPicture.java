package org.plenary.picture;

import java.io.ByteArrayOutputStream;
import java.util.Set;
import java.util.zip.CRC32;

/** PNG (W3C, third edition): chunks that pixels do not need are left out. */
final class PngPicture implements PictureFormat {
  static final String SIGNATURE = "\u0089PNG\r\n\u001A\n";

  private static final Set<String> KEPT =
      Set.of(
          "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD",
          "pHYs", "cICP", "acTL", "fcTL", "fdAT");

  @Override
  public boolean begins(byte[] bytes) {
    return new ByteCursor(bytes).isNext(SIGNATURE);
  }

  @Override
  public PictureSize size(byte[] bytes) throws BrokenPicture {
    return size(new ByteCursor(bytes));
  }

  static PictureSize size(ByteCursor png) throws BrokenPicture {
    ByteCursor in = png.copy();
    if (!in.isNext(SIGNATURE) || !in.skip(12).isNext("IHDR")) {
      throw BrokenPicture.damaged("it does not begin as a PNG");
    }
    in.skip(4);
    return PictureSize.of(in.u32(), in.u32());
  }

  @Override
  public byte[] withoutMetadata(byte[] bytes) throws BrokenPicture {
    return stripped(new ByteCursor(bytes));
  }

  static byte[] stripped(ByteCursor png) throws BrokenPicture {
    size(png);
    ByteCursor in = png.copy();
    ByteArrayOutputStream out = new ByteArrayOutputStream(in.left());
    in.part(SIGNATURE.length()).writeTo(out);
    boolean pixels = false;
    int headers = 0;
    String type = "";
    while (!type.equals("IEND")) {
      ByteCursor chunk = in.copy();
      long length = in.u32();
      type = in.letters(4);
      in.skip(length).skip(4);
      if (KEPT.contains(type)) {
        checkSum(chunk.copy().skip(4), length + 4);
        chunk.part(length + 12).writeTo(out);
      }
      pixels |= type.equals("IDAT");
      headers += type.equals("IHDR") ? 1 : 0;
    }
    if (!pixels || headers != 1) {
      throw BrokenPicture.damaged("its parts do not belong together");
    }
    return out.toByteArray();
  }

  private static void checkSum(ByteCursor in, long length) throws BrokenPicture {
    CRC32 sum = new CRC32();
    in.part(length).addTo(sum);
    if (in.u32() != sum.getValue()) {
      throw BrokenPicture.damaged("a checksum in it is wrong");
    }
  }
}
