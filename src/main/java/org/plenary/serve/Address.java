package org.plenary.serve;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the path of a request. */
final class Address {
  private static final int HEX = 16;

  private Address() {}

  /**
   * The path of a request with its percent signs decoded once; null where they encode a slash, a
   * backslash or no text. It is compared with others as it is, so {@code ..} in it means nothing.
   */
  static @Nullable String decoded(URI request) {
    String raw = request.getRawPath();
    String folded = raw == null ? "" : raw.toLowerCase(Locale.ROOT);
    if (raw == null || folded.contains("%2f") || folded.contains("%5c")) {
      return null;
    }
    byte[] written = raw.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(written.length);
    for (int i = 0; i < written.length; i++) {
      if (written[i] == '%' && i + 2 < written.length) {
        int high = Character.digit(written[i + 1], HEX);
        int low = Character.digit(written[i + 2], HEX);
        bytes.put((byte) (high * HEX + low)); // a URI has digits behind each percent sign
        i += 2;
      } else {
        bytes.put(written[i]);
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(bytes.flip())
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
