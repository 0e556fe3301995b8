package org.plenary.page;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.EventDate;
import org.plenary.route.Route;

/** How many entries of a list each year has, and where in the list its first stands. */
final class YearPlaces {
  private final NavigableMap<Integer, Year> years = new TreeMap<>();

  private record Year(int place, int count) {}

  /** The years of a list whose entries have these dates, in the order of the list. */
  YearPlaces(Stream<@Nullable EventDate> dates) {
    int place = 0;
    for (Iterator<@Nullable EventDate> each = dates.iterator(); each.hasNext(); place++) {
      EventDate date = each.next();
      if (date != null) {
        years.merge(
            date.first().getYear(),
            new Year(place, 1),
            (year, one) -> new Year(year.place, year.count + 1));
      }
    }
  }

  /** Every year in order, as links of the list's first page to where the year begins. */
  List<YearCount> counts(Route first, Paging paging, Links links) {
    List<YearCount> counts = new ArrayList<>();
    years.forEach(
        (year, one) -> {
          int page = paging.pageOf(one.place);
          String href = page == 1 ? "" : links.href(first.page(page));
          String text = String.valueOf(year);
          counts.add(
              new YearCount(new LinkView(text, href + "#p-y" + year, null, null), one.count));
        });
    return counts;
  }
}
