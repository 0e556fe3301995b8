package org.plenary.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All regions or all themes, each under what it is part of. */
public record SubjectListView(
    Frame frame, String title, int count, List<Row> rows, @Nullable PagerView pager)
    implements PageView {

  /**
   * A region or theme in the tree.
   *
   * @param depth 0 for one that is part of nothing
   * @param again whether it stands further up, with what is narrower
   */
  public record Row(
      LinkView link, int depth, int events, @Nullable String definition, boolean again) {}

  public SubjectListView {
    rows = List.copyOf(rows);
  }
}
