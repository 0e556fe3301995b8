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
import static org.plenary.picture.Samples.splice;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GifPictureTest {
  /** ImageIO writes no extensions of its own. */
  private static final byte[] PLAIN = Samples.encoded("gif", 20, 10);

  private static final int BEHIND_COLOURS = 13 + (3 << ((PLAIN[10] & 7) + 1));
  private static final byte[] LOOP =
      join(bytes(0x21, 0xFF, 11), latin("NETSCAPE2.0"), bytes(3, 1, 0, 0, 0));
  private static final byte[] CONTROL = bytes(0x21, 0xF9, 4, 0, 10, 0, 0, 0);

  @Test
  void notesGoAndPixelsStay() {
    byte[] notes =
        join(
            extension(0xFE, SECRET, SECRET),
            extension(0xFF, "XMP DataXMP", SECRET),
            CONTROL,
            extension(0x01, "0123456789ab", SECRET),
            extension(0x77, SECRET));
    PublishedPicture.Clean clean =
        clean("a.gif", join(splice(PLAIN, BEHIND_COLOURS, notes), latin(SECRET)));
    assertArrayEquals(PLAIN, clean.bytes());
    assertEquals(20, clean.width());
    assertEquals(10, clean.height());
  }

  @Test
  void animationsStay() {
    byte[] animated = splice(PLAIN, BEHIND_COLOURS, join(LOOP, CONTROL));
    assertArrayEquals(animated, clean("a.gif", animated).bytes());
    byte[] loop = Arrays.copyOf(LOOP, LOOP.length - 1);
    byte[] noted = join(loop, bytes(SECRET.length()), latin(SECRET), bytes(0), CONTROL);
    assertArrayEquals(animated, clean("a.gif", splice(PLAIN, BEHIND_COLOURS, noted)).bytes());
  }

  @Test
  void brokenFilesAreRefused() {
    assertEquals("it is cut short", fault("a.gif", Arrays.copyOf(PLAIN, PLAIN.length - 1)));
    assertEquals("it is cut short", fault("a.gif", Arrays.copyOf(PLAIN, 9)));
    assertTrue(fault("a.gif", splice(PLAIN, BEHIND_COLOURS, bytes(9))).contains("damaged"));
    byte[] large = PLAIN.clone();
    large[BEHIND_COLOURS + 5] = 21;
    assertTrue(fault("a.gif", large).contains("larger"));
    byte[] none = join(Arrays.copyOf(PLAIN, BEHIND_COLOURS), bytes(0x3B));
    assertTrue(fault("a.gif", none).contains("no frame"));
  }

  private static byte[] extension(int label, String... blocks) {
    byte[] out = bytes(0x21, label);
    for (String block : blocks) {
      out = join(out, bytes(block.length()), latin(block));
    }
    return join(out, bytes(0));
  }
}
