package org.plenary.check;

import java.time.Duration;

/**
 * How other hosts are asked.
 *
 * @param connect how long a connection may take to open
 * @param request how long a request may take in all, however slowly its answer comes
 * @param between how long a host is left alone after a request begins, unless it asks for more
 * @param atOnce how many requests a host has to answer at the same time, at most
 * @param hosts how many hosts are asked at the same time, at most
 * @param patience how long a host may have us wait, at most
 * @param inAll how long a run may take; what is left is for the next
 */
record Politeness(
    Duration connect,
    Duration request,
    Duration between,
    int atOnce,
    int hosts,
    Duration patience,
    Duration inAll) {

  /** What is usual among programs that check links. */
  static final Politeness USUAL =
      new Politeness(
          Duration.ofSeconds(10),
          Duration.ofSeconds(20),
          Duration.ofMillis(500),
          2,
          16,
          Duration.ofSeconds(10),
          Duration.ofMinutes(10));
}
