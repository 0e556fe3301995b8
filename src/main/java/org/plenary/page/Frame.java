package org.plenary.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.markdown.Html;

/**
 * What is around every page.
 *
 * @param language the page's language (BCP 47), {@code direction} its {@code dir}
 * @param interfaceLanguage the site's, {@code interfaceDirection} its {@code dir}
 * @param title the text of {@code title}, unlike that of any other page
 * @param description unlike that of any other page
 * @param canonical the page's absolute URL, if the site has one
 * @param indexed whether search engines may list it
 * @param toRoot what leads to the site's root, before the name of an asset
 * @param section the link of the header below which the page is; empty for none
 * @param breadcrumbs the way down to the page, without the page itself
 * @param ways links of the foot to lists that the header does not name
 * @param alternates feeds and calendars of the page, or else of the site
 * @param footer links of the foot: publisher, licence, ways to correct the page
 * @param preview null for a page that search engines may not list
 * @param data the page in the words of schema.org; null where it is there for nothing
 */
public record Frame(
    String language,
    String direction,
    String interfaceLanguage,
    String interfaceDirection,
    String title,
    String description,
    @Nullable String canonical,
    boolean indexed,
    String toRoot,
    String section,
    LinkView site,
    @Nullable String tagline,
    List<NavigationLink> navigation,
    List<LinkView> breadcrumbs,
    List<LinkView> ways,
    List<Alternate> alternates,
    Footer footer,
    @Nullable Preview preview,
    @Nullable Html data) {

  /**
   * What others show of the page where they link to it (Open Graph).
   *
   * @param type its kind in the words of that protocol
   * @param locale its language and country, as {@code en_GB}; null where no country is known
   * @param picture the absolute URL of a picture
   * @param alt what the picture shows
   */
  public record Preview(
      String title,
      String type,
      @Nullable String locale,
      @Nullable String picture,
      @Nullable String alt) {}

  /**
   * A feed or calendar.
   *
   * @param type its media type
   * @param title what it is, in words
   * @param href relative to the page
   * @param url its absolute address
   * @param webcal the same under the scheme that calendar programs open; null for a feed
   * @param own whether it is the page's own, not the site's
   */
  public record Alternate(
      String type, String title, String href, String url, @Nullable String webcal, boolean own) {}

  /** A link of the header; {@code current} on the pages below it. */
  public record NavigationLink(LinkView link, boolean current) {}

  /**
   * The foot of the page.
   *
   * @param contact where to say that something is wrong
   * @param edit where the page's source can be changed
   */
  public record Footer(
      @Nullable LinkView publisher,
      @Nullable LinkView licence,
      @Nullable LinkView contact,
      @Nullable LinkView edit) {}

  public Frame {
    navigation = List.copyOf(navigation);
    breadcrumbs = List.copyOf(breadcrumbs);
    ways = List.copyOf(ways);
    alternates = List.copyOf(alternates);
  }
}
