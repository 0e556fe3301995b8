package org.plenary.archive;

import org.jspecify.annotations.Nullable;

/** What was announced before it changed. */
public record Planned(@Nullable EventDate date, @Nullable Place place, @Nullable Format format) {}
