package org.plenary.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person or organisation took part in.
 *
 * @param count how many events
 * @param roles how many of them in each role, in words
 * @param years how many of them each year had, with where the year's begin
 * @param places how many of them were where, the most first
 * @param morePlaces how many places are left out
 * @param groups those on this page by year, newest first
 */
public record AttendedView(
    int count,
    List<RoleCount> roles,
    List<YearCount> years,
    List<PlaceCount> places,
    int morePlaces,
    List<Year> groups) {

  /** How many events someone had a role in. */
  public record RoleCount(String role, int count) {}

  /**
   * How many events were in a city, or online.
   *
   * @param country where the city's link does not say it
   */
  public record PlaceCount(LinkView place, @Nullable LinkView country, int count) {}

  /**
   * Events under their year.
   *
   * @param id what links name, on the page on which the year begins
   */
  public record Year(LinkView heading, @Nullable String id, List<Line> lines) {
    public Year {
      lines = List.copyOf(lines);
    }
  }

  /**
   * An event.
   *
   * @param status that it was cancelled or postponed, where it was
   * @param did what they did there; nothing where only parts say
   * @param parts parts that they had to do with
   */
  public record Line(
      LinkView link,
      @Nullable DateView date,
      @Nullable String place,
      @Nullable String status,
      @Nullable LinkView conference,
      List<DidView> did,
      List<Part> parts) {
    public Line {
      did = List.copyOf(did);
      parts = List.copyOf(parts);
    }
  }

  /** A part of an event, and what they did in it. */
  public record Part(LinkView link, List<DidView> did) {
    public Part {
      did = List.copyOf(did);
    }
  }

  public AttendedView {
    roles = List.copyOf(roles);
    years = List.copyOf(years);
    places = List.copyOf(places);
    groups = List.copyOf(groups);
  }
}
