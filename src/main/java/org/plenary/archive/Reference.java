package org.plenary.archive;

import org.jspecify.annotations.Nullable;

/**
 * A name in a record and the record it means.
 *
 * @param text the name as the author wrote it
 * @param id null when the name means no record that is published, and is shown as it is
 */
public record Reference(String text, @Nullable Id id) {}
