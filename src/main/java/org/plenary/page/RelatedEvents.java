package org.plenary.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.plenary.archive.Archive;
import org.plenary.archive.Id;
import org.plenary.archive.Occasion;
import org.plenary.archive.Place;
import org.plenary.archive.RecordKind;
import org.plenary.archive.Reference;
import org.plenary.archive.Subject;

/**
 * Finds what an event has to do with others: of each name it shares, the nearest in time are looked
 * at, so that the work grows with the archive and not with its square. A rare name counts more than
 * one that half the archive has.
 */
final class RelatedEvents {
  private static final int NEIGHBOURS_EACH_SIDE = 10;

  private final Archive archive;
  private final Map<Id, int[]> positions = new ConcurrentHashMap<>();

  /** Another event, and the names it shares, without those that a narrower one implies. */
  record Related(Occasion occasion, List<Id> shared) {}

  private static final class Score {
    private final int position;
    private double points;
    private final List<Id> shared = new ArrayList<>();

    Score(int position) {
      this.position = position;
    }
  }

  RelatedEvents(Archive archive) {
    this.archive = archive;
  }

  /** The most related events, best first, without those of the same edition. */
  List<Related> of(Occasion occasion, int most) {
    int here = archive.position(occasion.id());
    Map<Integer, Score> scores = new HashMap<>();
    for (Id name : names(occasion)) {
      count(name, here, scores);
    }
    return scores.values().stream()
        .filter(score -> !isSibling(occasion, archive.occasions().get(score.position)))
        .sorted(
            Comparator.comparingDouble((Score score) -> -score.points)
                .thenComparingInt(score -> Math.abs(score.position - here))
                .thenComparingInt(score -> score.position))
        .limit(most)
        .map(score -> new Related(archive.occasions().get(score.position), narrowest(score.shared)))
        .toList();
  }

  private void count(Id name, int here, Map<Integer, Score> scores) {
    int[] all = positions.computeIfAbsent(name, this::positions);
    if (all.length < 2) {
      return;
    }
    int found = Arrays.binarySearch(all, here);
    int at = found >= 0 ? found : -found - 1;
    double points = weight(name.kind()) / (Math.log(1 + all.length) / Math.log(2));
    int to = Math.min(all.length, at + NEIGHBOURS_EACH_SIDE + 1);
    for (int i = Math.max(0, at - NEIGHBOURS_EACH_SIDE); i < to; i++) {
      if (all[i] != here) {
        Score score = scores.computeIfAbsent(all[i], Score::new);
        score.points += points;
        score.shared.add(name);
      }
    }
  }

  private static double weight(RecordKind kind) {
    return switch (kind) {
      case THEME -> 4;
      case PERSON -> 2;
      case REGION -> 1.5;
      default -> 1;
    };
  }

  private static boolean isSibling(Occasion one, Occasion other) {
    Reference edition = one.edition();
    Reference others = other.edition();
    return edition != null
        && others != null
        && edition.id() != null
        && edition.id().equals(others.id());
  }

  private int[] positions(Id name) {
    Collection<Occasion> occasions =
        name.kind() == RecordKind.THEME || name.kind() == RecordKind.REGION
            ? Stream.concat(
                    archive.filedUnder(name).held().stream(),
                    archive.filedUnder(name).about().stream())
                .toList()
            : archive.occasionsNaming(name);
    return occasions.stream()
        .mapToInt(occasion -> archive.position(occasion.id()))
        .filter(position -> position >= 0)
        .sorted()
        .toArray();
  }

  private Set<Id> names(Occasion occasion) {
    Set<Id> names = new LinkedHashSet<>();
    occasion.happening().themes().forEach(theme -> addUpward(theme.id(), names));
    Place place = occasion.happening().place();
    if (place != null) {
      place.heldIn().forEach(region -> addUpward(region, names));
    }
    occasion.happening().regions().forEach(region -> addUpward(region.id(), names));
    occasion.happening().people().forEach(person -> add(person.person(), names));
    add(occasion.conference(), names);
    return names;
  }

  private void addUpward(@org.jspecify.annotations.Nullable Id subject, Set<Id> names) {
    if (subject != null) {
      names.addAll(archive.upward(subject));
    }
  }

  private static void add(@org.jspecify.annotations.Nullable Reference reference, Set<Id> names) {
    if (reference != null && reference.id() != null) {
      names.add(reference.id());
    }
  }

  private List<Id> narrowest(List<Id> shared) {
    Set<Id> implied = new LinkedHashSet<>();
    for (Id id : shared) {
      if (archive.find(id) instanceof Subject) {
        archive.upward(id).stream().filter(wider -> !wider.equals(id)).forEach(implied::add);
      }
    }
    return shared.stream().filter(id -> !implied.contains(id)).toList();
  }
}
