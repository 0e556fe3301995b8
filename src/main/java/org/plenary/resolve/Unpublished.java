package org.plenary.resolve;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Id;
import org.plenary.source.SourceFile;

/**
 * A record that is not published yet.
 *
 * @param day the one it waits for; null for a draft, and for what goes with another record
 */
public record Unpublished(Id id, SourceFile file, String title, @Nullable LocalDate day) {}
