package org.plenary.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The text of a file: UTF-8 decoded strictly, without its byte order mark, every line end a line
 * feed. All offsets of {@link SourceSpan} count in this text.
 *
 * @param isClean whether it holds no control character
 */
public record SourceText(String text, boolean isClean) {

  /** Bytes that are not UTF-8. */
  public static final class NotUtf8 extends Exception {
    private static final long serialVersionUID = 1L;

    /** The offset of the first byte that does not fit, from 0. */
    public final int byteOffset;

    NotUtf8(int byteOffset) {
      super("not UTF-8 at byte " + byteOffset, null, false, false);
      this.byteOffset = byteOffset;
    }
  }

  /** Decodes a file's bytes; a byte that is not UTF-8 is never replaced but refused. */
  public static SourceText decode(byte[] bytes) throws NotUtf8 {
    int from = startsWithByteOrderMark(bytes) ? 3 : 0;
    if (isPlain(bytes, from)) {
      String text = new String(bytes, from, bytes.length - from, StandardCharsets.US_ASCII);
      return new SourceText(text, true);
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharBuffer out = CharBuffer.allocate(bytes.length - from + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      throw new NotUtf8(in.position());
    }
    boolean clean = isClean(out.array(), out.position());
    String text = out.flip().toString();
    return new SourceText(
        text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n'), clean);
  }

  /** A text that was no file. */
  public static SourceText of(String text) {
    return new SourceText(text, controlCharacter(text, 0) < 0);
  }

  /** Whether bytes are nothing but printable ASCII, tabs and line feeds, as most files are. */
  private static boolean isPlain(byte[] bytes, int from) {
    for (int i = from; i < bytes.length; i++) {
      byte b = bytes[i];
      if ((b < ' ' && b != '\n' && b != '\t') || b == 0x7F) {
        return false;
      }
    }
    return true;
  }

  /** Whether characters hold no control character; carriage returns are about to go. */
  private static boolean isClean(char[] text, int length) {
    for (int i = 0; i < length; i++) {
      char c = text[i];
      boolean usual = c >= ' ' && c < 0x7F;
      if (!usual && c != '\n' && c != '\r' && isControlCharacter(c)) {
        return false;
      }
    }
    return true;
  }

  /** Where the first control character at or after an offset is; -1 if there is none. */
  public static int controlCharacter(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (isControlCharacter(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a character stands in no text: C0 but tab and line feed, C1, U+FFFE and U+FFFF. */
  public static boolean isControlCharacter(char c) {
    return (c < ' ' && c != '\n' && c != '\t')
        || (c >= 0x7F && c < 0xA0)
        || c == 0xFFFE
        || c == 0xFFFF;
  }

  private static boolean startsWithByteOrderMark(byte[] bytes) {
    return bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }
}
