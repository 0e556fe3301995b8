package org.plenary.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Archive;
import org.plenary.archive.EventDate;
import org.plenary.archive.Id;
import org.plenary.archive.Occasion;
import org.plenary.archive.Reference;
import org.plenary.page.Trait.Sort;

/**
 * Finds what an event has to do with others: of each trait, the nearest in time are looked at, so
 * that the work grows with the archive and not with its square. A rare trait counts more than one
 * that half the archive has, and nearness in time decides between what shares as much.
 */
final class RelatedEvents {
  private static final int NEIGHBOURS_EACH_SIDE = 10;

  /** What an event must at least share, so that it is more than chance. */
  private static final int LEAST = 400;

  private static final int SAME_DAY = 300;
  private static final int YEAR = 365;

  private final Archive archive;
  private final TraitIndex index;

  /**
   * Another event, and what it shares, the rarest first, without what a narrower trait implies and
   * what says little beside another of its sort.
   */
  record Related(Occasion occasion, List<Trait> shared) {}

  /** How much another event shares. */
  private record Score(int position, int points, List<Integer> shared) {}

  RelatedEvents(Archive archive) {
    this.archive = archive;
    this.index = new TraitIndex(archive);
  }

  /**
   * The most related events, best first, without those of the same edition. One more of a
   * conference that is there already counts less.
   *
   * @param without events that are shown anyway
   */
  List<Related> of(Occasion occasion, Set<Id> without, int most) {
    int[] traits = index.of(occasion);
    BitSet[] implied = implied(traits);
    List<Score> scores = new ArrayList<>();
    neighbours(occasion, traits)
        .forEach(
            position -> {
              Occasion other = archive.occasions().get(position);
              if (!isSibling(occasion, other) && !without.contains(other.id())) {
                addScore(occasion, position, traits, implied, scores);
              }
            });
    return best(scores, most);
  }

  /** The places in the archive's order of the events to look at. */
  private IntStream neighbours(Occasion occasion, int[] traits) {
    Occasion whole = archive.outermost(occasion);
    int own = archive.position(whole.id());
    int found =
        own >= 0 ? own : Collections.binarySearch(archive.occasions(), whole, archive.order());
    int here = found >= 0 ? found : -found - 1;
    IntStream.Builder near = IntStream.builder();
    for (int trait : traits) {
      int[] all = index.events(trait);
      int at = Arrays.binarySearch(all, here);
      int middle = at >= 0 ? at : -at - 1;
      int to = Math.min(all.length, middle + NEIGHBOURS_EACH_SIDE + 1);
      for (int i = Math.max(0, middle - NEIGHBOURS_EACH_SIDE); i < to; i++) {
        if (all[i] != own) {
          near.add(all[i]);
        }
      }
    }
    return near.build().sorted().distinct();
  }

  /** For each of some traits, which others of them it implies. */
  private BitSet[] implied(int[] traits) {
    BitSet[] implied = new BitSet[traits.length];
    for (int i = 0; i < traits.length; i++) {
      implied[i] = new BitSet(traits.length);
      for (int j = 0; j < traits.length; j++) {
        implied[i].set(j, index.implies(traits[i], traits[j]));
      }
    }
    return implied;
  }

  private void addScore(
      Occasion occasion, int position, int[] traits, BitSet[] implied, List<Score> scores) {
    int[] theirs = index.ofEventAt(position);
    BitSet both = new BitSet(traits.length);
    for (int i = 0, j = 0; i < traits.length && j < theirs.length; ) {
      int order = Integer.compare(traits[i], theirs[j]);
      both.set(i, order == 0 || both.get(i));
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    BitSet narrowest = (BitSet) both.clone();
    both.stream().forEach(i -> narrowest.andNot(implied[i]));
    int points = narrowest.stream().map(i -> index.worth(traits[i])).sum();
    if (points >= LEAST) {
      scores.add(
          new Score(
              position,
              points + nearness(occasion, archive.occasions().get(position)),
              narrowest.stream().mapToObj(i -> traits[i]).toList()));
    }
  }

  private int nearness(Occasion one, Occasion other) {
    EventDate date = archive.dateInLists(one);
    EventDate others = archive.dateInLists(other);
    if (date == null || others == null) {
      return 0;
    }
    long days = Math.abs(date.first().toEpochDay() - others.first().toEpochDay());
    return (int) (SAME_DAY * YEAR / (YEAR + days));
  }

  private List<Related> best(List<Score> scores, int most) {
    List<Related> best = new ArrayList<>();
    Map<Id, Integer> ofConference = new HashMap<>();
    List<Score> left = new ArrayList<>(scores);
    while (best.size() < most && !left.isEmpty()) {
      Score next =
          Collections.max(
              left,
              Comparator.<Score>comparingDouble(score -> points(score, ofConference))
                  .thenComparing(score -> -score.position));
      left.remove(next);
      Id conference = conference(next);
      if (conference != null) {
        ofConference.merge(conference, 1, Integer::sum);
      }
      best.add(related(next));
    }
    return best;
  }

  private double points(Score score, Map<Id, Integer> ofConference) {
    Id conference = conference(score);
    int there = conference == null ? 0 : ofConference.getOrDefault(conference, 0);
    return score.points / (1 + there * 0.5);
  }

  private @Nullable Id conference(Score score) {
    Reference conference = archive.occasions().get(score.position).conference();
    return conference == null ? null : conference.id();
  }

  private Related related(Score score) {
    List<Integer> rarest =
        score.shared.stream()
            .sorted(Comparator.comparingInt(trait -> -index.worth(trait)))
            .toList();
    Map<Sort, Integer> most = new EnumMap<>(Sort.class);
    rarest.forEach(trait -> most.putIfAbsent(index.trait(trait).sort(), index.worth(trait)));
    return new Related(
        archive.occasions().get(score.position),
        rarest.stream()
            .filter(
                trait -> index.worth(trait) * 2 >= most.getOrDefault(index.trait(trait).sort(), 0))
            .map(index::trait)
            .toList());
  }

  private static boolean isSibling(Occasion one, Occasion other) {
    Reference edition = one.edition();
    Reference others = other.edition();
    return edition != null
        && others != null
        && edition.id() != null
        && edition.id().equals(others.id());
  }
}
