package org.plenary.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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

  private static final int SAME_DAY = 300;
  private static final int YEAR = 365;

  /** The day of an event that has no date. */
  private static final int UNKNOWN = Integer.MIN_VALUE;

  private static final int NONE = -1;

  private final Archive archive;
  private final TraitIndex index;
  private final Map<Id, Integer> numbers = new HashMap<>();

  /** By the place in the archive's order: the first day since 1970, and numbers of records. */
  private final int[] days;

  private final int[] editions;
  private final int[] conferences;

  /**
   * Another event, and what it shares, the rarest first, without what a narrower trait implies and
   * what says little beside another of its sort.
   */
  record Related(Occasion occasion, List<Trait> shared) {}

  RelatedEvents(Archive archive) {
    this.archive = archive;
    this.index = new TraitIndex(archive);
    List<Occasion> occasions = archive.occasions();
    days = new int[occasions.size()];
    editions = new int[days.length];
    conferences = new int[days.length];
    for (int position = 0; position < days.length; position++) {
      Occasion occasion = occasions.get(position);
      days[position] = day(occasion);
      editions[position] = number(occasion.edition());
      conferences[position] = number(occasion.conference());
    }
  }

  private int day(Occasion occasion) {
    EventDate date = archive.dateInLists(occasion);
    return date == null ? UNKNOWN : (int) date.first().toEpochDay();
  }

  private int number(@Nullable Reference reference) {
    Id id = reference == null ? null : reference.id();
    return id == null ? NONE : numbers.computeIfAbsent(id, key -> numbers.size());
  }

  private int editionOf(Occasion occasion) {
    Id id = occasion.edition() == null ? null : occasion.edition().id();
    return id == null ? NONE : numbers.getOrDefault(id, NONE);
  }

  /**
   * The most related events, best first, without those of the same edition. One more of a
   * conference that is there already counts less.
   *
   * @param without events that are shown anyway
   */
  List<Related> of(Occasion occasion, Set<Id> without, int most) {
    int own = archive.position(occasion.id());
    Shared shared = new Shared(index, own < 0 ? index.of(occasion) : index.ofEventAt(own));
    int edition = editionOf(occasion);
    int day = day(occasion);
    int[] positions = neighbours(occasion, shared.traits());
    int[] points = new int[positions.length];
    for (int i = 0; i < points.length; i++) {
      int position = positions[i];
      boolean sibling = edition != NONE && edition == editions[position];
      int common = sibling ? 0 : shared.points(position);
      boolean counts = common > 0 && !isAmong(without, position);
      points[i] = counts ? common + nearness(day, days[position]) : 0;
    }
    List<Related> related = new ArrayList<>(most);
    for (int position : best(positions, points, most)) {
      related.add(new Related(archive.occasions().get(position), shared.inWords(position)));
    }
    return related;
  }

  /** The places in the archive's order of the events to look at, each once and in order. */
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
    return TraitReader.eachOnce(near, count);
  }

  private boolean isAmong(Set<Id> some, int position) {
    return !some.isEmpty() && some.contains(archive.occasions().get(position).id());
  }

  private static int nearness(int day, int other) {
    return day == UNKNOWN || other == UNKNOWN
        ? 0
        : SAME_DAY * YEAR / (YEAR + Math.abs(day - other));
  }

  /** The positions with most points above zero, which are taken. */
  private List<Integer> best(int[] positions, int[] points, int most) {
    List<Integer> best = new ArrayList<>(most);
    while (best.size() < most) {
      int next = next(positions, points, best);
      if (next == NONE) {
        return best;
      }
      best.add(positions[next]);
      points[next] = 0;
    }
    return best;
  }

  /** Of those with as many points, the first is the better. */
  private int next(int[] positions, int[] points, List<Integer> better) {
    int next = NONE;
    double highest = 0;
    for (int i = 0; i < points.length; i++) {
      if (points[i] > highest) { // or it cannot be the next, alone or one more of a conference
        double lessened = points[i] / (1 + alike(positions[i], better) * 0.5);
        if (lessened > highest) {
          next = i;
          highest = lessened;
        }
      }
    }
    return next;
  }

  /** How many of those that are better are of the same conference. */
  private int alike(int position, List<Integer> better) {
    int conference = conferences[position];
    int there = 0;
    for (int i = 0; i < better.size() && conference != NONE; i++) {
      there += conferences[better.get(i)] == conference ? 1 : 0;
    }
    return there;
  }
}
