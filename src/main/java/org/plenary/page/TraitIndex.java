package org.plenary.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.plenary.archive.Archive;
import org.plenary.archive.Id;
import org.plenary.archive.Occasion;
import org.plenary.archive.Region;
import org.plenary.page.Trait.Sort;

/**
 * Which events have what, from either end. Traits have numbers, and events their place in the
 * archive's order.
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
    TraitReader reader = new TraitReader(archive, this::numberOf);
    ofEvent = new int[occasions.size()][];
    for (int event = 0; event < ofEvent.length; event++) {
      ofEvent[event] = reader.traitsOf(occasions.get(event));
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
    return new TraitReader(archive, numbers::get).traitsOf(occasion);
  }

  /** The number of a trait, which is the next one where no event had it yet. */
  private int numberOf(Trait trait) {
    Integer number = numbers.putIfAbsent(trait, traits.size());
    if (number == null) {
      traits.add(trait);
      return traits.size() - 1;
    }
    return number;
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
}
