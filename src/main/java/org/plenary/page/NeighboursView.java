package org.plenary.page;

import org.jspecify.annotations.Nullable;

/** What comes before and after, in time. */
public record NeighboursView(@Nullable LinkView earlier, @Nullable LinkView later) {}
