package org.plenary.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures made in code, and what must not be left of them. */
final class Samples {
  static final String SECRET = "GPS-SECRET";
  static final byte[] XMP = latin("<x:xmpmeta>" + SECRET + "</x:xmpmeta>");

  private Samples() {}

  /** Four quarters of different grey, so that every turn shows, and each survives JPEG. */
  static BufferedImage image(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int grey = 40 + (x * 2 / width) * 60 + (y * 2 / height) * 120;
        image.setRGB(x, y, (grey << 16) | (grey << 8) | grey);
      }
    }
    return image;
  }

  static byte[] encoded(String format, int width, int height) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image(width, height), format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static BufferedImage decoded(byte[] bytes) {
    try {
      return ImageIO.read(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A TIFF structure as cameras write it, with an orientation and a marker. */
  static byte[] exif(int orientation) {
    return join(
        latin("MM\0*"),
        bytes(0, 0, 0, 8, 0, 2),
        bytes(0x01, 0x0E, 0, 2, 0, 0, 0, SECRET.length() + 1, 0, 0, 0, 38),
        bytes(0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0),
        bytes(0, 0, 0, 0),
        latin(SECRET + "\0"));
  }

  static byte[] jpegSegment(int marker, byte[] data) {
    int length = data.length + 2;
    return join(bytes(0xFF, marker, length >> 8, length), data);
  }

  static byte[] pngChunk(String type, byte[] data) {
    CRC32 sum = new CRC32();
    sum.update(latin(type));
    sum.update(data);
    return join(big32(data.length), latin(type), data, big32(sum.getValue()));
  }

  static byte[] big32(long number) {
    return bytes((int) (number >> 24), (int) (number >> 16), (int) (number >> 8), (int) number);
  }

  static byte[] low32(long number) {
    return bytes((int) number, (int) (number >> 8), (int) (number >> 16), (int) (number >> 24));
  }

  static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  /** The first bytes, something in between, and the rest. */
  static byte[] splice(byte[] bytes, int at, byte[] between) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, at);
    out.writeBytes(between);
    out.write(bytes, at, bytes.length - at);
    return out.toByteArray();
  }

  static PublishedPicture publish(String name, byte[] bytes) {
    return PublishedPicture.of(name, bytes, 20_000_000, 100);
  }

  static PublishedPicture.Clean clean(String name, byte[] bytes) {
    if (publish(name, bytes) instanceof PublishedPicture.Clean clean) {
      if (latin(clean.bytes()).contains(SECRET)) {
        throw new AssertionError("the secret is published");
      }
      return clean;
    }
    throw new AssertionError(publish(name, bytes));
  }

  static String fault(String name, byte[] bytes) {
    if (publish(name, bytes) instanceof PublishedPicture.Fault fault) {
      return fault.text();
    }
    throw new AssertionError("it is published");
  }
}
