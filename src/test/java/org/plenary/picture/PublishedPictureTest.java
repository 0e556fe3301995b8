package org.plenary.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.picture.Samples.clean;
import static org.plenary.picture.Samples.encoded;
import static org.plenary.picture.Samples.fault;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.plenary.picture.PublishedPicture.Clean;
import org.plenary.picture.PublishedPicture.Fault;

class PublishedPictureTest {
  private static final int CASES = 700;

  /** A small picture of each kind, with metadata where it may have some. */
  private static Map<String, byte[]> samples() {
    Map<String, byte[]> samples = new TreeMap<>();
    samples.put("upright.jpg", JpegPictureTest.withExif(1));
    samples.put("turned.jpg", JpegPictureTest.withExif(6));
    samples.put("a.png", encoded("png", 20, 10));
    samples.put("a.gif", encoded("gif", 20, 10));
    samples.put("a.webp", WebpPictureTest.sample());
    samples.put("a.ico", IcoPictureTest.sample());
    samples.put("a.avif", AvifPictureTest.sample());
    samples.put("a.svg", SvgPictureTest.sample());
    return samples;
  }

  @Test
  void theNameSaysWhatItIs() {
    assertEquals(
        new Fault("it is a PNG, though its name ends in .jpg", "let its name end in .png"),
        Samples.publish("a.jpg", encoded("png", 4, 4)));
    assertEquals("it is not a WebP, though its name ends in .webp", fault("a.webp", new byte[100]));
    assertTrue(fault("a.svg", encoded("jpg", 4, 4)).startsWith("it is a JPEG"));
    assertTrue(fault("a.png", SvgPictureTest.sample()).startsWith("it is an SVG"));
    assertTrue(fault("a.bmp", new byte[9]).startsWith("\".bmp\" is no kind"));
    assertEquals("it is empty", fault("a.gif", new byte[0]));
  }

  @Test
  void limitsHoldBeforeAnythingIsDecoded() {
    byte[] png = encoded("png", 4, 4);
    assertEquals(
        new Fault(
            "it has 0.1 MB, and the limit is 0.0 MB",
            "scale it down or save it with more compression"),
        PublishedPicture.of("a.png", Arrays.copyOf(png, 99_000), 20, 1));
    png[18] = 4;
    assertEquals(
        new Fault("it has 1028 × 4 pixels, and the limit is 0 megapixels", "scale it down"),
        PublishedPicture.of("a.png", png, 9000, 0));
  }

  @Test
  void aDrawingHasNoPixelsToLimit() {
    assertTrue(PublishedPicture.of("a.svg", SvgPictureTest.sample(), 9000, 0) instanceof Clean);
  }

  @Test
  void theHeaderAloneGivesTheSize() {
    byte[] jpeg = encoded("jpg", 64, 32);
    byte[] cut = Arrays.copyOf(jpeg, jpeg.length - 10);
    assertEquals(Optional.of(new PictureSize(64, 32)), PublishedPicture.size("a.jpg", cut));
    assertEquals(Optional.empty(), PublishedPicture.size("a.jpg", new byte[3]));
    samples()
        .forEach(
            (name, bytes) -> {
              Clean clean = clean(name, bytes);
              assertEquals(
                  Optional.of(new PictureSize(clean.width(), clean.height())),
                  PublishedPicture.size(name, bytes));
            });
  }

  @Test
  void whatIsPublishedIsCleanAlready() {
    samples()
        .forEach(
            (name, bytes) -> {
              byte[] once = clean(name, bytes).bytes();
              assertTrue(Arrays.equals(once, clean(name, once).bytes()), name);
            });
  }

  @Test
  void theAuthorsBytesStayAsTheyAre() {
    samples()
        .forEach(
            (name, bytes) -> {
              byte[] before = bytes.clone();
              Samples.publish(name, bytes);
              assertTrue(Arrays.equals(before, bytes), name);
            });
  }

  /** Damage of every sort ends as a picture or a fault, never as an exception. */
  @Test
  void damagedFilesDoNoHarm() {
    Random random = new Random(20261125);
    samples()
        .forEach(
            (name, bytes) -> {
              for (int i = 0; i < CASES; i++) {
                byte[] damaged = damaged(bytes, random);
                if (Samples.publish(name, damaged) instanceof Clean clean) {
                  assertTrue(clean.width() > 0 && clean.height() > 0, name);
                  assertTrue(clean.bytes().length < 70_000 + 5 * bytes.length, name);
                }
                PublishedPicture.size(name, damaged);
              }
            });
  }

  private static byte[] damaged(byte[] bytes, Random random) {
    byte[] damaged = bytes.clone();
    int flips = random.nextInt(4);
    for (int i = 0; i < flips; i++) {
      damaged[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return switch (random.nextInt(4)) {
      case 0 -> Arrays.copyOf(damaged, random.nextInt(bytes.length));
      case 1 -> Samples.splice(damaged, random.nextInt(bytes.length), bytes);
      case 2 -> {
        damaged[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        yield damaged;
      }
      default -> damaged;
    };
  }

  @Test
  void everyCutIsRefused() {
    samples()
        .forEach(
            (name, bytes) -> {
              for (int length = 0; length < bytes.length - 9; length += 1 + length / 50) {
                byte[] cut = Arrays.copyOf(bytes, length);
                assertTrue(Samples.publish(name, cut) instanceof Fault, name + " at " + length);
              }
            });
  }
}
