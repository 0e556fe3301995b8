package org.plenary.archive;

import org.jspecify.annotations.Nullable;

/** Where facts of a record come from. */
public record FactSource(String label, @Nullable Target target) {}
