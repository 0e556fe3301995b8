package org.plenary.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

  /** What another event shares, as the stretch of {@code met} that speaks of it. */
  private record Score(int position, double points, int from, int to) {}

  RelatedEvents(Archive archive) {
    this.archive = archive;
  }

  /** The most related events, best first, without those of the same edition. */
  List<Related> of(Occasion occasion, int most) {
    int here = archive.position(archive.outermost(occasion).id());
    List<Id> names = names(occasion);
    double[] points = new double[names.size()];
    long[] met = new long[names.size() * 2 * NEIGHBOURS_EACH_SIDE];
    int count = 0;
    for (int name = 0; name < names.size(); name++) {
      int[] all = positionsOf(names.get(name));
      points[name] = weight(names.get(name).kind()) / Math.log(1 + all.length);
      int found = Arrays.binarySearch(all, here);
      int at = found >= 0 ? found : -found - 1;
      int to = Math.min(all.length, at + NEIGHBOURS_EACH_SIDE);
      for (int i = Math.max(0, at - NEIGHBOURS_EACH_SIDE); i < to; i++) {
        if (all[i] != here) {
          met[count++] = ((long) all[i] << 32) | name;
        }
      }
    }
    Arrays.sort(met, 0, count);
    return best(occasion, most, met, count, points).stream()
        .map(score -> related(score, met, names))
        .toList();
  }

  /**
   * Adds up what each other event shares and keeps the best few, nearest in time among equals;
   * names that met the same event follow each other in {@code met}.
   */
  private List<Score> best(Occasion occasion, int most, long[] met, int count, double[] points) {
    int here = archive.position(archive.outermost(occasion).id());
    List<Score> best = new ArrayList<>(most + 1);
    for (int from = 0, to; from < count; from = to) {
      int position = (int) (met[from] >>> 32);
      double sum = 0;
      for (to = from; to < count && (int) (met[to] >>> 32) == position; to++) {
        sum += points[(int) met[to]];
      }
      int at = best.size();
      while (at > 0 && isBetter(sum, position, best.get(at - 1), here)) {
        at--;
      }
      if (at < most && !isSibling(occasion, archive.occasions().get(position))) {
        best.add(at, new Score(position, sum, from, to));
        if (best.size() > most) {
          best.remove(most);
        }
      }
    }
    return best;
  }

  private static boolean isBetter(double points, int position, Score other, int here) {
    int byPoints = Double.compare(points, other.points);
    return byPoints != 0
        ? byPoints > 0
        : Math.abs(position - here) < Math.abs(other.position - here);
  }

  private Related related(Score score, long[] met, List<Id> names) {
    List<Id> shared = new ArrayList<>();
    for (int i = score.from; i < score.to; i++) {
      shared.add(names.get((int) met[i]));
    }
    return new Related(archive.occasions().get(score.position), narrowest(shared));
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

  private int[] positionsOf(Id name) {
    int[] known = positions.get(name); // without a lock
    return known != null ? known : positions.computeIfAbsent(name, this::positions);
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

  private List<Id> names(Occasion occasion) {
    Set<Id> names = new LinkedHashSet<>();
    occasion.happening().themes().forEach(theme -> addUpward(theme.id(), names));
    Place place = occasion.happening().place();
    if (place != null) {
      place.heldIn().forEach(region -> addUpward(region, names));
    }
    occasion.happening().regions().forEach(region -> addUpward(region.id(), names));
    occasion.happening().people().forEach(person -> add(person.person(), names));
    add(occasion.conference(), names);
    return List.copyOf(names);
  }

  private void addUpward(@Nullable Id subject, Set<Id> names) {
    if (subject != null) {
      names.addAll(archive.upward(subject));
    }
  }

  private static void add(@Nullable Reference reference, Set<Id> names) {
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
