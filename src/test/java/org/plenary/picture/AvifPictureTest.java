package org.plenary.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.picture.Samples.SECRET;
import static org.plenary.picture.Samples.big32;
import static org.plenary.picture.Samples.bytes;
import static org.plenary.picture.Samples.clean;
import static org.plenary.picture.Samples.fault;
import static org.plenary.picture.Samples.join;
import static org.plenary.picture.Samples.latin;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AvifPictureTest {
  private static final byte[] FIRST = box("ftyp", latin("avif"), big32(0), latin("mif1"));
  private static final byte[] PIXELS = box("mdat", bytes(1, 2, 3, 4));
  private static final byte[] UPRIGHT = join(FIRST, meta(0, item(1, "av01")), PIXELS);

  @Test
  void aPlainPictureStaysAsItIs() {
    PublishedPicture.Clean clean = clean("a.avif", UPRIGHT);
    assertArrayEquals(UPRIGHT, clean.bytes());
    assertEquals(20, clean.width());
    assertEquals(10, clean.height());
  }

  @Test
  void aTurnedPictureHasItsDisplayedSize() {
    PublishedPicture.Clean clean = clean("a.avif", join(FIRST, meta(3, item(1, "av01")), PIXELS));
    assertEquals(10, clean.width());
    assertEquals(20, clean.height());
  }

  @Test
  void metadataIsRefused() {
    String refused = "it holds metadata";
    for (String type : new String[] {"Exif", "mime", "uri "}) {
      byte[] items = join(item(1, "av01"), item(2, type));
      assertEquals(refused, fault("a.avif", join(FIRST, meta(0, items), PIXELS)));
    }
    assertEquals(refused, fault("a.avif", join(UPRIGHT, box("uuid", latin(SECRET)))));
    byte[] track = box("moov", box("trak", box("udta", latin(SECRET))));
    assertEquals(refused, fault("a.avif", join(UPRIGHT, track)));
    byte[] timed =
        box("moov", box("trak", box("mdia", box("hdlr", big32(0), big32(0), latin("meta")))));
    assertEquals(refused, fault("a.avif", join(UPRIGHT, timed)));
  }

  @Test
  void animationsStay() {
    byte[] handler = box("hdlr", big32(0), big32(0), latin("pict"));
    byte[] animated = join(UPRIGHT, box("moov", box("mvhd"), box("trak", box("mdia", handler))));
    assertArrayEquals(animated, clean("a.avif", animated).bytes());
  }

  @Test
  void brokenFilesAreRefused() {
    assertEquals("it is cut short", fault("a.avif", Arrays.copyOf(UPRIGHT, UPRIGHT.length - 1)));
    assertTrue(fault("a.avif", join(FIRST, PIXELS)).contains("no size"));
    byte[] backwards = join(UPRIGHT, big32(4), latin("free"));
    assertEquals("it is cut short", fault("a.avif", backwards));
  }

  private static byte[] meta(int turns, byte[] items) {
    byte[] properties =
        box("ipco", box("ispe", big32(0), big32(20), big32(10)), box("irot", bytes(turns)));
    byte[] owners = box("ipma", big32(0), big32(1), bytes(0, 1, 2, 0x81, 0x82));
    return box(
        "meta",
        big32(0),
        box("pitm", big32(0), bytes(0, 1)),
        box("iinf", big32(0), bytes(0, 1), items),
        box("iprp", properties, owners));
  }

  private static byte[] item(int id, String type) {
    return box("infe", bytes(2, 0, 0, 0, 0, id, 0, 0), latin(type + "\0"));
  }

  private static byte[] box(String type, byte[]... parts) {
    byte[] data = join(parts);
    return join(big32(data.length + 8), latin(type), data);
  }

  static byte[] sample() {
    return UPRIGHT.clone();
  }
}
