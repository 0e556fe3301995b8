package org.plenary.search;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.plenary.document.Settings;
import org.plenary.language.Messages;
import org.plenary.language.XmlText;
import org.plenary.markdown.Html;
import org.plenary.page.PlannedOutput.PlannedFile;
import org.plenary.route.Route;
import org.plenary.route.Routes;

/** How browsers search the archive from their own box (OpenSearch 1.1 Draft 6). */
final class OpenSearch {
  private static final int SHORT_NAME = 16;
  private static final int LONG_NAME = 48;
  private static final int DESCRIPTION = 1024;

  private static final String DOCUMENT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
      <ShortName>%1$s</ShortName>
      <LongName>%2$s</LongName>
      <Description>%3$s</Description>
      <Url type="text/html" method="get" template="%4$s?q={searchTerms}"/>
      <Language>%5$s</Language>
      <InputEncoding>UTF-8</InputEncoding>
      <OutputEncoding>UTF-8</OutputEncoding>
      </OpenSearchDescription>
      """;

  private OpenSearch() {}

  /** Adds the description where the site has an address, which it needs. */
  static void plan(Settings settings, Messages messages, List<PlannedFile> files) {
    if (settings.url() != null) {
      String address = settings.url() + Routes.SEARCH.encoded();
      files.add(
          new PlannedFile(
              new Route("opensearch.xml"),
              bodies -> document(settings, messages, address).getBytes(StandardCharsets.UTF_8)));
    }
  }

  private static String document(Settings settings, Messages messages, String address) {
    String title = settings.title();
    String description = messages.text("search.description", title);
    return DOCUMENT.formatted(
        escape(cut(title, SHORT_NAME)),
        escape(cut(title, LONG_NAME)),
        escape(cut(description, DESCRIPTION)),
        escape(address),
        escape(settings.language()));
  }

  /** As many whole words of a text as are not too long; the start of a word that is. */
  static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = text.lastIndexOf(' ', most);
    if (end <= 0) {
      end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    }
    return text.substring(0, end).strip();
  }

  private static String escape(String text) {
    StringBuilder out = new StringBuilder();
    Html.escape(XmlText.of(text), out);
    return out.toString();
  }
}
