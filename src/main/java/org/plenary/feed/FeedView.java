package org.plenary.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.language.XmlText;

/**
 * What the template of a feed sees; nothing in it is forbidden in XML 1.0.
 *
 * @param language a BCP 47 tag
 * @param updated the newest of the entries', as {@code 2024-12-10T00:00:00Z}
 * @param self the feed's own address
 * @param page that of the page that it belongs to
 * @param rights the licence's name, {@code licence} its address
 */
record FeedView(
    String language,
    String id,
    String title,
    @Nullable String subtitle,
    String updated,
    String self,
    String page,
    AuthorView author,
    @Nullable String rights,
    @Nullable String licence,
    List<NewsView> entries) {

  /** Somebody by name, with an address where one is known. */
  record AuthorView(String name, @Nullable String uri) {
    AuthorView {
      name = XmlText.of(name);
    }
  }

  /** A theme. */
  record CategoryView(String term, String scheme, String label) {
    CategoryView {
      term = XmlText.of(term);
      label = XmlText.of(label);
    }
  }

  /**
   * An entry.
   *
   * @param page the address of the page that it is about
   * @param language a BCP 47 tag, where it is not the feed's
   * @param summaryLanguage the same of the summary, where it is not the entry's
   * @param related where something that it tells of is
   * @param content HTML, whose links are complete
   */
  record NewsView(
      String id,
      String title,
      String page,
      String published,
      String updated,
      @Nullable String language,
      List<AuthorView> authors,
      List<CategoryView> categories,
      String summary,
      @Nullable String summaryLanguage,
      @Nullable String related,
      @Nullable String content) {
    NewsView {
      title = XmlText.of(title);
      summary = XmlText.of(summary);
      content = content == null ? null : XmlText.of(content);
      authors = List.copyOf(authors);
      categories = List.copyOf(categories);
    }

    /** The same with content. */
    NewsView with(String html) {
      return new NewsView(
          id,
          title,
          page,
          published,
          updated,
          language,
          authors,
          categories,
          summary,
          summaryLanguage,
          related,
          html);
    }
  }

  FeedView {
    title = XmlText.of(title);
    subtitle = subtitle == null ? null : XmlText.of(subtitle);
    rights = rights == null ? null : XmlText.of(rights);
    entries = List.copyOf(entries);
  }
}
