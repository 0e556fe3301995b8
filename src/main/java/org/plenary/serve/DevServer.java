package org.plenary.serve;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.plenary.build.BuildSession;
import org.plenary.build.LiveSite;
import org.plenary.build.SessionReport;
import org.plenary.document.Overrides;
import org.plenary.document.SourceTree;
import org.plenary.document.TemplateFolder;
import org.plenary.serve.FileWatcher.Noticed;

/**
 * Serves an archive's site from memory to this machine alone, and looks at the archive again when
 * something in it changes.
 */
public final class DevServer implements AutoCloseable {
  static {
    // Otherwise the headers of an answer wait for the browser to acknowledge those before.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private static final int SECOND_LOOK_MILLIS = 200;

  private final BuildSession session;
  private final ServeListener listener;
  private final Loopback loopback;
  private final FileWatcher watcher;
  private final LiveReload reload = new LiveReload();
  private final ExecutorService threads = Executors.newCachedThreadPool(DevServer::daemon);
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile State state;

  private DevServer(Path root, Overrides commandLine, int port, ServeListener listener)
      throws IOException {
    this.listener = listener;
    loopback = Loopback.at(port);
    watcher = new FileWatcher(root, Set.of(SourceTree.CONTENT, TemplateFolder.TEMPLATES));
    session = new BuildSession(root, commandLine);
    state = State.after(null, session.update());
    listener.looked(state.report());
  }

  /**
   * Starts a server.
   *
   * @param root the archive's folder, which holds {@code content/}
   * @param port taken or not, where the next free one is taken; 0 is any
   */
  public static DevServer start(Path root, Overrides commandLine, int port, ServeListener listener)
      throws IOException {
    DevServer server = new DevServer(root, commandLine, port, listener);
    SiteHandler handler =
        new SiteHandler(
            new RequestGuard(server.loopback.port()), server.reload, () -> server.state);
    for (HttpServer one : server.loopback.servers()) {
      one.createContext("/", handler);
      one.setExecutor(server.threads);
      one.start();
    }
    server.threads.execute(server::watch);
    if (!server.watcher.isSure()) {
      listener.cannotWatch();
    }
    listener.ready(server.address(), port);
    return server;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "plenary serve");
    thread.setDaemon(true);
    return thread;
  }

  /** Where the site's home page is. */
  public URI address() {
    LiveSite site = state.site();
    String path = site == null ? "/" : site.basePath();
    return URI.create("http://localhost:" + loopback.port() + path);
  }

  private void watch() {
    try {
      for (Noticed now = watcher.await(); now != null; now = watcher.await()) {
        look(now.paths());
      }
    } catch (IOException e) {
      listener.failed(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Looks again; what is gone while it is being read is looked at once more. */
  private void look(@Nullable Set<Path> changed) throws InterruptedException {
    try {
      tell(changed == null ? session.update() : session.update(changed), changed != null);
    } catch (IOException e) {
      Thread.sleep(SECOND_LOOK_MILLIS);
      try {
        tell(session.update(), true);
      } catch (IOException again) {
        listener.failed(again);
      }
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      listener.failed(e);
    }
  }

  /** Tells what was found; where nobody knows of a change, only if there was one. */
  private void tell(SessionReport report, boolean changeIsKnown) {
    State before = state;
    State next = State.after(before, report);
    boolean isNew = next.version() != before.version() || !next.shown().equals(before.shown());
    state = next;
    if (isNew) {
      reload.tell(next);
    }
    if (isNew || changeIsKnown || !report.problems().equals(before.report().problems())) {
      listener.looked(report);
    }
  }

  /** Waits until the server is closed. */
  public void await() throws InterruptedException {
    closed.await();
  }

  @Override
  public void close() throws IOException {
    watcher.close();
    loopback.servers().forEach(server -> server.stop(0));
    threads.shutdownNow();
    closed.countDown();
  }
}
