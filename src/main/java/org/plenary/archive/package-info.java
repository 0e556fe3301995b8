/**
 * Floor 3: the domain. The door is {@link org.plenary.archive.Archive}. Records refer to each other
 * by {@link org.plenary.archive.Id} and the archive answers, so that a graph with circles is made
 * of immutable values. It knows no YAML, no HTML and no URL.
 */
@NullMarked
package org.plenary.archive;

import org.jspecify.annotations.NullMarked;
