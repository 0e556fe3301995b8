package org.plenary.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.picture.Samples.SECRET;
import static org.plenary.picture.Samples.clean;
import static org.plenary.picture.Samples.fault;
import static org.plenary.picture.Samples.join;
import static org.plenary.picture.Samples.latin;
import static org.plenary.picture.Samples.pngChunk;
import static org.plenary.picture.Samples.splice;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PngPictureTest {
  private static final int BEHIND_HEADER = 33;
  private static final byte[] PLAIN = Samples.encoded("png", 20, 10);

  @Test
  void notesGoAndPixelsStay() {
    byte[] notes =
        join(
            pngChunk("tEXt", latin("Comment\0" + SECRET)),
            pngChunk("iTXt", Samples.XMP),
            pngChunk("zTXt", latin(SECRET)),
            pngChunk("tIME", latin(SECRET)),
            pngChunk("eXIf", Samples.exif(6)),
            pngChunk("prVt", latin(SECRET)));
    PublishedPicture.Clean clean =
        clean("a.png", join(splice(PLAIN, BEHIND_HEADER, notes), latin(SECRET)));
    assertArrayEquals(PLAIN, clean.bytes());
    assertEquals(20, clean.width());
    assertEquals(10, clean.height());
  }

  @Test
  void coloursAndAnimationsStay() {
    byte[] kept =
        join(
            pngChunk("gAMA", Samples.big32(45455)),
            pngChunk("acTL", new byte[8]),
            pngChunk("fcTL", new byte[26]));
    byte[] animated = splice(PLAIN, BEHIND_HEADER, kept);
    assertArrayEquals(animated, clean("a.png", animated).bytes());
  }

  @Test
  void brokenFilesAreRefused() {
    byte[] flipped = PLAIN.clone();
    flipped[latin(PLAIN).indexOf("IDAT") + 8] ^= 1;
    assertTrue(fault("a.png", flipped).contains("checksum"));
    assertEquals("it is cut short", fault("a.png", Arrays.copyOf(PLAIN, PLAIN.length - 12)));
    byte[] endless = splice(PLAIN, BEHIND_HEADER, latin("\u00FF\u00FF\u00FF\u00FFtEXt"));
    assertEquals("it is cut short", fault("a.png", endless));
    byte[] header = Arrays.copyOfRange(PLAIN, 8, BEHIND_HEADER);
    assertTrue(fault("a.png", splice(PLAIN, BEHIND_HEADER, header)).contains("damaged"));
  }

  @Test
  void aFaultInWhatIsDroppedDoesNotMatter() {
    byte[] note = pngChunk("tEXt", latin(SECRET));
    note[note.length - 1] ^= 1;
    assertArrayEquals(PLAIN, clean("a.png", splice(PLAIN, BEHIND_HEADER, note)).bytes());
  }
}
