package org.plenary.golden;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page tells browsers and search engines, a line each. */
final class HeadText {
  private static final String SAID =
      "meta[name], meta[http-equiv=refresh], link[rel=canonical], link[rel=alternate]";

  private HeadText() {}

  static String of(String html) {
    Document document = Jsoup.parse(html);
    StringBuilder out = new StringBuilder();
    Element root = document.select("html").first();
    if (root != null) {
      line(out, "lang", root.attr("lang") + " " + root.attr("dir"));
    }
    line(out, "title", document.title());
    for (Element element : document.head().select(SAID)) {
      if (element.normalName().equals("link")) {
        String which = element.attr("hreflang") + " " + element.attr("type");
        line(out, element.attr("rel"), which + " " + element.attr("href"));
      } else if (!element
          .attr("name")
          .matches("viewport|color-scheme|theme-color|generator|twitter:.*")) {
        line(out, element.attr("name") + element.attr("http-equiv"), element.attr("content"));
      }
    }
    return out.toString();
  }

  private static void line(StringBuilder out, String name, String value) {
    out.append(name).append(": ").append(value.replaceAll("\\s+", " ").strip()).append('\n');
  }
}
