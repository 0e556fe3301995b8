package org.plenary.describe;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.route.Route;

/**
 * A page that is described.
 *
 * @param text what it says of itself
 * @param language a BCP 47 tag
 * @param way the way down to it, without the home page and without itself
 */
public record DescribedPage(
    Route route, String title, String text, String language, List<Step> way, PageContent content) {

  public DescribedPage {
    way = List.copyOf(way);
  }

  /**
   * A page above another.
   *
   * @param path its encoded path from the site's root; null for what has no page
   */
  public record Step(String name, @Nullable String path) {}
}
