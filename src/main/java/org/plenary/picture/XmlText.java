package org.plenary.picture;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The text of an XML file, by its first bytes or its declaration (XML 1.0, appendix F). */
final class XmlText {
  private static final int DECLARATION = 200;

  private XmlText() {}

  static String decoded(byte[] bytes) throws BrokenPicture {
    try {
      // A decoder of its own, unlike String's, reports what does not fit.
      String text = charset(bytes).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException | IllegalArgumentException e) {
      throw new BrokenPicture("its letters cannot be read", "save it as UTF-8");
    }
  }

  private static Charset charset(byte[] bytes) {
    ByteCursor in = new ByteCursor(bytes);
    if (in.isNext("\u00FE\u00FF") || in.isNext("\0<")) {
      return StandardCharsets.UTF_16BE;
    }
    if (in.isNext("\u00FF\u00FE") || in.isNext("<\0")) {
      return StandardCharsets.UTF_16LE;
    }
    return declared(bytes);
  }

  private static Charset declared(byte[] bytes) {
    int length = Math.min(bytes.length, DECLARATION);
    String start = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    int end = start.indexOf("?>");
    int at = start.indexOf("encoding");
    if (!start.startsWith("<?xml") || at < 0 || at > end) {
      return StandardCharsets.UTF_8;
    }
    String[] quoted = start.substring(at, end).split("[\"']", 3);
    return quoted.length < 3 ? StandardCharsets.UTF_8 : Charset.forName(quoted[1]);
  }
}
