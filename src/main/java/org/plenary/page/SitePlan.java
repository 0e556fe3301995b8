package org.plenary.page;

import java.util.List;

/**
 * Every output that is known before bodies are read; files that bodies refer to come on top.
 *
 * @param pages in the order of their URLs' records
 */
public record SitePlan(
    List<PlannedOutput.PlannedPage> pages, List<PlannedOutput.PlannedAsset> assets) {
  public SitePlan {
    pages = List.copyOf(pages);
    assets = List.copyOf(assets);
  }
}
