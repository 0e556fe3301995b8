package org.plenary.archive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A record of the archive. */
public sealed interface ArchiveRecord permits Occasion, Conference, Subject, Party, FreePage {

  Id id();

  Basics basics();

  default String title() {
    return basics().title();
  }

  /** Everything that the record's front matter links to. */
  default List<Target> targets() {
    List<Target> targets = new ArrayList<>();
    basics().links().forEach(link -> targets.addAll(Arrays.asList(link.target(), link.archived())));
    for (FactSource source : basics().sources()) {
      targets.addAll(Arrays.asList(source.target(), source.archived()));
    }
    basics().updates().forEach(update -> targets.add(update.target()));
    if (basics().image() != null) {
      targets.add(new Target.Attached(basics().image().file(), ""));
    }
    if (this instanceof Occasion occasion) {
      Happening happening = occasion.happening();
      for (Outcome outcome : happening.outcomes()) {
        targets.addAll(Arrays.asList(outcome.target(), outcome.archived()));
      }
      happening.deadlines().forEach(deadline -> targets.add(deadline.target()));
      for (Participation person : happening.people()) {
        if (person.source() != null) {
          targets.add(person.source());
        }
      }
    }
    if (this instanceof Person person) {
      targets.add(person.website());
    } else if (this instanceof Organisation organisation) {
      targets.add(organisation.website());
    }
    targets.removeIf(Objects::isNull);
    return targets;
  }

  /** Those of the targets of which a copy is kept elsewhere. */
  default Set<Target> copied() {
    Set<Target> copied = new HashSet<>();
    for (RecordLink link : basics().links()) {
      add(link.target(), link.archived(), copied);
    }
    for (FactSource source : basics().sources()) {
      add(source.target(), source.archived(), copied);
    }
    if (this instanceof Occasion occasion) {
      for (Outcome outcome : occasion.happening().outcomes()) {
        add(outcome.target(), outcome.archived(), copied);
      }
    }
    return copied;
  }

  private static void add(
      @Nullable Target target, Target.@Nullable Address copy, Set<Target> copied) {
    if (target != null && copy != null) {
      copied.add(target);
    }
  }
}
