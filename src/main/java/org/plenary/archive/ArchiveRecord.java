package org.plenary.archive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
    for (RecordLink link : basics().links()) {
      add(link.target(), targets);
      add(link.archived(), targets);
    }
    for (FactSource source : basics().sources()) {
      add(source.target(), targets);
      add(source.archived(), targets);
    }
    basics().updates().forEach(update -> add(update.target(), targets));
    if (basics().image() != null) {
      targets.add(new Target.Attached(basics().image().file(), ""));
    }
    if (this instanceof Occasion occasion) {
      Happening happening = occasion.happening();
      for (Outcome outcome : happening.outcomes()) {
        add(outcome.target(), targets);
        add(outcome.archived(), targets);
      }
      happening.deadlines().forEach(deadline -> add(deadline.target(), targets));
      happening.people().forEach(person -> add(person.source(), targets));
    }
    if (this instanceof Person person) {
      add(person.website(), targets);
    } else if (this instanceof Organisation organisation) {
      add(organisation.website(), targets);
    }
    return targets;
  }

  private static void add(@Nullable Target target, List<Target> targets) {
    if (target != null) {
      targets.add(target);
    }
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
