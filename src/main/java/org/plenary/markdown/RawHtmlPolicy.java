package org.plenary.markdown;

import java.util.Map;
import java.util.Set;

/** The elements and attributes that raw HTML in a body may have. */
final class RawHtmlPolicy {
  private static final Set<String> ELEMENTS =
      Set.of(
          "a",
          "abbr",
          "address",
          "audio",
          "b",
          "bdi",
          "bdo",
          "blockquote",
          "br",
          "caption",
          "cite",
          "code",
          "col",
          "colgroup",
          "data",
          "dd",
          "del",
          "details",
          "dfn",
          "div",
          "dl",
          "dt",
          "em",
          "figcaption",
          "figure",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "i",
          "img",
          "ins",
          "kbd",
          "li",
          "mark",
          "ol",
          "p",
          "picture",
          "pre",
          "q",
          "rp",
          "rt",
          "ruby",
          "s",
          "samp",
          "section",
          "small",
          "source",
          "span",
          "strong",
          "sub",
          "summary",
          "sup",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "time",
          "tr",
          "track",
          "u",
          "ul",
          "var",
          "video",
          "wbr");

  private static final Set<String> VOID =
      Set.of("br", "col", "hr", "img", "source", "track", "wbr", "embed", "input", "link", "meta");

  /** Elements whose end tags may be left out. */
  private static final Set<String> END_IMPLIED =
      Set.of(
          "p",
          "li",
          "dt",
          "dd",
          "tr",
          "td",
          "th",
          "thead",
          "tbody",
          "tfoot",
          "colgroup",
          "rt",
          "rp");

  /** Elements that stand in a line of text, so that a paragraph goes on with them. */
  private static final Set<String> IN_LINE =
      Set.of(
          "a", "abbr", "audio", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i",
          "ins", "kbd", "mark", "picture", "q", "rp", "rt", "ruby", "s", "samp", "small", "span",
          "strong", "sub", "sup", "time", "u", "var", "video");

  /** Elements that run, style or embed, whose content means nothing without them. */
  private static final Set<String> WITH_CONTENT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "title",
          "iframe",
          "noembed",
          "noframes",
          "svg",
          "math");

  /** Elements of HTML, old and new, that pages do not have. */
  private static final Set<String> KNOWN =
      Set.of(
          "acronym",
          "area",
          "article",
          "aside",
          "basefont",
          "bgsound",
          "datalist",
          "dialog",
          "dir",
          "footer",
          "header",
          "hgroup",
          "image",
          "keygen",
          "legend",
          "listing",
          "main",
          "map",
          "menu",
          "meter",
          "multicol",
          "nav",
          "nobr",
          "optgroup",
          "output",
          "param",
          "plaintext",
          "progress",
          "rb",
          "rtc",
          "search",
          "selectedcontent",
          "slot",
          "spacer",
          "xmp");

  private static final Set<String> ANYWHERE = Set.of("title", "lang", "dir");

  private static final Map<String, Set<String>> ATTRIBUTES =
      Map.ofEntries(
          Map.entry("a", Set.of("href", "hreflang")),
          Map.entry("audio", Set.of("src", "controls", "loop", "muted", "preload")),
          Map.entry("blockquote", Set.of("cite")),
          Map.entry("col", Set.of("span")),
          Map.entry("colgroup", Set.of("span")),
          Map.entry("data", Set.of("value")),
          Map.entry("del", Set.of("cite", "datetime")),
          Map.entry("details", Set.of("open")),
          Map.entry("img", Set.of("src", "srcset", "sizes", "alt", "width", "height", "loading")),
          Map.entry("ins", Set.of("cite", "datetime")),
          Map.entry("li", Set.of("value")),
          Map.entry("ol", Set.of("start", "reversed", "type")),
          Map.entry("q", Set.of("cite")),
          Map.entry("source", Set.of("src", "srcset", "sizes", "type", "media")),
          Map.entry("td", Set.of("colspan", "rowspan")),
          Map.entry("th", Set.of("colspan", "rowspan", "scope", "abbr")),
          Map.entry("time", Set.of("datetime")),
          Map.entry("track", Set.of("src", "kind", "srclang", "label", "default")),
          Map.entry(
              "video",
              Set.of(
                  "src",
                  "poster",
                  "controls",
                  "loop",
                  "muted",
                  "preload",
                  "playsinline",
                  "width",
                  "height")));

  private RawHtmlPolicy() {}

  static boolean allows(String element) {
    return ELEMENTS.contains(element);
  }

  static boolean allows(String element, String attribute) {
    return ANYWHERE.contains(attribute) || attributes(element).contains(attribute);
  }

  static Set<String> elements() {
    return ELEMENTS;
  }

  /** The attributes of an element, but for those that each may have. */
  static Set<String> attributes(String element) {
    return ATTRIBUTES.getOrDefault(element, Set.of());
  }

  /** Whether an element has neither content nor end tag. */
  static boolean isVoid(String element) {
    return VOID.contains(element);
  }

  static boolean endsByItself(String element) {
    return END_IMPLIED.contains(element);
  }

  /** The elements that a start tag ends, the innermost of them. */
  static Set<String> ends(String element) {
    return switch (element) {
      case "p" -> Set.of("p");
      case "li" -> Set.of("li");
      case "dt", "dd" -> Set.of("dt", "dd");
      case "td", "th" -> Set.of("td", "th");
      case "tr" -> Set.of("tr", "colgroup");
      case "thead", "tbody", "tfoot", "colgroup" -> Set.of("thead", "tbody", "tfoot", "colgroup");
      case "rt", "rp" -> Set.of("rt", "rp");
      default -> Set.of();
    };
  }

  /** Whether a paragraph ends where an element begins. */
  static boolean endsParagraph(String element) {
    return !IN_LINE.contains(element);
  }

  /** Whether an element's content goes with it. */
  static boolean takesContentAlong(String element) {
    return WITH_CONTENT.contains(element);
  }

  /** What an author can do who wanted an element that is left out. */
  static String wayOut(String element) {
    return switch (element) {
      case "script", "noscript", "template" -> "pages run no scripts; link to what it shows";
      case "style", "link" -> "how pages look is up to the templates";
      case "iframe", "embed", "object", "applet", "frame", "frameset" ->
          "pages show nothing of other sites; link to it";
      case "form", "input", "button", "select", "option", "textarea", "label", "fieldset" ->
          "link to a page that has the form";
      case "svg", "math", "canvas" -> "put the picture into a file of its own";
      case "center", "font", "big", "tt", "strike", "marquee", "blink" ->
          "how pages look is up to the templates; the text stays";
      case "meta", "base", "title", "html", "head", "body" -> "a page has its own; remove it";
      default ->
          isTag(element)
              ? "only the tag goes, its text stays"
              : "only the tag goes, its text stays; write \\< where it is no tag";
    };
  }

  /** Whether a name is that of an element somewhere, if not one that pages may have. */
  private static boolean isTag(String element) {
    return KNOWN.contains(element) || element.indexOf(':') >= 0 || element.indexOf('-') >= 0;
  }
}
