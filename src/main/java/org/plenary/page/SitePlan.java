package org.plenary.page;

import java.util.List;

/**
 * Every output that is known before bodies are read; files that bodies refer to come on top.
 *
 * @param pages in the order of their URLs' records
 * @param files what programs read
 */
public record SitePlan(
    List<PlannedOutput.PlannedPage> pages,
    List<PlannedOutput.PlannedFile> files,
    List<PlannedOutput.PlannedAsset> assets) {
  public SitePlan {
    pages = List.copyOf(pages);
    files = List.copyOf(files);
    assets = List.copyOf(assets);
  }

  /** The same with these files for programs. */
  public SitePlan with(List<PlannedOutput.PlannedFile> forPrograms) {
    return new SitePlan(pages, forPrograms, assets);
  }

  /** How many outputs there are. */
  public int size() {
    return pages.size() + files.size() + assets.size();
  }
}
