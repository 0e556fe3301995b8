package org.plenary.check;

import org.jspecify.annotations.Nullable;

/**
 * How the links to other hosts were checked.
 *
 * @param links how many different addresses the archive links to
 * @param asked how many of them were asked now
 * @param left how many there was no time for
 * @param offline whether no host at all could be reached, so that nothing is known
 * @param unkept why the answers could not be kept for the next run; null if they were
 */
public record LinksAsked(int links, int asked, int left, boolean offline, @Nullable String unkept) {

  /** How many were asked lately. */
  public int remembered() {
    return links - asked - left;
  }
}
