package org.plenary.picture;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes XML the same way every time: UTF-8, double quotes, no declaration. */
final class SvgWriter {
  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();
  private final long largest;
  private boolean inTag;

  /** Stops at so many characters: a short rule for a class may reach many elements. */
  SvgWriter(long largest) {
    this.largest = largest;
  }

  void start(String name) throws BrokenPicture {
    if (out.length() > largest) {
      throw new BrokenPicture(
          "its styles are too long for its many elements", "export it as \"plain SVG\"");
    }
    closeTag();
    out.append('<').append(name);
    if (open.isEmpty()) {
      attribute("xmlns", SvgNames.SVG);
    }
    open.push(name);
    inTag = true;
  }

  void attribute(String name, String value) {
    out.append(' ').append(name).append("=\"");
    escape(value);
    out.append('"');
  }

  void text(String text) {
    if (SvgNames.WITH_TEXT.contains(open.peek())) {
      closeTag();
      escape(text);
    }
  }

  void end() {
    String name = open.pop();
    if (inTag) {
      out.append("/>");
      inTag = false;
    } else {
      out.append("</").append(name).append('>');
    }
  }

  byte[] bytes() {
    return out.append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }

  private void closeTag() {
    if (inTag) {
      out.append('>');
      inTag = false;
    }
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\t', '\n', '\r' -> out.append("&#").append((int) c).append(';');
        default -> out.append(c);
      }
    }
  }
}
