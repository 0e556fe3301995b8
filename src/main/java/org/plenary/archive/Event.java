package org.plenary.archive;

import org.jspecify.annotations.Nullable;

/** An event. */
public record Event(
    Id id,
    Basics basics,
    Happening happening,
    @Nullable Reference conference,
    @Nullable Reference edition)
    implements Occasion {}
