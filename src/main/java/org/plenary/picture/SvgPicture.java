package org.plenary.picture;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** SVG: read as XML, and what is known to be harmless written anew. */
final class SvgPicture implements PictureFormat {
  private static final int BEGINNING = 4096;

  /** Ten times what a detailed map takes; XML takes long to read. */
  private static final int LARGEST = 2_000_000;

  @Override
  public boolean begins(byte[] bytes) {
    int length = Math.min(bytes.length, BEGINNING);
    String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
    boolean isXml = text.replace("\uFEFF", "").stripLeading().startsWith("<");
    return isXml && text.contains("<svg");
  }

  @Override
  public PictureSize size(byte[] bytes) throws BrokenPicture {
    return parsed(
        text(bytes),
        in -> {
          toRoot(in);
          return SvgSize.of(
              in.getAttributeValue("", "width"),
              in.getAttributeValue("", "height"),
              in.getAttributeValue("", "viewBox"));
        });
  }

  @Override
  public byte[] withoutMetadata(byte[] bytes) throws BrokenPicture {
    String text = text(bytes);
    SvgStyle style =
        parsed(
            text,
            in -> {
              toRoot(in);
              return styles(in);
            });
    return parsed(
        text,
        in -> {
          toRoot(in);
          return new SvgCopy(in, style, bytes.length).run();
        });
  }

  private static String text(byte[] bytes) throws BrokenPicture {
    if (bytes.length > LARGEST) {
      throw new BrokenPicture(
          "it is a drawing of more than 2 MB", "simplify it or export it as a PNG");
    }
    return XmlText.decoded(bytes);
  }

  private static void toRoot(XMLStreamReader in) throws XMLStreamException, BrokenPicture {
    while (!in.isStartElement()) {
      in.next();
    }
    if (!isSvg(in, "svg")) {
      throw new BrokenPicture(
          "its outermost element is no svg of the namespace " + SvgNames.SVG,
          "export it as \"plain SVG\"");
    }
  }

  private static boolean isSvg(XMLStreamReader in, String name) {
    return SvgNames.SVG.equals(in.getNamespaceURI()) && in.getLocalName().equals(name);
  }

  private static SvgStyle styles(XMLStreamReader in) throws XMLStreamException {
    SvgStyle style = new SvgStyle();
    StringBuilder sheet = new StringBuilder();
    boolean inSheet = false;
    while (in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
        style.addSheet(sheet.toString());
        sheet.setLength(0);
        inSheet = event == XMLStreamConstants.START_ELEMENT && isSvg(in, "style");
      } else if (inSheet && in.hasText() && event != XMLStreamConstants.COMMENT) {
        sheet.append(in.getText());
      }
    }
    return style;
  }

  private interface Pass<T> {
    T run(XMLStreamReader in) throws XMLStreamException, BrokenPicture;
  }

  /** Reads no document type and nothing outside the file; what a parser throws is a fault. */
  private static <T> T parsed(String text, Pass<T> pass) throws BrokenPicture {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    // The copy has a limit of its own, which says what is wrong; that of newer parsers does not.
    factory.setProperty("jdk.xml.maxElementDepth", 0);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("nothing outside the file is read");
        });
    try {
      XMLStreamReader in = factory.createXMLStreamReader(new StringReader(text));
      return pass.run(in);
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
      throw notXml(line > 0 ? ": line " + line + " cannot be read" : "");
    } catch (RuntimeException e) {
      throw notXml("");
    }
  }

  private static BrokenPicture notXml(String where) {
    return new BrokenPicture("it is not well-formed XML" + where, "export it as \"plain SVG\"");
  }
}
