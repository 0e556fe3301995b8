package org.plenary.picture;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Windows icons: a directory and the pictures it lists, each a PNG or a bitmap without a file
 * header. What lies between them is left out.
 */
final class IcoPicture implements PictureFormat {
  private static final int HEAD = 6;
  private static final int ENTRY = 16;
  private static final int BITMAP_HEADER = 40;

  @Override
  public boolean begins(byte[] bytes) {
    return new ByteCursor(bytes).isNext("\0\0\u0001\0");
  }

  /** One line of the directory and the picture it leads to. */
  private record Entry(ByteCursor line, ByteCursor picture) {

    PictureSize size() throws BrokenPicture {
      if (isPng()) {
        return PngPicture.size(picture);
      }
      ByteCursor in = picture.copy();
      if (in.low32() != BITMAP_HEADER) {
        throw BrokenPicture.damaged("a picture in it is neither a PNG nor a bitmap");
      }
      return PictureSize.of(in.low32(), in.low32() / 2);
    }

    boolean isPng() {
      return picture.isNext(PngPicture.SIGNATURE);
    }
  }

  @Override
  public PictureSize size(byte[] bytes) throws BrokenPicture {
    PictureSize largest = new PictureSize(0, 0);
    for (Entry entry : entries(bytes)) {
      PictureSize size = entry.size();
      largest = size.pixels() > largest.pixels() ? size : largest;
    }
    return largest;
  }

  private static List<Entry> entries(byte[] bytes) throws BrokenPicture {
    ByteCursor in = new ByteCursor(bytes).skip(4);
    int count = in.low16();
    List<Entry> entries = new ArrayList<>();
    long sum = HEAD;
    for (int i = 0; i < count; i++) {
      ByteCursor line = in.part(ENTRY);
      ByteCursor where = line.copy().skip(8);
      long length = where.low32();
      long from = where.low32();
      entries.add(new Entry(line, new ByteCursor(bytes).skip(from).part(length)));
      sum += ENTRY + length;
    }
    if (count == 0 || sum > bytes.length) {
      throw BrokenPicture.damaged("its directory is wrong");
    }
    return entries;
  }

  @Override
  public byte[] withoutMetadata(byte[] bytes) throws BrokenPicture {
    List<Entry> entries = entries(bytes);
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
    ByteArrayOutputStream pictures = new ByteArrayOutputStream(bytes.length);
    new ByteCursor(bytes).part(HEAD).writeTo(out);
    int from = HEAD + ENTRY * entries.size();
    for (Entry entry : entries) {
      byte[] picture = picture(entry);
      entry.line().part(8).writeTo(out);
      ByteCursor.writeLow32(out, picture.length);
      ByteCursor.writeLow32(out, from + pictures.size());
      pictures.writeBytes(picture);
    }
    out.writeBytes(pictures.toByteArray());
    return out.toByteArray();
  }

  private static byte[] picture(Entry entry) throws BrokenPicture {
    if (entry.isPng()) {
      return PngPicture.stripped(entry.picture());
    }
    ByteArrayOutputStream bitmap = new ByteArrayOutputStream(entry.picture().left());
    entry.picture().copy().writeTo(bitmap);
    return bitmap.toByteArray();
  }
}
