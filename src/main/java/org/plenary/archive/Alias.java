package org.plenary.archive;

import org.plenary.source.SourceSpan;

/**
 * An old address of a record.
 *
 * @param path from the site's root, decoded, without the slash before it
 */
public record Alias(String path, SourceSpan span) {}
