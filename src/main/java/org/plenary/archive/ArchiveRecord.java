package org.plenary.archive;

import java.util.ArrayList;
import java.util.List;
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
    basics().links().forEach(link -> targets.add(link.target()));
    basics().sources().forEach(source -> addTo(targets, source.target()));
    if (this instanceof Occasion occasion) {
      occasion.happening().outcomes().forEach(outcome -> addTo(targets, outcome.target()));
    }
    return targets;
  }

  private static void addTo(List<Target> targets, @Nullable Target target) {
    if (target != null) {
      targets.add(target);
    }
  }
}
