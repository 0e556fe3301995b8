package org.plenary.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/** Sets a JPEG upright: its pixels are decoded, turned and encoded again. */
final class JpegTurn {
  private static final float QUALITY = 0.92f;

  /** Each block of 64 pixels takes at least one bit. */
  private static final int MOST_PIXELS_IN_A_BYTE = 512;

  private JpegTurn() {}

  /** One picture at a time, since both its sides are held in memory. */
  static synchronized byte[] turned(byte[] jpeg, int orientation) throws BrokenPicture {
    PictureSize size = new JpegPicture().size(jpeg);
    if (size.pixels() > (long) jpeg.length * MOST_PIXELS_IN_A_BYTE) {
      throw BrokenPicture.cutShort();
    }
    BufferedImage image = decode(jpeg);
    if (image == null
        || image.getWidth() != size.width()
        || image.getHeight() != size.height()
        || (image.getType() != BufferedImage.TYPE_3BYTE_BGR
            && image.getType() != BufferedImage.TYPE_BYTE_GRAY)) {
      throw BrokenPicture.notUpright();
    }
    return encode(turn(image, orientation));
  }

  private static @Nullable BufferedImage decode(byte[] jpeg) {
    ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))) {
      reader.setInput(in, true, true);
      return reader.read(0);
    } catch (IOException | RuntimeException notForThisReader) {
      return null;
    } finally {
      reader.dispose();
    }
  }

  static BufferedImage turn(BufferedImage from, int orientation) {
    boolean sideways = ExifOrientation.isSideways(orientation);
    int width = sideways ? from.getHeight() : from.getWidth();
    int height = sideways ? from.getWidth() : from.getHeight();
    BufferedImage to = new BufferedImage(width, height, from.getType());
    byte[] source = ((DataBufferByte) from.getRaster().getDataBuffer()).getData();
    byte[] target = ((DataBufferByte) to.getRaster().getDataBuffer()).getData();
    Steps steps = Steps.of(orientation, width, height);
    int bands = from.getRaster().getNumBands();
    int at = 0;
    for (int y = 0; y < from.getHeight(); y++) {
      for (int x = 0; x < from.getWidth(); x++) {
        int pixel = (steps.first() + x * steps.right() + y * steps.down()) * bands;
        for (int band = 0; band < bands; band++) {
          target[pixel + band] = source[at++];
        }
      }
    }
    return to;
  }

  /** Where the first pixel goes, and how far on those right of it and below it go. */
  private record Steps(int first, int right, int down) {
    static Steps of(int orientation, int width, int height) {
      int last = width * height - 1;
      int lastRow = width * (height - 1);
      return switch (orientation) {
        case 2 -> new Steps(width - 1, -1, width);
        case 3 -> new Steps(last, -1, -width);
        case 4 -> new Steps(lastRow, 1, -width);
        case 5 -> new Steps(0, width, 1);
        case 6 -> new Steps(width - 1, width, -1);
        case 7 -> new Steps(last, -width, -1);
        case 8 -> new Steps(lastRow, -width, 1);
        default -> new Steps(0, 1, width);
      };
    }
  }

  private static byte[] encode(BufferedImage image) throws BrokenPicture {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), how);
    } catch (IOException e) {
      throw BrokenPicture.notUpright();
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
