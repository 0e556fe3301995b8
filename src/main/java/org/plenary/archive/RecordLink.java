package org.plenary.archive;

import org.jspecify.annotations.Nullable;

/**
 * A link that belongs to a record.
 *
 * @param archived where a copy of it is kept
 * @param reviewed whether somebody looked at what it leads to for what the Chatham House Rule keeps
 *     back
 */
public record RecordLink(
    String label,
    Target target,
    @Nullable LinkKind kind,
    @Nullable EventDate date,
    @Nullable String language,
    Target.@Nullable Address archived,
    boolean reviewed) {}
