package org.plenary.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Regions by themes, and years.
 *
 * @param regions those with the most events, the most first
 * @param allRegions what leads to the regions that are not named
 * @param themes the columns of the table: those with the most events, the most first
 * @param rows the regions of the table, before them all events and after them those of no region
 * @param years every year with its number of events
 */
public record ExploreView(
    Frame frame,
    String title,
    List<CountedLink> regions,
    @Nullable LinkView allRegions,
    List<CountedLink> themes,
    List<Row> rows,
    List<YearCount> years)
    implements PageView {

  /** A row of the table; a region's text has no {@code href} where it is none of the archive's. */
  public record Row(CountedLink region, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * The events of a region that are on a theme.
   *
   * @param label what the cell counts, in words
   * @param shade from 1 for few events to 4 for many
   */
  public record Cell(int count, @Nullable String href, String label, int shade) {}

  public ExploreView {
    regions = List.copyOf(regions);
    themes = List.copyOf(themes);
    rows = List.copyOf(rows);
    years = List.copyOf(years);
  }
}
