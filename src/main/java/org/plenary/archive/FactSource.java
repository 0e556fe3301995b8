package org.plenary.archive;

import org.jspecify.annotations.Nullable;

/**
 * Where facts of a record come from.
 *
 * @param archived where a copy of it is kept
 */
public record FactSource(
    String label, @Nullable Target target, Target.@Nullable Address archived) {}
