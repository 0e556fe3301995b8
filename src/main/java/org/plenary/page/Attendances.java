package org.plenary.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Contribution;
import org.plenary.archive.EventDate;
import org.plenary.archive.Id;
import org.plenary.archive.Occasion;
import org.plenary.archive.Place;
import org.plenary.archive.Region;
import org.plenary.archive.Role;
import org.plenary.archive.Ties.Attendance;
import org.plenary.route.Route;
import org.plenary.route.Routes;

/** Says what a person or organisation took part in. */
final class Attendances {
  private static final int UNDATED = 0;
  private static final int MOST_PLACES = 50;

  private final PageContext context;
  private final Route first;
  private final List<Attendance> newestFirst;
  private final List<List<Attendance>> pages;

  /**
   * What one party took part in.
   *
   * @param first the first page that shows it
   */
  Attendances(PageContext context, Route first, List<Attendance> attended, int size) {
    this.context = context;
    this.first = first;
    this.newestFirst = new ArrayList<>(attended);
    Collections.reverse(newestFirst);
    this.pages = pages(newestFirst, size);
  }

  int pages() {
    return pages.size();
  }

  /** Divides what was attended so that no page has more than {@code size} lines and parts. */
  private static List<List<Attendance>> pages(List<Attendance> attended, int size) {
    List<List<Attendance>> pages = new ArrayList<>();
    List<Attendance> page = new ArrayList<>();
    int room = size;
    for (Attendance whole : attended) {
      for (Attendance one : pieces(whole, size)) {
        int rows = 1 + one.parts().size();
        if (rows > room && !page.isEmpty()) {
          pages.add(List.copyOf(page));
          page.clear();
          room = size;
        }
        page.add(one);
        room -= rows;
      }
    }
    if (!page.isEmpty()) {
      pages.add(List.copyOf(page));
    }
    return List.copyOf(pages);
  }

  /** An event with more parts than a page holds stands on several. */
  private static List<Attendance> pieces(Attendance whole, int size) {
    int most = Math.max(1, size - 1);
    if (whole.parts().size() <= most) {
      return List.of(whole);
    }
    List<Attendance> pieces = new ArrayList<>();
    for (int from = 0; from < whole.parts().size(); from += most) {
      int to = Math.min(whole.parts().size(), from + most);
      pieces.add(
          new Attendance(
              whole.occasion(),
              whole.did(),
              whole.parts().subList(from, to),
              whole.counts() && from == 0));
    }
    return pieces;
  }

  /** What page {@code number} shows; only the first sums up. */
  AttendedView on(int number, Links links) {
    List<AttendedView.Year> groups = groups(number, links);
    if (number > 1) {
      return new AttendedView(0, List.of(), List.of(), List.of(), 0, groups);
    }
    List<Attendance> counted = newestFirst.stream().filter(Attendance::counts).toList();
    List<AttendedView.PlaceCount> places = places(counted, links);
    return new AttendedView(
        counted.size(),
        roles(),
        years(links),
        places.subList(0, Math.min(places.size(), MOST_PLACES)),
        Math.max(0, places.size() - MOST_PLACES),
        groups);
  }

  private List<AttendedView.RoleCount> roles() {
    Map<Enum<?>, Integer> counted = new TreeMap<>(Comparator.comparing(Enum::ordinal));
    Map<Enum<?>, Integer> covers = new TreeMap<>(Comparator.comparing(Enum::ordinal));
    for (Attendance one : newestFirst) {
      rolesIn(one).forEach(role -> (one.counts() ? counted : covers).merge(role, 1, Integer::sum));
    }
    covers.forEach(counted::putIfAbsent);
    List<AttendedView.RoleCount> roles = new ArrayList<>();
    counted.forEach((role, count) -> roles.add(new AttendedView.RoleCount(word(role), count)));
    return roles;
  }

  private static Set<Enum<?>> rolesIn(Attendance one) {
    Set<Enum<?>> roles = new HashSet<>();
    one.did().forEach(did -> roles.addAll(did.roles()));
    one.parts().forEach(part -> part.did().forEach(did -> roles.addAll(did.roles())));
    return roles;
  }

  private String word(Enum<?> role) {
    return context.word(role instanceof Role ? "role" : "organisation-role", role);
  }

  /** How many events each year has, each with a link to the page on which it begins. */
  private List<YearCount> years(Links links) {
    Map<Integer, Integer> counts = new TreeMap<>();
    Map<Integer, Integer> begins = new TreeMap<>();
    for (int page = 0; page < pages.size(); page++) {
      for (Attendance one : pages.get(page)) {
        int year = year(one);
        begins.putIfAbsent(year, page + 1);
        if (one.counts() && year != UNDATED) {
          counts.merge(year, 1, Integer::sum);
        }
      }
    }
    List<YearCount> years = new ArrayList<>();
    counts.forEach(
        (year, count) -> {
          int page = begins.getOrDefault(year, 1);
          String anchor = "#" + anchor(year);
          String href = page == 1 ? anchor : links.href(first.page(page)) + anchor;
          years.add(new YearCount(new LinkView(String.valueOf(year), href, null, null), count));
        });
    return years;
  }

  private static String anchor(int year) {
    return "p-y" + year;
  }

  private List<AttendedView.PlaceCount> places(List<Attendance> counted, Links links) {
    Map<String, List<Occasion>> byPlace = new LinkedHashMap<>();
    for (Attendance one : counted) {
      String place = context.shortPlace(one.occasion());
      Place where = one.occasion().happening().place();
      if (place != null) {
        String key = where == null ? place : place + "\n" + where.country();
        byPlace.computeIfAbsent(key, name -> new ArrayList<>()).add(one.occasion());
      }
    }
    return byPlace.values().stream()
        .map(occasions -> place(occasions.get(0), occasions.size(), links))
        .sorted(
            Comparator.comparingInt((AttendedView.PlaceCount place) -> -place.count())
                .thenComparing(place -> place.place().text()))
        .toList();
  }

  /** A city, linked to its region; else with its country, linked to that. */
  private AttendedView.PlaceCount place(Occasion occasion, int count, Links links) {
    String text = String.valueOf(context.shortPlace(occasion));
    Place place = occasion.happening().place();
    if (place == null || (!text.equals(place.city()) && place.country() == null)) {
      return new AttendedView.PlaceCount(links.text(text), null, count);
    }
    Region country = context.places().countryRegion(place);
    for (Id region : place.heldIn()) {
      if (place.city() != null && (country == null || !region.equals(country.id()))) {
        LinkView city = links.to(context.archive().get(region), text);
        return new AttendedView.PlaceCount(city, null, count);
      }
    }
    boolean same = text.equals(context.longPlace(place));
    LinkView linked = country == null ? links.text(text) : links.to(country, text);
    if (same) {
      return new AttendedView.PlaceCount(linked, null, count);
    }
    String name = String.valueOf(context.places().country(place));
    LinkView where = country == null ? links.text(name) : links.to(country, name);
    return new AttendedView.PlaceCount(links.text(text), where, count);
  }

  private List<AttendedView.Year> groups(int number, Links links) {
    if (number > pages.size()) {
      return List.of();
    }
    Map<Integer, List<AttendedView.Line>> byYear = new LinkedHashMap<>();
    for (Attendance one : pages.get(number - 1)) {
      byYear.computeIfAbsent(year(one), year -> new ArrayList<>()).add(line(one, links));
    }
    List<AttendedView.Year> groups = new ArrayList<>();
    byYear.forEach((year, lines) -> groups.add(group(year, lines, number, links)));
    return groups;
  }

  private AttendedView.Year group(
      int year, List<AttendedView.Line> lines, int number, Links links) {
    boolean begins =
        number == 1 || pages.get(number - 2).stream().noneMatch(one -> year(one) == year);
    LinkView heading =
        year == UNDATED
            ? links.text(context.messages().text("events.undated"))
            : links.to(Routes.year(year), String.valueOf(year));
    return new AttendedView.Year(heading, begins && year != UNDATED ? anchor(year) : null, lines);
  }

  private AttendedView.Line line(Attendance one, Links links) {
    Occasion occasion = one.occasion();
    EntryView entry = links.entry(occasion);
    return new AttendedView.Line(
        entry.link(),
        entry.date(),
        entry.place(),
        entry.status(),
        entry.conference(),
        did(one.did()),
        one.parts().stream()
            .map(part -> new AttendedView.Part(links.to(part.occasion()), did(part.did())))
            .toList());
  }

  /** What one did, with the roles together in which one did it under the same name and topic. */
  private List<DidView> did(Collection<Contribution> all) {
    Map<DidView, Set<Enum<?>>> roles = new LinkedHashMap<>();
    for (Contribution one : all) {
      DidView what = new DidView(null, one.as(), one.topic());
      roles.computeIfAbsent(what, did -> new LinkedHashSet<>()).addAll(one.roles());
    }
    List<DidView> views = new ArrayList<>();
    roles.forEach(
        (what, in) -> {
          if (!in.isEmpty() || what.as() != null || what.topic() != null) {
            views.add(new DidView(roles(in), what.as(), what.topic()));
          }
        });
    return views;
  }

  private @Nullable String roles(Set<Enum<?>> roles) {
    return roles.isEmpty() ? null : context.list(roles.stream().map(this::word).toList());
  }

  private int year(Attendance one) {
    EventDate date = context.archive().dateInLists(one.occasion());
    return date == null ? UNDATED : date.first().getYear();
  }
}
