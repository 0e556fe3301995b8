package org.plenary.page;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Archive;
import org.plenary.archive.Id;
import org.plenary.archive.Occasion;
import org.plenary.archive.Place;
import org.plenary.archive.Reference;
import org.plenary.archive.Subject;
import org.plenary.page.Trait.Sort;

/**
 * Finds what an event has, by numbers of traits: what is broader than its themes and regions as
 * well, and the themes of its parts. One thread at a time may use it.
 */
final class TraitReader {
  private static final int ENOUGH_FOR_MOST = 64;

  private final Archive archive;
  private final Function<Trait, @Nullable Integer> numbers;
  private final Map<Sort, Map<Id, int[]>> known = new EnumMap<>(Sort.class);
  private int[] found = new int[ENOUGH_FOR_MOST];
  private int count;

  /** A reader that leaves out traits without a number. */
  TraitReader(Archive archive, Function<Trait, @Nullable Integer> numbers) {
    this.archive = archive;
    this.numbers = numbers;
    for (Sort sort : Sort.values()) {
      known.put(sort, new HashMap<>());
    }
  }

  /** The numbers of the traits of an event, each once and in order. */
  int[] traitsOf(Occasion occasion) {
    count = 0;
    addThemes(occasion);
    archive.allPartsOf(occasion.id()).forEach(this::addThemes);
    addAll(Sort.ABOUT, occasion.happening().regions());
    Place place = occasion.happening().place();
    if (place != null) {
      place.heldIn().forEach(region -> add(Sort.HELD, region));
      addCity(place);
    }
    occasion.happening().people().forEach(one -> add(Sort.PERSON, one.person()));
    occasion.happening().organisations().forEach(one -> add(Sort.ORGANISATION, one.organisation()));
    add(Sort.CONFERENCE, occasion.conference());
    return eachOnce(found, count);
  }

  /** The first {@code count} of some numbers, each once and in order; sorts them where they are. */
  static int[] eachOnce(int[] some, int count) {
    Arrays.sort(some, 0, count);
    int distinct = 0;
    for (int i = 0; i < count; i++) {
      if (distinct == 0 || some[i] != some[distinct - 1]) {
        some[distinct++] = some[i];
      }
    }
    return Arrays.copyOf(some, distinct);
  }

  private void addThemes(Occasion occasion) {
    List<Reference> themes = occasion.happening().themes();
    addAll(Sort.THEME, themes);
    for (Reference theme : themes) {
      if (theme.id() != null && !archive.narrowerThan(theme.id()).isEmpty()) {
        add(Trait.itself(theme.id()));
      }
    }
  }

  private void addAll(Sort sort, List<Reference> references) {
    references.forEach(reference -> add(sort, reference));
  }

  /** A city that is a region of the archive is there already. */
  private void addCity(Place place) {
    String city = place.city();
    boolean there =
        city == null
            || place.heldIn().stream().anyMatch(id -> isCalled((Subject) archive.get(id), city));
    if (!there) {
      add(new Trait(Sort.HELD, null, false, city, place.country()));
    }
  }

  private static boolean isCalled(Subject region, String name) {
    return region.title().equalsIgnoreCase(name)
        || region.basics().also().stream().anyMatch(name::equalsIgnoreCase);
  }

  private void add(Sort sort, @Nullable Reference reference) {
    if (reference != null && reference.id() != null) {
      add(sort, reference.id());
    }
  }

  private void add(Sort sort, Id record) {
    Map<Id, int[]> ofSort = Objects.requireNonNull(known.get(sort));
    for (int number : ofSort.computeIfAbsent(record, id -> numbersOf(sort, id))) {
      add(number);
    }
  }

  /** A theme or region brings all that is broader; anything else is by itself. */
  private int[] numbersOf(Sort sort, Id record) {
    boolean subject = sort == Sort.THEME || sort == Sort.ABOUT || sort == Sort.HELD;
    return (subject ? archive.upward(record) : List.of(record))
        .stream()
            .map(id -> numbers.apply(new Trait(sort, id)))
            .filter(Objects::nonNull)
            .mapToInt(Integer::intValue)
            .toArray();
  }

  private void add(Trait trait) {
    Integer number = numbers.apply(trait);
    if (number != null) {
      add(number.intValue());
    }
  }

  private void add(int number) {
    if (count == found.length) {
      found = Arrays.copyOf(found, 2 * count);
    }
    found[count++] = number;
  }
}
