package org.plenary.archive;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts of something that happens.
 *
 * @param date null for an edition that takes its dates from its events, and for what is postponed
 * @param zone where its hours are told in; also given without hours, for its parts
 * @param type a word of the settings' event types
 * @param status null where the date alone says it
 * @param regions what it is about, which need not be where it was
 * @param related events that the author wants shown as related
 * @param doi without the resolver's address, as {@code 10.5281/zenodo.1234}
 */
public record Happening(
    @Nullable EventDate date,
    @Nullable EventTime time,
    @Nullable ZoneId zone,
    @Nullable String type,
    Format format,
    @Nullable Status status,
    @Nullable Planned planned,
    @Nullable Place place,
    List<Reference> regions,
    List<Reference> themes,
    List<Participation> people,
    List<Involvement> organisations,
    List<Reference> related,
    List<Outcome> outcomes,
    List<Deadline> deadlines,
    List<NumberFact> numbers,
    Attribution attribution,
    @Nullable String doi) {

  public Happening {
    regions = List.copyOf(regions);
    themes = List.copyOf(themes);
    people = List.copyOf(people);
    organisations = List.copyOf(organisations);
    related = List.copyOf(related);
    outcomes = List.copyOf(outcomes);
    deadlines = List.copyOf(deadlines);
    numbers = List.copyOf(numbers);
  }

  /** The date announced before the one it has; null where there are no two dates. */
  public @Nullable EventDate dateBefore() {
    return date == null || planned == null ? null : planned.date();
  }

  /** The same at another place. */
  public Happening at(Place other) {
    return new Happening(
        date,
        time,
        zone,
        type,
        format,
        status,
        planned,
        other,
        regions,
        themes,
        people,
        organisations,
        related,
        outcomes,
        deadlines,
        numbers,
        attribution,
        doi);
  }

  /** Nothing known. */
  public static Happening unknown() {
    return new Happening(
        null,
        null,
        null,
        null,
        Format.IN_PERSON,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Attribution.ON_RECORD,
        null);
  }
}
