package org.plenary.archive;

import org.jspecify.annotations.Nullable;

/**
 * Who wrote or translated something.
 *
 * @param name null when the name is withheld
 */
public record Author(@Nullable Reference name) {}
