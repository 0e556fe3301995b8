package org.plenary.archive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A change of a record that readers are told of. */
public record Update(LocalDate date, UpdateKind kind, String text, @Nullable Target target) {}
