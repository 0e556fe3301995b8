package org.plenary.output;

/**
 * What publishing changed.
 *
 * @param left files that are no longer part of the site and were changed by somebody, so they stay
 */
public record Published(int written, int unchanged, int removed, int left) {}
