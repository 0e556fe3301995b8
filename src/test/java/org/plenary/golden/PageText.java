package org.plenary.golden;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * What a reader gets of a page, a line a block: title, description and the main part, with headings
 * as {@code #}, links as {@code [text](address)}, pictures as {@code ![alt](address)} and ids as
 * {@code {#id}}; a text in another language is followed by that and its direction. How the page is
 * cited is left out.
 */
final class PageText {
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "li",
          "dt",
          "dd",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "tr",
          "blockquote",
          "pre",
          "section",
          "div",
          "article",
          "header",
          "aside",
          "nav",
          "ul",
          "ol",
          "dl",
          "table",
          "main",
          "details",
          "summary",
          "figure",
          "figcaption",
          "svg",
          "footer");

  private final StringBuilder out = new StringBuilder();
  private final StringBuilder line = new StringBuilder();

  private PageText() {}

  static String of(String html) {
    PageText text = new PageText();
    Document document = Jsoup.parse(html);
    text.out.append("title: ").append(document.title()).append('\n');
    text.out
        .append("description: ")
        .append(document.select("meta[name=description]").attr("content"))
        .append('\n');
    document.select("section.cite").remove();
    Element main = document.selectFirst("main");
    if (main != null) {
      text.out.append(main.hasAttr("dir") ? "language:" + foreign(main) + "\n" : "");
      text.append(main);
    }
    text.endLine("");
    return text.out.toString();
  }

  /** What stands above and below the main part: ways to other pages, and whose site it is. */
  static String around(String html) {
    PageText text = new PageText();
    Jsoup.parse(html).select("header.masthead, nav.breadcrumbs, footer").forEach(text::append);
    text.endLine("");
    return text.out.toString();
  }

  /** How a page says that it is cited. */
  static String cited(String html) {
    PageText text = new PageText();
    Jsoup.parse(html).select("section.cite").forEach(text::append);
    text.endLine("");
    return text.out.toString();
  }

  private void append(Element element) {
    String name = element.normalName();
    if (name.equals("svg") || element.hasAttr("aria-hidden")) {
      return;
    }
    boolean block = BLOCKS.contains(name);
    if (block) {
      endLine("");
    }
    if (name.equals("img")) {
      line.append("![").append(element.attr("alt")).append("](").append(element.attr("src"));
      line.append(')');
    } else if (name.equals("a")) {
      line.append('[');
      children(element);
      line.append("](").append(element.attr("href")).append(')');
    } else {
      if (name.equals("td") || name.equals("th")) {
        line.append("| ");
      }
      children(element);
    }
    if (!block && element.hasAttr("dir")) {
      line.append(foreign(element));
    }
    if (block) {
      String marks = name.matches("h[1-6]") ? "#".repeat(name.charAt(1) - '0') + " " : "";
      String id = element.hasAttr("id") && !marks.isEmpty() ? " {#" + element.id() + "}" : "";
      line.append(line.isEmpty() ? "" : id);
      endLine(marks);
    } else if (!name.equals("a")) {
      line.append(' ');
    }
  }

  private static String foreign(Element element) {
    return " {" + (element.attr("lang") + " " + element.attr("dir")).strip() + "}";
  }

  private void children(Element element) {
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode text) {
        line.append(text.text());
      } else if (child instanceof Element inner) {
        append(inner);
      }
    }
  }

  private void endLine(String marks) {
    String text = line.toString().replaceAll("\\s+", " ").strip();
    if (!text.isEmpty()) {
      out.append(marks).append(text).append('\n');
    }
    line.setLength(0);
  }
}
