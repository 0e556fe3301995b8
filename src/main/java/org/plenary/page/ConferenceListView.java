package org.plenary.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All conferences, or all series.
 *
 * @param kind {@code conferences} or {@code series}
 */
public record ConferenceListView(
    Frame frame, String kind, String title, int count, List<Row> rows, @Nullable PagerView pager)
    implements PageView {

  /**
   * A conference.
   *
   * @param years "2015–2026"
   */
  public record Row(
      LinkView link, @Nullable String summary, @Nullable String years, int editions, int events) {}

  public ConferenceListView {
    rows = List.copyOf(rows);
  }
}
