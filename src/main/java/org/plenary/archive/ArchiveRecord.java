package org.plenary.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

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
    basics().links().forEach(link -> targets.add(link.target()));
    basics().sources().forEach(source -> targets.add(source.target()));
    basics().updates().forEach(update -> targets.add(update.target()));
    if (basics().image() != null) {
      targets.add(new Target.Attached(basics().image().file(), ""));
    }
    if (this instanceof Occasion occasion) {
      Happening happening = occasion.happening();
      happening.outcomes().forEach(outcome -> targets.add(outcome.target()));
      happening.deadlines().forEach(deadline -> targets.add(deadline.target()));
      happening.people().forEach(person -> targets.add(person.source()));
    }
    targets.removeIf(Objects::isNull);
    return targets;
  }
}
