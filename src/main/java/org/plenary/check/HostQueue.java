package org.plenary.check;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One host at one port, asked no faster than it likes, and only for what it allows. */
final class HostQueue {
  private static final int MOST_SILENCES = 3;

  private final Requests requests;
  private final Politeness politeness;
  private final RunTime time;
  private final Semaphore places;
  private Duration between;
  private long free = System.nanoTime();
  private final AtomicInteger silences = new AtomicInteger();
  private volatile @Nullable Answer closed;
  private volatile @Nullable Robots robots;

  HostQueue(Requests requests, Politeness politeness, RunTime time) {
    this.requests = requests;
    this.politeness = politeness;
    this.time = time;
    this.places = new Semaphore(politeness.atOnce());
    this.between = politeness.between();
  }

  /** What all its addresses get in this run without being asked; null while it answers. */
  @Nullable Answer closed() {
    return closed;
  }

  /** Asks it for nothing more in this run. */
  void close(Answer answer) {
    closed = answer;
  }

  /** What it lets programs ask for; null while nobody read that. */
  @Nullable Robots robots() {
    return robots;
  }

  /** Obeys it from now on; what it wants between two requests, within patience. */
  synchronized void obey(Robots read) {
    robots = read;
    Duration wanted = read.delay();
    Duration patience = politeness.patience();
    Duration granted = wanted.compareTo(patience) < 0 ? wanted : patience;
    between = granted.compareTo(between) > 0 ? granted : between;
  }

  /** Whether it has left so many addresses in a row without answer that no more are asked. */
  boolean isSilent() {
    return silences.get() >= MOST_SILENCES;
  }

  /** Sends one request when its turn has come. */
  Reply send(String method, URI uri, int most) throws NoAnswer, TimeOver {
    try {
      places.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TimeOver();
    }
    try {
      time.sleep(turn());
      return requests.send(method, uri, most);
    } finally {
      places.release();
    }
  }

  private synchronized Duration turn() {
    long now = System.nanoTime();
    long begin = Math.max(now, free);
    free = begin + between.toNanos();
    return Duration.ofNanos(begin - now);
  }

  /**
   * What it answers of an address: without the page if that does, else with it, after the wait that
   * it asks for.
   */
  Reply ask(URI uri) throws NoAnswer, TimeOver {
    silences.incrementAndGet();
    Reply reply = headOrPage(uri);
    silences.set(0);
    return reply;
  }

  private Reply headOrPage(URI uri) throws NoAnswer, TimeOver {
    try {
      Reply head = send("HEAD", uri, 0);
      Duration wait = head.wait(Instant.now());
      boolean longer = wait != null && wait.compareTo(politeness.patience()) > 0;
      if (head.isGood() || head.leadsOn() || (head.isBusy() && (wait == null || longer))) {
        return head;
      }
      if (head.isBusy() && wait != null) {
        time.sleep(wait);
      }
    } catch (NoAnswer e) {
      if (e.isSure()) {
        throw e;
      }
    }
    return send("GET", uri, 0);
  }
}
