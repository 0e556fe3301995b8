package org.plenary.page;

import java.util.HashMap;
import java.util.Map;
import org.plenary.archive.Region;

/** Countries by their codes. */
final class CountryNames {
  private final PageContext context;
  private final Map<String, Region> regions = new HashMap<>();

  CountryNames(PageContext context) {
    this.context = context;
    for (Region region : context.archive().all(Region.class)) {
      String code = region.code();
      if (code != null) {
        regions.put(code, region);
      }
    }
  }

  /** A country under its name, linked to the region that has its code. */
  LinkView link(String code, Links links) {
    Region region = regions.get(code);
    return region == null ? links.text(name(code)) : links.to(region);
  }

  /** The name of the region that has the code, else as the message files say. */
  String name(String code) {
    Region region = regions.get(code);
    return region == null ? context.messages().text("country." + code) : region.title();
  }
}
