package org.plenary.picture;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One way through a drawing, from its outermost element to the end. */
final class SvgCopy {
  private static final int DEEPEST = 200;
  private static final long MOST_GROWTH = 4;
  private static final int SMALL = 65_536;

  private final XMLStreamReader in;
  private final SvgStyle style;
  private final SvgWriter out;

  SvgCopy(XMLStreamReader in, SvgStyle style, int length) {
    this.out = new SvgWriter(MOST_GROWTH * length + SMALL);
    this.in = in;
    this.style = style;
  }

  byte[] run() throws XMLStreamException, BrokenPicture {
    element(1);
    while (in.hasNext()) {
      in.next();
    }
    return out.bytes();
  }

  private void element(int depth) throws XMLStreamException, BrokenPicture {
    if (depth > DEEPEST) {
      throw new BrokenPicture(
          "its elements are nested more than " + DEEPEST + " deep", "export it as \"plain SVG\"");
    }
    String name = in.getLocalName();
    boolean ours = SvgNames.SVG.equals(in.getNamespaceURI());
    boolean kept = ours && SvgNames.ELEMENTS.contains(name);
    if (!kept && !(ours && name.equals("a"))) {
      skip();
      return;
    }
    if (kept) {
      out.start(name);
      attributes();
    }
    for (int event = in.next(); event != XMLStreamConstants.END_ELEMENT; event = in.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        element(depth + 1);
      } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        out.text(in.getText());
      }
    }
    if (kept) {
      out.end();
    }
  }

  private void skip() throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      int event = in.next();
      depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
      depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
    }
  }

  private void attributes() {
    for (int i = 0; i < in.getAttributeCount(); i++) {
      String name = in.getAttributeLocalName(i);
      String namespace = in.getAttributeNamespace(i);
      String value = in.getAttributeValue(i);
      if (namespace == null || namespace.isEmpty()) {
        plain(name, value);
      } else if (namespace.equals(SvgNames.XML) && (name.equals("space") || name.equals("lang"))) {
        out.attribute("xml:" + name, value);
      } else if (namespace.equals(SvgNames.XLINK) && in.getAttributeValue("", "href") == null) {
        address(name, value);
      }
    }
    String own = text("style");
    String declared = style.of(text("class"), own);
    if (!declared.isEmpty()) {
      out.attribute("style", declared);
    }
  }

  private void plain(String name, String value) {
    boolean known = SvgNames.ATTRIBUTES.contains(name) || SvgNames.PROPERTIES.contains(name);
    boolean spoken = name.equals("aria-label");
    if (known && (spoken || SvgStyle.isHarmless(value))) {
      out.attribute(name, value);
    } else {
      address(name, value);
    }
  }

  private void address(String name, String value) {
    String address = value.strip();
    if (name.equals("href") && address.startsWith("#")) {
      out.attribute("href", address);
    }
  }

  private String text(String attribute) {
    String value = in.getAttributeValue("", attribute);
    return value == null ? "" : value;
  }
}
