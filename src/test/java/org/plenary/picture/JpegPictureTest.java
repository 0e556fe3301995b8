package org.plenary.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.picture.Samples.SECRET;
import static org.plenary.picture.Samples.bytes;
import static org.plenary.picture.Samples.clean;
import static org.plenary.picture.Samples.fault;
import static org.plenary.picture.Samples.join;
import static org.plenary.picture.Samples.jpegSegment;
import static org.plenary.picture.Samples.latin;
import static org.plenary.picture.Samples.splice;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JpegPictureTest {
  private static final int BEHIND_JFIF = 20;
  private static final byte[] PLAIN = Samples.encoded("jpg", 64, 32);

  static byte[] withExif(int orientation) {
    return splice(
        PLAIN, BEHIND_JFIF, jpegSegment(0xE1, join(latin("Exif\0\0"), Samples.exif(orientation))));
  }

  @Test
  void aPlainPictureStaysAsItIs() {
    PublishedPicture.Clean clean = clean("a.jpeg", PLAIN);
    assertArrayEquals(PLAIN, clean.bytes());
    assertEquals(64, clean.width());
    assertEquals(32, clean.height());
  }

  @Test
  void notesGoAndPixelsStay() {
    byte[] notes =
        join(
            jpegSegment(0xE0, latin("JFXX\0" + SECRET)),
            jpegSegment(0xE1, Samples.XMP),
            jpegSegment(0xE2, latin("MPF\0" + SECRET)),
            jpegSegment(0xED, latin("Photoshop 3.0\0" + SECRET)),
            jpegSegment(0xEE, latin(SECRET)),
            jpegSegment(0xFE, latin(SECRET)));
    byte[] noted = join(splice(withExif(1), BEHIND_JFIF, notes), latin(SECRET));
    assertArrayEquals(PLAIN, clean("a.JPG", noted).bytes());
  }

  @Test
  void aThumbnailGoes() {
    byte[] jfif = latin("JFIF\0\u0001\u0002\0\0\u0001\0\u0001\u0002\u0001" + SECRET);
    byte[] noted = join(bytes(0xFF, 0xD8), jpegSegment(0xE0, jfif), tail(PLAIN, BEHIND_JFIF));
    assertEquals(PLAIN.length, clean("a.jpg", noted).bytes().length);
  }

  @Test
  void colourProfilesStay() {
    byte[] profile = jpegSegment(0xE2, latin("ICC_PROFILE\0\u0001\u0001colours"));
    byte[] upright = splice(PLAIN, BEHIND_JFIF, profile);
    assertArrayEquals(upright, clean("a.jpg", upright).bytes());
    byte[] turned = clean("a.jpg", splice(withExif(6), BEHIND_JFIF, profile)).bytes();
    assertEquals(BEHIND_JFIF, latin(turned).indexOf(latin(profile)));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 40, 100, 160, 220",
    "2, 100, 40, 220, 160",
    "3, 220, 160, 100, 40",
    "4, 160, 220, 40, 100",
    "5, 40, 160, 100, 220",
    "6, 160, 40, 220, 100",
    "7, 220, 100, 160, 40",
    "8, 100, 220, 40, 160"
  })
  void standsUpright(int orientation, int first, int second, int third, int fourth) {
    PublishedPicture.Clean clean = clean("a.jpg", withExif(orientation));
    BufferedImage image = Samples.decoded(clean.bytes());
    int width = orientation < 5 ? 64 : 32;
    int height = orientation < 5 ? 32 : 64;
    assertEquals(width, clean.width());
    assertEquals(height, clean.height());
    assertEquals(width, image.getWidth());
    assertEquals(height, image.getHeight());
    assertEquals(
        Optional.of(new PictureSize(width, height)),
        PublishedPicture.size("a.jpg", withExif(orientation)));
    int[] expected = {first, second, third, fourth};
    for (int quarter = 0; quarter < 4; quarter++) {
      int x = width / 4 + quarter % 2 * width / 2;
      int y = height / 4 + quarter / 2 * height / 2;
      assertEquals(expected[quarter], image.getRGB(x, y) & 0xFF, 4, "quarter " + quarter);
    }
  }

  @Test
  void whatCannotBeTurnedIsRefused() {
    byte[] lossless = withExif(3);
    int frame = latin(lossless).indexOf("\u00FF\u00C0");
    lossless[frame + 1] = (byte) 0xC3;
    assertTrue(fault("a.jpg", lossless).contains("turn it"));
  }

  @Test
  void aHeaderThatPromisesTooManyPixelsIsNotDecoded() {
    byte[] wide = withExif(3);
    int frame = latin(wide).indexOf("\u00FF\u00C0");
    wide[frame + 5] = 0x20;
    wide[frame + 7] = 0x20;
    assertEquals("it is cut short", fault("a.jpg", wide));
  }

  @Test
  void brokenFilesAreRefused() {
    assertEquals("it is cut short", fault("a.jpg", Arrays.copyOf(PLAIN, PLAIN.length - 2)));
    assertEquals("it is cut short", fault("a.jpg", Arrays.copyOf(PLAIN, 30)));
    assertTrue(fault("a.jpg", splice(PLAIN, BEHIND_JFIF, bytes(1, 2))).contains("damaged"));
    byte[] twice = splice(PLAIN, BEHIND_JFIF, jpegSegment(0xC0, bytes(8, 0, 1, 0, 1)));
    assertTrue(fault("a.jpg", twice).contains("damaged"));
  }

  private static byte[] tail(byte[] bytes, int from) {
    return Arrays.copyOfRange(bytes, from, bytes.length);
  }
}
