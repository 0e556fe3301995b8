package org.plenary.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts of an event or edition.
 *
 * @param when "5, 9 and 13 December 2022" for an edition of several events
 * @param time the hours with their zone
 * @param type in words, as are {@code format} and {@code status}
 * @param setback in a sentence that it was cancelled or postponed
 * @param chathamHouse whether the notice about attribution is shown
 * @param partOf what it is a part of
 */
public record FactsView(
    @Nullable DateView when,
    @Nullable String time,
    @Nullable PlaceView place,
    @Nullable String status,
    @Nullable String setback,
    @Nullable PlannedView planned,
    @Nullable String type,
    String format,
    boolean chathamHouse,
    @Nullable LinkView partOf,
    @Nullable LinkView conference,
    boolean inSeries,
    @Nullable LinkView edition,
    List<String> also,
    List<LinkView> themes,
    List<LinkView> regions,
    List<RoleView> organisations,
    List<RoleView> people,
    List<NumberView> numbers,
    List<DeadlineView> deadlines,
    @Nullable LinkView doi) {

  /** What was announced before it changed. */
  public record PlannedView(
      @Nullable DateView when, @Nullable String place, @Nullable String format) {}

  /** What is counted, in words, and how many there are, as the author says it. */
  public record NumberView(String label, String value) {}

  public FactsView {
    also = List.copyOf(also);
    themes = List.copyOf(themes);
    regions = List.copyOf(regions);
    organisations = List.copyOf(organisations);
    people = List.copyOf(people);
    numbers = List.copyOf(numbers);
    deadlines = List.copyOf(deadlines);
  }
}
