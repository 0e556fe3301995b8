package org.plenary.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts of something that happens.
 *
 * @param date null for an edition that takes its dates from its events
 * @param type a word of the settings' event types
 * @param regions what it is about, which need not be where it was
 */
public record Happening(
    @Nullable EventDate date,
    @Nullable String type,
    Format format,
    @Nullable Place place,
    List<Reference> regions,
    List<Reference> themes,
    List<Participation> people,
    List<Involvement> organisations,
    List<Outcome> outcomes,
    Attribution attribution) {

  public Happening {
    regions = List.copyOf(regions);
    themes = List.copyOf(themes);
    people = List.copyOf(people);
    organisations = List.copyOf(organisations);
    outcomes = List.copyOf(outcomes);
  }

  /** The same at another place. */
  public Happening at(Place other) {
    return new Happening(
        date, type, format, other, regions, themes, people, organisations, outcomes, attribution);
  }

  /** Nothing known. */
  public static Happening unknown() {
    return new Happening(
        null,
        null,
        Format.IN_PERSON,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Attribution.ON_RECORD);
  }
}
