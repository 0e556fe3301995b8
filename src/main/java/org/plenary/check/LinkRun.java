package org.plenary.check;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One run over the addresses whose last answer is old; what it learns is kept, however it ends. */
final class LinkRun {
  /** So many hosts are not all gone; it is this machine that reaches none. */
  private static final int FEW_HOSTS = 3;

  private final LinkMemory memory;
  private final Politeness politeness;
  private final RunTime time;
  private final LinkAsker asker;
  private final ConcurrentMap<String, Answer> answers = new ConcurrentHashMap<>();

  /** An address as it is written, and as it is asked for. */
  private record Link(String url, URI uri) {}

  LinkRun(LinkMemory memory, String agent, Politeness politeness) {
    this.memory = memory;
    this.politeness = politeness;
    this.time = new RunTime(politeness.inAll());
    this.asker = new LinkAsker(agent, politeness, time);
  }

  /** Asks for what needs to be asked, within the time there is. */
  LinksAsked ask(Set<String> urls, AtomicInteger done) {
    Map<String, Queue<Link>> byHost = new TreeMap<>();
    int old = 0;
    for (String url : urls) {
      if (memory.isFresh(url)) {
        done.incrementAndGet();
        continue;
      }
      old++;
      URI uri = WebUri.of(url);
      if (uri == null) {
        answers.put(url, Answer.refused("programs cannot read its address"));
        done.incrementAndGet();
      } else {
        byHost
            .computeIfAbsent(WebUri.origin(uri), host -> new ConcurrentLinkedQueue<>())
            .add(new Link(url, uri));
      }
    }
    String unkept = keeping(() -> askAll(byHost, done));
    return new LinksAsked(urls.size(), answers.size(), old - answers.size(), isOffline(), unkept);
  }

  private boolean isOffline() {
    return !asker.heard() && asker.hosts() >= FEW_HOSTS;
  }

  /** Does what takes long, and keeps what it learns, even when the program is told to end. */
  private @Nullable String keeping(Runnable work) {
    Thread hook =
        new Thread(
            () -> {
              time.end();
              keep();
            });
    Runtime.getRuntime().addShutdownHook(hook);
    work.run();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      return null; // The program ends, and the hook keeps what is known.
    }
    return keep();
  }

  /** Why answers could not be kept; null if they were. */
  private @Nullable String keep() {
    if (isOffline()) {
      return null;
    }
    answers.forEach(memory::keep);
    try {
      memory.save();
      return null;
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** Hosts with many addresses begin first, with as many lanes as they may have. */
  private void askAll(Map<String, Queue<Link>> byHost, AtomicInteger done) {
    List<Queue<Link>> hosts = new ArrayList<>(byHost.values());
    hosts.sort(Comparator.comparing(Queue<Link>::size).reversed());
    ExecutorService lanes = Executors.newFixedThreadPool(politeness.hosts(), LinkRun::daemon);
    for (Queue<Link> host : hosts) {
      for (int lane = 0; lane < Math.min(politeness.atOnce(), host.size()); lane++) {
        lanes.execute(() -> askInTurn(host, done));
      }
    }
    lanes.shutdown();
    try {
      Duration most = politeness.inAll().plus(politeness.request());
      if (!lanes.awaitTermination(most.toNanos(), TimeUnit.NANOSECONDS)) {
        lanes.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "asks other hosts");
    thread.setDaemon(true);
    return thread;
  }

  private void askInTurn(Queue<Link> host, AtomicInteger done) {
    try {
      for (Link link = host.poll(); link != null; link = host.poll()) {
        answers.put(link.url(), asker.ask(link.uri()));
        done.incrementAndGet();
      }
    } catch (TimeOver e) {
      host.clear();
    }
  }
}
