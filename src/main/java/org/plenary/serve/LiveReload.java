package org.plenary.serve;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.plenary.build.LiveSite;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.DiagnosticPrinter;

/** Tells open pages what changed, as Server-Sent Events, and what they do about it. */
final class LiveReload {
  private static final int PING_SECONDS = 10;
  private static final int TOKEN_BYTES = 16;
  private static final String PLACEHOLDER = "TOKEN";

  private final Gson gson = new GsonBuilder().disableHtmlEscaping().create();
  private final Set<BlockingQueue<String>> pages = ConcurrentHashMap.newKeySet();
  private final String token;
  private final byte[] script;

  /**
   * What pages are told.
   *
   * @param styles the addresses of all style sheets
   * @param problems each as it is printed
   */
  private record Message(int version, int pages, List<String> styles, List<String> problems) {}

  LiveReload() {
    byte[] random = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(random);
    token = HexFormat.of().formatHex(random);
    script = resource("reload.js").replace(PLACEHOLDER, token).getBytes(StandardCharsets.UTF_8);
  }

  static String resource(String name) {
    try (InputStream in = LiveReload.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The script that pages load. */
  byte[] script() {
    return script.clone();
  }

  /** Whether a request for the stream comes from a page that has the script. */
  boolean knows(String query) {
    return token.equals(query);
  }

  /** The problems, each with its excerpt. */
  static List<String> printed(List<Diagnostic> problems) {
    DiagnosticPrinter printer = new DiagnosticPrinter(false);
    return problems.stream().map(problem -> printer.print(List.of(problem))).toList();
  }

  /** Tells all open pages a state. */
  void tell(State state) {
    String message = message(state);
    pages.forEach(page -> page.add(message));
  }

  private String message(State state) {
    LiveSite site = state.site();
    List<String> styles =
        site == null
            ? List.of()
            : site.styles().stream().map(style -> site.basePath() + style).toList();
    return gson.toJson(new Message(state.version(), state.pages(), styles, printed(state.shown())));
  }

  /** Tells one page the state and all that follow, for as long as it is open. */
  void stream(HttpExchange exchange, State state) throws IOException {
    BlockingQueue<String> page = new LinkedBlockingQueue<>();
    page.add(message(state));
    pages.add(page);
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      while (true) {
        String message = page.poll(PING_SECONDS, TimeUnit.SECONDS);
        String event = message == null ? ":\n\n" : "data: " + message + "\n\n";
        out.write(event.getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      pages.remove(page);
    }
  }
}
