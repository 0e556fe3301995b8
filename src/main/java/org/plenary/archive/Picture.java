package org.plenary.archive;

import org.jspecify.annotations.Nullable;
import org.plenary.source.SourceFile;

/**
 * A record's picture.
 *
 * @param alt what it shows, for those who do not see it
 * @param credit who made it
 * @param reviewed whether somebody looked at it for what the Chatham House Rule keeps back
 */
public record Picture(SourceFile file, String alt, @Nullable String credit, boolean reviewed) {}
