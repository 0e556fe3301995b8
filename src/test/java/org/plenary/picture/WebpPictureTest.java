package org.plenary.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.picture.Samples.SECRET;
import static org.plenary.picture.Samples.bytes;
import static org.plenary.picture.Samples.clean;
import static org.plenary.picture.Samples.fault;
import static org.plenary.picture.Samples.join;
import static org.plenary.picture.Samples.latin;
import static org.plenary.picture.Samples.low32;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WebpPictureTest {
  /** 20 by 10 pixels, each number one less. */
  private static final byte[] LOSSLESS =
      chunk("VP8L", join(bytes(0x2F), low32(19 | (9 << 14)), bytes(1, 2, 3, 4)));

  private static final byte[] LOSSY =
      chunk("VP8 ", bytes(0x10, 0, 0, 0x9D, 1, 0x2A, 20, 0, 10, 0, 7, 7));
  private static final byte[] PLAIN = riff(extended(0x10), LOSSLESS);

  private static final byte[] NOTES =
      join(chunk("XMP ", Samples.XMP), chunk("note", latin(SECRET)), exif(1));

  @Test
  void simplePicturesStayAsTheyAre() {
    for (byte[] picture : new byte[][] {riff(LOSSLESS), riff(LOSSY), PLAIN}) {
      PublishedPicture.Clean clean = clean("a.webp", picture);
      assertArrayEquals(picture, clean.bytes());
      assertEquals(20, clean.width());
      assertEquals(10, clean.height());
    }
  }

  @Test
  void notesGoAndPixelsStay() {
    byte[] noted = join(riff(extended(0x1C), LOSSLESS, NOTES), latin(SECRET));
    assertArrayEquals(PLAIN, clean("a.webp", noted).bytes());
  }

  @Test
  void notesInFramesGo() {
    byte[] head = bytes(0, 0, 0, 0, 0, 0, 19, 0, 0, 9, 0, 0, 100, 0, 0, 0);
    byte[] anim = chunk("ANIM", new byte[6]);
    byte[] plain = riff(extended(2), anim, chunk("ANMF", join(head, LOSSY)));
    byte[] noted = riff(extended(6), anim, chunk("ANMF", join(head, LOSSY, NOTES)), NOTES);
    assertArrayEquals(plain, clean("a.webp", noted).bytes());
    head[6] = 20;
    byte[] large = riff(extended(2), anim, chunk("ANMF", join(head, LOSSY)));
    assertTrue(fault("a.webp", large).contains("larger"));
  }

  @Test
  void whatWouldHaveToBeTurnedIsRefused() {
    assertTrue(fault("a.webp", riff(extended(8), LOSSY, exif(6))).contains("turn it"));
  }

  @Test
  void brokenFilesAreRefused() {
    assertEquals("it is cut short", fault("a.webp", Arrays.copyOf(PLAIN, PLAIN.length - 2)));
    assertEquals("it is cut short", fault("a.webp", Arrays.copyOf(PLAIN, 14)));
    assertTrue(fault("a.webp", riff(extended(0))).contains("no pixels"));
    byte[] other = chunk("VP8L", join(bytes(0x2F), low32(20 | (9 << 14))));
    assertTrue(fault("a.webp", riff(extended(0), other)).contains("two sizes"));
  }

  private static byte[] exif(int orientation) {
    return chunk("EXIF", Samples.exif(orientation));
  }

  private static byte[] extended(int flags) {
    return chunk("VP8X", bytes(flags, 0, 0, 0, 19, 0, 0, 9, 0, 0));
  }

  private static byte[] chunk(String type, byte[] data) {
    return join(latin(type), low32(data.length), data, new byte[data.length & 1]);
  }

  static byte[] riff(byte[]... chunks) {
    byte[] all = join(chunks);
    return join(latin("RIFF"), low32(all.length + 4), latin("WEBP"), all);
  }

  static byte[] sample() {
    return riff(extended(0x1C), LOSSLESS, NOTES);
  }
}
