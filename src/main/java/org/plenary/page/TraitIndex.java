package org.plenary.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Archive;
import org.plenary.archive.Id;
import org.plenary.archive.Occasion;
import org.plenary.archive.Place;
import org.plenary.archive.Reference;
import org.plenary.archive.Region;
import org.plenary.archive.Subject;
import org.plenary.page.Trait.Sort;

/**
 * Which events have what, from either end. Traits have numbers, and events their place in the
 * archive's order; an event has what is broader than its themes and regions as well, and the themes
 * of its parts.
 */
final class TraitIndex {
  private static final double BROAD = 0.4;

  private final Archive archive;
  private final Map<Trait, Integer> numbers = new HashMap<>();
  private final List<Trait> traits = new ArrayList<>();
  private final int[][] ofEvent;
  private final int[][] events;
  private final int[] worths;
  private final int[][] implied;

  TraitIndex(Archive archive) {
    this.archive = archive;
    List<Occasion> occasions = archive.occasions();
    ofEvent = new int[occasions.size()][];
    for (int event = 0; event < ofEvent.length; event++) {
      Set<Trait> own = traitsOf(occasions.get(event));
      for (Trait trait : own) {
        if (numbers.putIfAbsent(trait, traits.size()) == null) {
          traits.add(trait);
        }
      }
      ofEvent[event] = numbersOf(own);
    }
    events = having(ofEvent, traits.size());
    worths = new int[events.length];
    implied = new int[events.length][];
    for (int trait = 0; trait < worths.length; trait++) {
      worths[trait] = worth(traits.get(trait), having(trait), ofEvent.length);
      implied[trait] = wider(traits.get(trait), events[trait]);
    }
  }

  /** How many traits there are. */
  int size() {
    return worths.length;
  }

  /** The events that have each trait, in their order. */
  private static int[][] having(int[][] ofEvent, int traits) {
    int[] counts = new int[traits];
    for (int[] own : ofEvent) {
      for (int trait : own) {
        counts[trait]++;
      }
    }
    int[][] having = new int[traits][];
    for (int trait = 0; trait < traits; trait++) {
      having[trait] = new int[counts[trait]];
    }
    for (int event = ofEvent.length - 1; event >= 0; event--) {
      for (int trait : ofEvent[event]) {
        having[trait][--counts[trait]] = event;
      }
    }
    return having;
  }

  Trait trait(int number) {
    return traits.get(number);
  }

  /** The traits of an event in order of their numbers, without those that no listed event has. */
  int[] of(Occasion occasion) {
    return numbersOf(traitsOf(occasion));
  }

  private int[] numbersOf(Set<Trait> some) {
    int[] found = new int[some.size()];
    int count = 0;
    for (Trait trait : some) {
      Integer number = numbers.get(trait);
      if (number != null) {
        found[count++] = number;
      }
    }
    Arrays.sort(found, 0, count);
    return count == found.length ? found : Arrays.copyOf(found, count);
  }

  /** The traits of the event at a place in the archive's order. */
  int[] ofEventAt(int position) {
    return ofEvent[position];
  }

  /** The places in the archive's order of the events that have a trait. */
  int[] events(int trait) {
    return events[trait];
  }

  /** What a trait counts, in thousandths: the less, the more events have it. */
  int worth(int trait) {
    return worths[trait];
  }

  /**
   * The places in {@code among}, which is in order, of the traits that whoever has one trait has as
   * well.
   */
  int[] impliedBy(int trait, int[] among) {
    int[] wider = implied[trait];
    int[] places = wider.length == 0 ? wider : new int[wider.length];
    int count = 0;
    for (int one : wider) {
      int place = Arrays.binarySearch(among, one);
      if (place >= 0) {
        places[count++] = place;
      }
    }
    return Arrays.copyOf(places, count);
  }

  /**
   * The numbers of what is broader than a trait; of a city, of the regions that all its events are
   * in.
   */
  private int[] wider(Trait trait, int[] having) {
    Id record = trait.record();
    if (record != null) {
      return archive.upward(record).stream()
          .flatMap(broader -> Stream.of(new Trait(trait.sort(), broader), Trait.itself(broader)))
          .filter(wider -> !record.equals(wider.record()) || (trait.itself() && !wider.itself()))
          .map(numbers::get)
          .filter(Objects::nonNull)
          .mapToInt(Integer::intValue)
          .sorted()
          .toArray();
    }
    return Arrays.stream(ofEvent[having[0]])
        .filter(other -> isRegionHeldIn(traits.get(other)) && isOfAll(other, having))
        .toArray();
  }

  private static boolean isRegionHeldIn(Trait trait) {
    return trait.sort() == Sort.HELD && trait.record() != null;
  }

  private boolean isOfAll(int trait, int[] having) {
    return Arrays.stream(having).allMatch(event -> Arrays.binarySearch(ofEvent[event], trait) >= 0);
  }

  /** How many events have a trait; a theme that some name itself, all that are on it. */
  private int having(int number) {
    Trait trait = traits.get(number);
    Id theme = trait.itself() ? trait.record() : null;
    int counted =
        theme == null ? number : numbers.getOrDefault(new Trait(trait.sort(), theme), number);
    return events[counted].length;
  }

  private int worth(Trait trait, int having, int all) {
    double rarity = 1 - StrictMath.log(having) / StrictMath.log(all + 1.0);
    int weight = trait.sort().weight();
    if (trait.sort() == Sort.CONFERENCE) {
      return weight + (int) StrictMath.round(weight * rarity);
    }
    return (int) StrictMath.round((isBroad(trait) ? BROAD : 1) * weight * rarity);
  }

  /** Whether it is broader than a theme that the event names, or a region wider than a country. */
  private boolean isBroad(Trait trait) {
    Id record = trait.record();
    return record != null
        && !trait.itself()
        && !archive.narrowerThan(record).isEmpty()
        && !(archive.find(record) instanceof Region region && isCountry(region));
  }

  private static boolean isCountry(Region region) {
    return region.code() != null && Character.isLetter(region.code().charAt(0));
  }

  private Set<Trait> traitsOf(Occasion occasion) {
    Set<Trait> all = new LinkedHashSet<>();
    addThemes(occasion, all);
    archive.allPartsOf(occasion.id()).forEach(part -> addThemes(part, all));
    addUpward(Sort.ABOUT, ids(occasion.happening().regions()), all);
    Place place = occasion.happening().place();
    if (place != null) {
      addUpward(Sort.HELD, place.heldIn(), all);
      addCity(place, all);
    }
    occasion.happening().people().forEach(one -> add(Sort.PERSON, one.person(), all));
    occasion
        .happening()
        .organisations()
        .forEach(one -> add(Sort.ORGANISATION, one.organisation(), all));
    add(Sort.CONFERENCE, occasion.conference(), all);
    return all;
  }

  private void addThemes(Occasion occasion, Set<Trait> all) {
    List<Id> themes = ids(occasion.happening().themes());
    addUpward(Sort.THEME, themes, all);
    for (Id theme : themes) {
      if (!archive.narrowerThan(theme).isEmpty()) {
        all.add(Trait.itself(theme));
      }
    }
  }

  private void addUpward(Sort sort, Collection<Id> subjects, Set<Trait> all) {
    for (Id subject : subjects) {
      archive.upward(subject).forEach(wider -> all.add(new Trait(sort, wider)));
    }
  }

  /** A city that is a region of the archive is there already. */
  private void addCity(Place place, Set<Trait> all) {
    String city = place.city();
    boolean known =
        city == null
            || place.heldIn().stream().anyMatch(id -> isCalled((Subject) archive.get(id), city));
    if (!known) {
      all.add(new Trait(Sort.HELD, null, false, city, place.country()));
    }
  }

  private static boolean isCalled(Subject region, String name) {
    return region.title().equalsIgnoreCase(name)
        || region.basics().also().stream().anyMatch(name::equalsIgnoreCase);
  }

  private static List<Id> ids(List<Reference> references) {
    List<Id> ids = new ArrayList<>(references.size());
    for (Reference reference : references) {
      if (reference.id() != null) {
        ids.add(reference.id());
      }
    }
    return ids;
  }

  private static void add(Sort sort, @Nullable Reference reference, Set<Trait> all) {
    if (reference != null && reference.id() != null) {
      all.add(new Trait(sort, reference.id()));
    }
  }
}
