package org.plenary.document;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the command line says instead of the settings.
 *
 * @param output the folder of the built site, if not {@code site} in the archive's root
 * @param baseUrl instead of {@code url}
 * @param force whether files that are already as they should be are written again
 */
public record Overrides(
    @Nullable Path output,
    @Nullable String baseUrl,
    @Nullable LocalDate today,
    boolean drafts,
    boolean strict,
    boolean force) {}
