package org.plenary.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A static host: the files of a built site, and its page for addresses that do not exist. */
final class SiteServer implements AutoCloseable {
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css",
          "js", "text/javascript",
          "json", "application/json",
          "svg", "image/svg+xml");

  private final Path site;
  private final HttpServer server;

  private SiteServer(Path site) throws IOException {
    this.site = site;
    server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  static SiteServer of(Path site) throws IOException {
    return new SiteServer(site);
  }

  String url(String path) {
    return "http://localhost:" + server.getAddress().getPort() + "/" + path;
  }

  private void answer(HttpExchange exchange) throws IOException {
    Path asked = site.resolve(exchange.getRequestURI().getPath().substring(1));
    Path file = Files.isDirectory(asked) ? asked.resolve("index.html") : asked;
    byte[] bytes = Files.readAllBytes(Files.isRegularFile(file) ? file : site.resolve("404.html"));
    String name = file.getFileName().toString();
    String ending = name.substring(name.lastIndexOf('.') + 1);
    exchange
        .getResponseHeaders()
        .set("Content-Type", TYPES.getOrDefault(ending, "text/html; charset=utf-8"));
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
