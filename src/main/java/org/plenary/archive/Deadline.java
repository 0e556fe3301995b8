package org.plenary.archive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day until which something can be done. */
public record Deadline(LocalDate date, String label, @Nullable Target target) {}
