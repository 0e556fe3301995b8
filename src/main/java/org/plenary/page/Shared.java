package org.plenary.page;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.plenary.page.Trait.Sort;

/** What one event shares with others, one after another. */
final class Shared {
  /** What an event must at least share, so that it is more than chance. */
  private static final int LEAST = 400;

  private final TraitIndex index;
  private final int[] traits;

  /** A bit for the number of each of the traits. */
  private final long[] own;

  /** Of each of the traits, what it counts, and whether it is a theme. */
  private final int[] worths;

  private final boolean[] themes;

  /** For each of the traits, the places of those that it implies. */
  private final int[][] implied;

  /** The round in which a trait was last implied by another. */
  private final int[] impliedIn;

  private final int[] both;
  private int round;

  /**
   * What an event shares.
   *
   * @param traits its own, in order of their numbers
   */
  Shared(TraitIndex index, int[] traits) {
    this.index = index;
    this.traits = traits;
    own = new long[index.size() / Long.SIZE + 1];
    worths = new int[traits.length];
    themes = new boolean[traits.length];
    implied = new int[traits.length][];
    for (int i = 0; i < traits.length; i++) {
      own[traits[i] / Long.SIZE] |= 1L << traits[i];
      worths[i] = index.worth(traits[i]);
      themes[i] = index.trait(traits[i]).sort() == Sort.THEME;
      implied[i] = index.impliedBy(traits[i], traits);
    }
    impliedIn = new int[traits.length];
    both = new int[traits.length];
  }

  int[] traits() {
    return traits;
  }

  /**
   * What is shared with the event at a place in the archive's order counts so much. Themes are what
   * an event is on; all else counts in full up to as much again, and half beyond that.
   *
   * @return 0 where what is shared may be chance
   */
  int points(int position) {
    int count = meet(position);
    int onThemes = 0;
    int others = 0;
    for (int i = 0; i < count; i++) {
      int place = both[i];
      int worth = impliedIn[place] == round ? 0 : worths[place];
      if (themes[place]) {
        onThemes += worth;
      } else {
        others += worth;
      }
    }
    int all = onThemes + others;
    return all < LEAST ? 0 : all - Math.max(0, others - onThemes) / 2;
  }

  /**
   * What is shared, the rarest first, without what a narrower trait implies and what says little
   * beside another of its sort.
   */
  List<Trait> inWords(int position) {
    int count = meet(position);
    List<Integer> rarest =
        IntStream.range(0, count)
            .filter(i -> impliedIn[both[i]] != round)
            .mapToObj(i -> traits[both[i]])
            .sorted(Comparator.comparingInt(trait -> -index.worth(trait)))
            .toList();
    Map<Sort, Integer> most = new EnumMap<>(Sort.class);
    rarest.forEach(trait -> most.putIfAbsent(index.trait(trait).sort(), index.worth(trait)));
    return rarest.stream()
        .filter(trait -> index.worth(trait) * 2 >= most.getOrDefault(index.trait(trait).sort(), 0))
        .map(index::trait)
        .toList();
  }

  /** Puts the places of the shared traits into {@code both}, and says how many there are. */
  private int meet(int position) {
    round++;
    int count = 0;
    for (int trait : index.ofEventAt(position)) {
      if ((own[trait / Long.SIZE] & 1L << trait) != 0) {
        int place = Arrays.binarySearch(traits, trait);
        both[count++] = place;
        for (int wider : implied[place]) {
          impliedIn[wider] = round;
        }
      }
    }
    return count;
  }
}
