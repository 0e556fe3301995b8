package org.plenary.golden;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.plenary.describe.SchemaWords;

/** What a page says to those who show a link to it, a line each, and to programs as JSON. */
final class DataText {
  private static final Gson JSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private DataText() {}

  static String of(String html) {
    Document document = Jsoup.parse(html);
    StringBuilder out = new StringBuilder();
    for (Element meta : document.head().select("meta[property], meta[name^=twitter:]")) {
      out.append(meta.attr("property")).append(meta.attr("name")).append(": ");
      out.append(meta.attr("content")).append('\n');
    }
    for (Element data : document.select("script[type=application/ld+json]")) {
      out.append(JSON.toJson(SchemaWords.checked(data.data()))).append('\n');
    }
    return out.toString();
  }
}
