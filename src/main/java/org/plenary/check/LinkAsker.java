package org.plenary.check;

import java.net.URI;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** Asks hosts for addresses, and follows where they lead on to. */
final class LinkAsker {
  private static final int MOST_HOPS = 10;
  private static final int MOST_HOPS_OF_ROBOTS = 5;

  private final Requests requests;
  private final Politeness politeness;
  private final RunTime time;
  private final ConcurrentMap<String, HostQueue> hosts = new ConcurrentHashMap<>();
  private volatile boolean heard;

  LinkAsker(String agent, Politeness politeness, RunTime time) {
    this.requests = new Requests(agent, politeness, time);
    this.politeness = politeness;
    this.time = time;
  }

  /** Whether any host answered anything. */
  boolean heard() {
    return heard;
  }

  /** How many hosts were asked, or were to be. */
  int hosts() {
    return hosts.size();
  }

  /** What is to be said of an address. */
  Answer ask(URI address) throws TimeOver {
    Set<URI> been = new HashSet<>();
    URI at = address;
    URI moved = address;
    boolean forGood = true;
    while (been.size() <= MOST_HOPS) {
      if (!been.add(at)) {
        return Answer.dead("it leads in a circle");
      }
      Hop hop = hop(at);
      Answer answer = hop.answer();
      if (answer != null) {
        boolean hasMoved = answer.equals(Answer.ALIVE) && !moved.equals(address);
        return hasMoved ? Answer.moved(moved.toString()) : answer;
      }
      forGood &= hop.forGood();
      at = Objects.requireNonNull(hop.next());
      moved = forGood ? at : moved;
    }
    return Answer.dead("it leads on more than " + MOST_HOPS + " times");
  }

  /** Where one request led: to an answer, or on to another address. */
  private record Hop(@Nullable Answer answer, @Nullable URI next, boolean forGood) {
    Hop(Answer answer) {
      this(answer, null, false);
    }
  }

  private Hop hop(URI at) throws TimeOver {
    HostQueue host = host(at);
    Answer refusal = refusal(host, at);
    if (refusal != null) {
      return new Hop(refusal);
    }
    try {
      Reply reply = host.ask(at);
      heard = true;
      if (!reply.leadsOn()) {
        return new Hop(close(host, reply.isBusy(), reply.judge()));
      }
      URI next = reply.next(at);
      return next == null
          ? new Hop(Answer.refused("it leads on to what is no address of the web"))
          : new Hop(null, next, reply.isPermanent());
    } catch (NoAnswer e) {
      return new Hop(close(host, e.isSure() || host.isSilent(), Answer.dead(e.why())));
    }
  }

  private static Answer close(HostQueue host, boolean forAll, Answer answer) {
    if (forAll) {
      host.close(answer);
    }
    return answer;
  }

  private HostQueue host(URI uri) {
    return hosts.computeIfAbsent(
        WebUri.origin(uri), origin -> new HostQueue(requests, politeness, time));
  }

  /** What keeps an address from being asked for; null if nothing does. */
  private @Nullable Answer refusal(HostQueue host, URI uri) throws TimeOver {
    Robots robots = host.robots();
    if (robots == null && host.closed() == null) {
      synchronized (host) {
        robots = host.robots();
        if (robots == null && host.closed() == null) {
          robots = readRobots(host, uri);
        }
      }
    }
    if (host.closed() != null) {
      return host.closed();
    }
    return robots == null || robots.allows(WebUri.path(uri))
        ? null
        : Answer.refused("the robots.txt of its host keeps programs away from it");
  }

  /** What a host lets programs ask for; null where it cannot be read, and the host is closed. */
  private @Nullable Robots readRobots(HostQueue host, URI uri) throws TimeOver {
    try {
      Reply reply = robotsOf(uri.resolve("/robots.txt"));
      heard = true;
      if (reply.isFault()) {
        host.close(Answer.later("the robots.txt of its host cannot be read now"));
        return null;
      }
      Robots read = reply.isGood() ? Robots.parse(reply.body()) : Robots.ALLOW_ALL;
      host.obey(read);
      return read;
    } catch (NoAnswer e) {
      host.close(Answer.dead(e.why()));
      return null;
    }
  }

  private Reply robotsOf(URI file) throws NoAnswer, TimeOver {
    URI at = file;
    Reply reply = host(at).send("GET", at, Robots.LONGEST);
    for (int hop = 0; hop < MOST_HOPS_OF_ROBOTS && reply.leadsOn(); hop++) {
      URI next = reply.next(at);
      if (next == null) {
        return reply;
      }
      at = next;
      reply = host(at).send("GET", at, Robots.LONGEST);
    }
    return reply;
  }
}
