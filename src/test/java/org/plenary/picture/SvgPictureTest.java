package org.plenary.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.picture.Samples.SECRET;
import static org.plenary.picture.Samples.clean;
import static org.plenary.picture.Samples.fault;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SvgPictureTest {
  private static final String OPEN =
      "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'"
          + " xmlns:inkscape='http://www.inkscape.org/namespaces/inkscape' viewBox='0 0 8 4'>";
  private static final String OPENED =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 4\"";

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** What is published of a drawing with this in it. */
  private static String inside(String body) {
    byte[] bytes = clean("a.svg", utf8(OPEN + body + "</svg>")).bytes();
    String text = new String(bytes, StandardCharsets.UTF_8);
    assertTrue(text.startsWith(OPENED), text);
    String rest = text.substring(OPENED.length());
    return rest.equals("/>\n") ? "" : rest.substring(1, rest.length() - "</svg>\n".length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>GPS-SECRET</script>",
        "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>GPS-SECRET</p></foreignObject>",
        "<metadata><g>GPS-SECRET</g></metadata>",
        "<inkscape:g><g/>GPS-SECRET</inkscape:g>",
        "<style>@import url(https://GPS-SECRET);</style>",
        "<image href='https://GPS-SECRET'/>",
        "<animate attributeName='href' to='GPS-SECRET'/>",
        "<set attributeName='onload' to='GPS-SECRET'/>",
        "<feImage href='GPS-SECRET'/>",
        "<!-- GPS-SECRET --><?note GPS-SECRET?>",
        " GPS-SECRET <![CDATA[GPS-SECRET]]>",
        "<x xmlns='urn:x'>GPS-SECRET</x>"
      })
  void goes(String body) {
    assertEquals("", inside(body));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<g onload='GPS-SECRET'/>|<g/>",
        "<g inkscape:label='GPS-SECRET' data-x='GPS-SECRET'/>|<g/>",
        "<use xlink:href='https://GPS-SECRET#a'/>|<use/>",
        "<use href='javascript:GPS-SECRET'/>|<use/>",
        "<use xlink:href=' #a '/>|<use href=\"#a\"/>",
        "<use href='#b' xlink:href='#a'/>|<use href=\"#b\"/>",
        "<g fill='url(https://GPS-SECRET)'/>|<g/>",
        "<g fill='url(#a) red'/>|<g fill=\"url(#a) red\"/>",
        "<g fill='u\\72l(GPS-SECRET)'/>|<g/>",
        "<g fill='image-set(GPS-SECRET)'/>|<g/>",
        "<g style='FILL : red; background: url(GPS-SECRET)'/>|<g style=\"fill:red\"/>",
        "<g style='fill:url(\"#a\");stroke:URL( //GPS-SECRET )'/>|<g style=\"fill:url(&quot;#a&quot;)\"/>",
        "<a href='https://GPS-SECRET'><path d='M0 0'/></a>|<path d=\"M0 0\"/>",
        "<text>a &lt;&amp; b<tspan>c</tspan></text>|<text>a &lt;&amp; b<tspan>c</tspan></text>",
        "<g><title>T</title></g>|<g><title>T</title></g>",
        "<g xml:space='preserve' transform='rotate(9) skewX(1)'/>|<g xml:space=\"preserve\" transform=\"rotate(9) skewX(1)\"/>",
        "<g id='a&#10;\"'/>|<g id=\"a&#10;&quot;\"/>"
      },
      quoteCharacter = '~')
  void becomes(String body, String published) {
    assertEquals(published, inside(body));
  }

  @Test
  void rulesForClassesMoveIntoTheElements() {
    String body =
        "<g class='b a' style='stroke:none'/><style><![CDATA[ /* GPS-SECRET */ .a, .c { fill : red }"
            + " .b{opacity:1;x:GPS-SECRET} g > .a{fill:blue} .a{stroke:url(GPS-SECRET)}"
            + " ]]></style>";
    assertEquals("<g class=\"b a\" style=\"fill:red;opacity:1;stroke:none\"/>", inside(body));
  }

  @Test
  void aRuleCannotMakeADrawingManyTimesLarger() {
    String rule = "<style>.a{" + "fill:red;".repeat(400) + "}</style>";
    byte[] bomb = utf8(OPEN + rule + "<g class='a'/>".repeat(5000) + "</svg>");
    assertTrue(fault("a.svg", bomb).contains("styles"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "width='20' height='10px'|20|10",
        "width='1in' height='25.4mm'|96|96",
        "viewBox='0 0 30 20'|30|20",
        "width='60' viewBox='0,0,30,20'|60|40",
        "height='60' width='100%' viewBox='0 0 30 20'|90|60",
        "width='x' height='-3'|300|150",
        "width='1e300' height='0.1'|100000|1"
      })
  void hasASize(String attributes, int width, int height) {
    byte[] drawing = utf8("<svg xmlns='http://www.w3.org/2000/svg' " + attributes + "/>");
    PublishedPicture.Clean clean = clean("a.svg", drawing);
    assertEquals(width, clean.width());
    assertEquals(height, clean.height());
  }

  @Test
  void aDocumentTypeIsDroppedAndNothingIsReadThroughIt() {
    String plain = "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'file:///etc/passwd'>";
    byte[] bytes = clean("a.svg", utf8(plain + OPEN + "</svg>")).bytes();
    assertEquals(OPENED + "/>\n", new String(bytes, StandardCharsets.UTF_8));
    for (String entity : new String[] {"SYSTEM 'file:///etc/passwd'", "'" + SECRET + "'"}) {
      String type = "<!DOCTYPE svg [<!ENTITY e " + entity + ">]>";
      byte[] inText = utf8(type + OPEN + "<text>&e;</text></svg>");
      assertTrue(fault("a.svg", inText).contains("not well-formed"));
      byte[] inValue = utf8(type + OPEN + "<g id='&e;'/></svg>");
      assertTrue(fault("a.svg", inValue).contains("not well-formed"));
    }
  }

  @Test
  void otherEncodingsBecomeUtf8() {
    String drawing = OPEN + "<title>é</title></svg>";
    String declared = "<?xml version='1.0' encoding='ISO-8859-1'?>" + drawing;
    byte[][] all = {
      ("\uFEFF" + drawing).getBytes(StandardCharsets.UTF_16LE),
      ("\uFEFF" + drawing).getBytes(StandardCharsets.UTF_16BE),
      ("\uFEFF" + drawing).getBytes(StandardCharsets.UTF_8),
      declared.getBytes(StandardCharsets.ISO_8859_1)
    };
    for (byte[] bytes : all) {
      String text = new String(clean("a.svg", bytes).bytes(), StandardCharsets.UTF_8);
      assertTrue(text.contains("<title>é</title>"), text);
    }
    byte[] latin = drawing.getBytes(StandardCharsets.ISO_8859_1);
    assertEquals("its letters cannot be read", fault("a.svg", latin));
  }

  @Test
  void brokenFilesAreRefused() {
    assertEquals(
        "it is not well-formed XML: line 2 cannot be read", fault("a.svg", utf8(OPEN + "\n<g>")));
    assertTrue(fault("a.svg", utf8("<html/>")).contains("outermost"));
    assertTrue(fault("a.svg", utf8("<svg/>")).contains("namespace"));
    assertTrue(fault("a.svg", utf8("no picture")).contains("not well-formed"));
    byte[] large = utf8(OPEN + " ".repeat(2_000_000) + "</svg>");
    assertEquals("it is a drawing of more than 2 MB", fault("a.svg", large));
    assertTrue(
        fault("a.svg", utf8(OPEN + "<g>".repeat(300) + "</g>".repeat(300) + "</svg>"))
            .contains("nested"));
  }

  static byte[] sample() {
    return utf8(
        "<?xml version='1.0'?>"
            + OPEN
            + "<style>.a{fill:red}</style><g class='a' style='stroke:url(#b)'>"
            + "<text>é</text></g></svg>");
  }
}
