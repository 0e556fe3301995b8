package org.plenary.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A topic. */
public record Theme(Id id, Basics basics, List<Id> broader, @Nullable String definition)
    implements Subject {

  public Theme {
    broader = List.copyOf(broader);
  }
}
