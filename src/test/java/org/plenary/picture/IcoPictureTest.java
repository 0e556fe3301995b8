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
import static org.plenary.picture.Samples.pngChunk;
import static org.plenary.picture.Samples.splice;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class IcoPictureTest {
  private static final byte[] PNG = Samples.encoded("png", 48, 48);

  /** A bitmap's height counts its mask too. */
  private static final byte[] BITMAP =
      join(low32(40), low32(16), low32(32), new byte[28 + 16 * 16 * 4 + 64]);

  private static final byte[] PLAIN = icon(BITMAP, PNG);

  @Test
  void aPlainIconStaysAsItIs() {
    PublishedPicture.Clean clean = clean("favicon.ico", PLAIN);
    assertArrayEquals(PLAIN, clean.bytes());
    assertEquals(48, clean.width());
    assertEquals(48, clean.height());
  }

  @Test
  void notesGoAndPixelsStay() {
    byte[] noted = splice(PNG, 33, pngChunk("tEXt", latin("Comment\0" + SECRET)));
    byte[] icon = join(icon(BITMAP, noted), latin(SECRET));
    assertArrayEquals(PLAIN, clean("favicon.ico", icon).bytes());
  }

  @Test
  void brokenFilesAreRefused() {
    assertEquals("it is cut short", fault("a.ico", Arrays.copyOf(PLAIN, PLAIN.length - 1)));
    assertTrue(fault("a.ico", bytes(0, 0, 1, 0, 0, 0)).contains("directory"));
    byte[] unknown = icon(bytes(1, 2, 3, 4));
    assertTrue(fault("a.ico", unknown).contains("neither"));
  }

  @Test
  void entriesThatShareAPictureAreRefused() {
    byte[] shared = PLAIN.clone();
    System.arraycopy(shared, 6, shared, 6 + 16, 16);
    assertTrue(fault("a.ico", shared).contains("directory"));
  }

  static byte[] icon(byte[]... pictures) {
    byte[] directory = bytes(0, 0, 1, 0, pictures.length, 0);
    int from = 6 + 16 * pictures.length;
    for (byte[] picture : pictures) {
      directory = join(directory, bytes(16, 16, 0, 0, 1, 0, 32, 0));
      directory = join(directory, low32(picture.length), low32(from));
      from += picture.length;
    }
    return join(directory, join(pictures));
  }

  static byte[] sample() {
    return PLAIN.clone();
  }
}
