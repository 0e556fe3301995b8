package org.plenary.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts of an event or edition.
 *
 * @param when "5, 9 and 13 December 2022" for an edition of several events
 * @param type and {@code format} in words
 * @param chathamHouse whether the notice about attribution is shown
 */
public record FactsView(
    @Nullable DateView when,
    @Nullable PlaceView place,
    @Nullable String type,
    String format,
    boolean chathamHouse,
    @Nullable LinkView conference,
    @Nullable LinkView edition,
    List<LinkView> themes,
    List<LinkView> regions,
    List<RoleView> organisations,
    List<RoleView> people) {
  public FactsView {
    themes = List.copyOf(themes);
    regions = List.copyOf(regions);
    organisations = List.copyOf(organisations);
    people = List.copyOf(people);
  }
}
