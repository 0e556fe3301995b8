package org.plenary.archive;

import org.jspecify.annotations.Nullable;

/** A link that belongs to a record. */
public record RecordLink(
    String label,
    Target target,
    @Nullable LinkKind kind,
    @Nullable EventDate date,
    @Nullable String language) {}
