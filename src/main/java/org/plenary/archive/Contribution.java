package org.plenary.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person or organisation did at an event. */
public sealed interface Contribution permits Participation, Involvement {

  /** Who did it; null when the name is withheld. */
  @Nullable Reference party();

  /** What they were, as pages show it. */
  List<? extends Enum<?>> roles();

  /** The title or affiliation at the time. */
  @Nullable String as();

  /** What was spoken of. */
  @Nullable String topic();
}
