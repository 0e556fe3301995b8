package org.plenary.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Archive;
import org.plenary.archive.EventDate;
import org.plenary.archive.Id;
import org.plenary.archive.Occasion;
import org.plenary.archive.Reference;

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
  private record Score(int position, int points) {}

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
    Shared shared = new Shared(index, index.of(occasion));
    Id edition = edition(occasion);
    EventDate date = archive.dateInLists(occasion);
    List<Score> scores = new ArrayList<>();
    for (int position : neighbours(occasion, shared.traits())) {
      int points = shared.points(position);
      if (points >= LEAST) {
        Occasion other = archive.occasions().get(position);
        boolean sibling = edition != null && edition.equals(edition(other));
        if (!sibling && !without.contains(other.id())) {
          scores.add(new Score(position, points + nearness(date, archive.dateInLists(other))));
        }
      }
    }
    return best(scores, most).stream()
        .map(
            score ->
                new Related(
                    archive.occasions().get(score.position), shared.inWords(score.position)))
        .toList();
  }

  /** The places in the archive's order of the events to look at, each once. */
  private int[] neighbours(Occasion occasion, int[] traits) {
    Occasion whole = archive.outermost(occasion);
    int own = archive.position(whole.id());
    int found =
        own >= 0 ? own : Collections.binarySearch(archive.occasions(), whole, archive.order());
    int here = found >= 0 ? found : -found - 1;
    int[] near = new int[traits.length * (2 * NEIGHBOURS_EACH_SIDE + 1)];
    int count = 0;
    for (int trait : traits) {
      int[] all = index.events(trait);
      int at = Arrays.binarySearch(all, here);
      int middle = at >= 0 ? at : -at - 1;
      int to = Math.min(all.length, middle + NEIGHBOURS_EACH_SIDE + 1);
      for (int i = Math.max(0, middle - NEIGHBOURS_EACH_SIDE); i < to; i++) {
        if (all[i] != own) {
          near[count++] = all[i];
        }
      }
    }
    return Arrays.stream(near, 0, count).sorted().distinct().toArray();
  }

  private static int nearness(@Nullable EventDate date, @Nullable EventDate other) {
    if (date == null || other == null) {
      return 0;
    }
    long days = Math.abs(date.first().toEpochDay() - other.first().toEpochDay());
    return (int) (SAME_DAY * YEAR / (YEAR + days));
  }

  private List<Score> best(List<Score> scores, int most) {
    List<Score> best = new ArrayList<>();
    Map<Id, Integer> ofConference = new HashMap<>();
    while (best.size() < most && !scores.isEmpty()) {
      Score next =
          Collections.max(
              scores,
              Comparator.<Score>comparingDouble(score -> points(score, ofConference))
                  .thenComparing(score -> -score.position));
      scores.remove(next);
      Id conference = conference(next);
      if (conference != null) {
        ofConference.merge(conference, 1, Integer::sum);
      }
      best.add(next);
    }
    return best;
  }

  private double points(Score score, Map<Id, Integer> ofConference) {
    Id conference = ofConference.isEmpty() ? null : conference(score);
    int there = conference == null ? 0 : ofConference.getOrDefault(conference, 0);
    return score.points / (1 + there * 0.5);
  }

  private @Nullable Id conference(Score score) {
    return id(archive.occasions().get(score.position).conference());
  }

  private static @Nullable Id edition(Occasion occasion) {
    return id(occasion.edition());
  }

  private static @Nullable Id id(@Nullable Reference reference) {
    return reference == null ? null : reference.id();
  }
}
