package org.plenary.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What belongs into a calendar: events whose day is known, and deadlines that have not passed.
 *
 * @param today the day that tells what is past from what is to come
 */
public record Agenda(Archive archive, LocalDate today) {

  /**
   * A day until which something can be done, and what it belongs to.
   *
   * @param number which of the deadlines with its label it is, from 1
   */
  public record Open(Deadline deadline, Occasion occasion, int number) {}

  /**
   * Whether it is known to the day and for sure when something is; not of a cover, whose events
   * are, nor of what was put off to a day that nobody says.
   */
  public boolean holds(Occasion occasion) {
    Happening happening = occasion.happening();
    EventDate date = happening.date();
    boolean putOff =
        archive.statusOf(occasion) == Status.POSTPONED && happening.dateBefore() == null;
    return date != null
        && date.precision() == EventDate.Precision.DAY
        && date.certainty() == EventDate.Certainty.CERTAIN
        && !putOff
        && archive.eventsOf(occasion.id()).isEmpty();
  }

  /** Whether something is not yet over. */
  public boolean isComing(Occasion occasion) {
    EventDate date = occasion.happening().date();
    return date != null && !date.last().isBefore(today);
  }

  /** The deadlines of an event and of its parts that have not passed, in the order given. */
  public List<Open> deadlines(Occasion occasion) {
    List<Open> open = new ArrayList<>();
    add(occasion, open);
    archive.allPartsOf(occasion.id()).forEach(part -> add(part, open));
    return open;
  }

  private void add(Occasion occasion, List<Open> open) {
    List<Deadline> all = occasion.happening().deadlines();
    if (all.isEmpty() || archive.statusOf(occasion) == Status.CANCELLED) {
      return;
    }
    Map<String, Integer> met = new HashMap<>();
    for (Deadline deadline : all) {
      int number = met.merge(deadline.label(), 1, Integer::sum);
      if (!deadline.date().isBefore(today)) {
        open.add(new Open(deadline, occasion, number));
      }
    }
  }

  /** Whether a calendar of some events would hold anything. */
  public boolean holdsAny(Stream<Occasion> occasions) {
    return occasions.anyMatch(occasion -> holds(occasion) || !deadlines(occasion).isEmpty());
  }
}
