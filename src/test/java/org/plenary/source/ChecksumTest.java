package org.plenary.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** How a checksum is written, and what it tells apart. */
class ChecksumTest {
  @Test
  void isTheLengthAndTheCrc() {
    // "Check" in the catalogue of parametrised CRC algorithms, CRC-32/ISO-HDLC.
    assertEquals("9-cbf43926", of("123456789").toString());
    assertEquals("0-00000000", of("").toString());
  }

  @Test
  void tellsTextsApart() {
    assertEquals(of("a text"), of("a text"));
    assertNotEquals(of("a text"), of("a test"));
    assertNotEquals(of(""), of("\0"));
  }

  private static Checksum of(String text) {
    return Checksum.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
