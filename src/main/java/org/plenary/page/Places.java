package org.plenary.page;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.EventDate;
import org.plenary.route.Route;

/** How many entries of a list each year or month has, and where in the list its first stands. */
final class Places {
  private final NavigableMap<Integer, Place> places = new TreeMap<>();

  private record Place(int first, int count) {}

  private Places() {}

  /** The years of a list whose entries have these dates, in the order of the list. */
  static Places ofYears(Stream<@Nullable EventDate> dates) {
    return of(dates.map(date -> date == null ? 0 : date.first().getYear()));
  }

  /** The places of the numbers that the entries of a list have; 0 for none. */
  static Places of(Stream<Integer> numbers) {
    Places places = new Places();
    int at = 0;
    for (Iterator<Integer> each = numbers.iterator(); each.hasNext(); at++) {
      Integer number = each.next();
      if (number != 0) {
        places.places.merge(
            number, new Place(at, 1), (place, one) -> new Place(place.first, place.count + 1));
      }
    }
    return places;
  }

  /** Every year in order, as links of the list's first page to where the year begins. */
  List<YearCount> years(Route first, Paging paging, Links links) {
    return counts("p-y", String::valueOf, first, paging, links).stream()
        .map(year -> new YearCount(year.link(), year.count()))
        .toList();
  }

  /**
   * Every number in order, as links of the list's first page to where it begins.
   *
   * @param prefix what ids begin with, before the number
   */
  List<CountedLink> counts(
      String prefix, IntFunction<String> words, Route first, Paging paging, Links links) {
    List<CountedLink> counts = new ArrayList<>();
    places.forEach(
        (number, place) -> {
          int page = paging.pageOf(place.first);
          String href = (page == 1 ? "" : links.href(first.page(page))) + "#" + prefix + number;
          counts.add(
              new CountedLink(new LinkView(words.apply(number), href, null, null), place.count));
        });
    return counts;
  }
}
