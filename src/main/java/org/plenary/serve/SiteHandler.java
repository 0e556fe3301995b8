package org.plenary.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.plenary.build.LiveSite;

/** Answers requests with what the site has at their addresses. */
final class SiteHandler implements HttpHandler {
  private static final String OWN = "/.plenary/";

  /** A path at which nothing is. */
  private static final String UNKNOWN = "";

  private static final String NOT_FOUND = "404.html";
  private static final int KEPT_PAGES = 100;
  private static final byte[] HEAD_END = "</head>".getBytes(StandardCharsets.UTF_8);
  private static final byte[] SCRIPT =
      "<script src=\"/.plenary/reload.js\" defer></script>".getBytes(StandardCharsets.UTF_8);

  private final RequestGuard guard;
  private final LiveReload reload;
  private final Supplier<State> state;

  /** The last pages that could be made, by address, the least lately asked for first. */
  private final Map<String, byte[]> lastGood =
      Collections.synchronizedMap(
          new LinkedHashMap<>(KEPT_PAGES, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
              return size() > KEPT_PAGES;
            }
          });

  SiteHandler(RequestGuard guard, LiveReload reload, Supplier<State> state) {
    this.guard = guard;
    this.reload = reload;
    this.state = state;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Headers headers = exchange.getResponseHeaders();
      headers.set("X-Content-Type-Options", "nosniff");
      headers.set("Cross-Origin-Resource-Policy", "same-origin");
      headers.set("Cache-Control", "no-store");
      int refusal =
          guard.refusal(
              exchange.getRequestMethod(),
              exchange.getRequestURI().toString(),
              exchange.getRequestHeaders());
      if (refusal != 0) {
        refuse(exchange, refusal);
        return;
      }
      String path = Address.decoded(exchange.getRequestURI());
      if (path != null && path.startsWith(OWN)) {
        answerOwn(exchange, path.substring(OWN.length()));
      } else {
        answer(exchange, path == null ? UNKNOWN : path, state.get());
      }
    }
  }

  private void answerOwn(HttpExchange exchange, String name) throws IOException {
    String query = exchange.getRequestURI().getRawQuery();
    switch (name) {
      case "reload.js" -> send(exchange, 200, "reload.js", reload.script());
      case "overlay.css" ->
          send(
              exchange,
              200,
              "overlay.css",
              LiveReload.resource("overlay.css").getBytes(StandardCharsets.UTF_8));
      case "events" -> {
        boolean mayListen =
            guard.isOwn(exchange.getRequestHeaders())
                && query != null
                && reload.knows(query)
                && exchange.getRequestMethod().equals("GET");
        if (mayListen) {
          reload.stream(exchange, state.get());
        } else {
          refuse(exchange, RequestGuard.FORBIDDEN);
        }
      }
      default -> answer(exchange, UNKNOWN, state.get());
    }
  }

  private void answer(HttpExchange exchange, String path, State now) throws IOException {
    exchange.getResponseHeaders().set("Server-Timing", "plenary;desc=\"" + now.version() + "\"");
    LiveSite site = now.site();
    if (site == null) {
      sendProblems(exchange, now);
      return;
    }
    String base = site.basePath();
    String address = path.startsWith(base) ? path.substring(base.length()) : null;
    boolean isFolder = address != null && site.has(address + "/");
    if (address != null && site.has(address)) {
      send(exchange, 200, address, now, site);
    } else if (isFolder || path.equals("/") || (base.length() > 1 && base.equals(path + "/"))) {
      String raw = exchange.getRequestURI().getRawPath();
      exchange.getResponseHeaders().set("Location", isFolder ? raw + "/" : base);
      exchange.sendResponseHeaders(302, -1);
    } else {
      send(exchange, 404, NOT_FOUND, now, site);
    }
  }

  private void send(HttpExchange exchange, int status, String address, State now, LiveSite site)
      throws IOException {
    LiveSite.Made made = Objects.requireNonNull(site.make(address));
    byte[] bytes = made.bytes();
    if (bytes == null && made.isPage()) {
      reload.tell(now);
      bytes = lastGood.get(address);
    } else if (bytes == null) {
      send(exchange, 404, NOT_FOUND, now, site);
      return;
    } else if (made.isPage()) {
      bytes = withScript(bytes);
      lastGood.put(address, bytes);
    }
    if (bytes == null) {
      sendProblems(exchange, now);
    } else {
      send(exchange, status, made.name(), bytes);
    }
  }

  private void sendProblems(HttpExchange exchange, State now) throws IOException {
    byte[] page = ProblemPage.of(LiveReload.printed(now.shown()));
    send(exchange, 500, "problems.html", withScript(page));
  }

  /** A page with the script before the end of its head. */
  private static byte[] withScript(byte[] page) {
    int at = indexOfHeadEnd(page);
    if (at < 0) {
      return page;
    }
    byte[] all = new byte[page.length + SCRIPT.length];
    System.arraycopy(page, 0, all, 0, at);
    System.arraycopy(SCRIPT, 0, all, at, SCRIPT.length);
    System.arraycopy(page, at, all, at + SCRIPT.length, page.length - at);
    return all;
  }

  private static int indexOfHeadEnd(byte[] page) {
    for (int at = 0; at + HEAD_END.length <= page.length; at++) {
      int same = 0;
      while (same < HEAD_END.length && page[at + same] == HEAD_END[same]) {
        same++;
      }
      if (same == HEAD_END.length) {
        return at;
      }
    }
    return -1;
  }

  private static void send(HttpExchange exchange, int status, String name, byte[] bytes)
      throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", MediaTypes.of(name));
    if (exchange.getRequestMethod().equals("HEAD")) {
      headers.set("Content-Length", String.valueOf(bytes.length));
      exchange.sendResponseHeaders(status, -1);
    } else {
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      if (bytes.length > 0) {
        exchange.getResponseBody().write(bytes);
      }
    }
  }

  private static void refuse(HttpExchange exchange, int status) throws IOException {
    if (status == RequestGuard.NOT_ALLOWED) {
      exchange.getResponseHeaders().set("Allow", "GET, HEAD");
    }
    exchange.sendResponseHeaders(status, -1);
  }
}
