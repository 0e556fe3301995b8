package org.plenary.serve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.build.Build;
import org.plenary.build.SessionReport;
import org.plenary.document.Overrides;

/** The real server on a free port. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class DevServerTest {
  private static final InetAddress LOOPBACK = loopback();

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
  private static final String SCRIPT = "<script src=\"/.plenary/reload.js\" defer></script>";
  private static final String EVENT = "content/events/2024/a.md";

  @TempDir Path root;
  private final List<AutoCloseable> open = new ArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();

  /** Hears nothing. */
  private static final class Deaf implements ServeListener {
    @Override
    public void looked(SessionReport report) {}

    @Override
    public void ready(URI address, int wanted) {}

    @Override
    public void failed(Throwable failure) {}

    @Override
    public void cannotWatch() {}
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : open) {
      one.close();
    }
  }

  @Test
  void everyAddressHasTheBytesOfABuildAndPagesTheScript() throws Exception {
    Path site = root.resolve("site");
    Build.run(Path.of(""), new Overrides(site, null, TODAY, true, false, false));
    DevServer server = start(Path.of(""));
    List<String> different = new ArrayList<>();
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String path = site.relativize(file).toString().replace('\\', '/');
        if (path.startsWith(".plenary/")) {
          continue;
        }
        byte[] served = client.send(get(server, path), BodyHandlers.ofByteArray()).body();
        if (!Arrays.equals(expected(path, Files.readAllBytes(file)), served)) {
          different.add(path);
        }
      }
    }
    assertEquals(List.of(), different);
  }

  private static byte[] expected(String path, byte[] built) {
    return path.endsWith(".html")
        ? new String(built, StandardCharsets.UTF_8)
            .replaceFirst("</head>", SCRIPT + "</head>")
            .getBytes(StandardCharsets.UTF_8)
        : built;
  }

  @Test
  void isMountedAtThePathOfTheSite() throws Exception {
    plant("title: Test\nurl: https://example.org/base/\n");
    DevServer server = start(root);
    assertEquals("/base/", server.address().getPath());
    HttpResponse<String> page = ask(server, "events/2024/a/");
    assertEquals(200, page.statusCode());
    assertEquals("text/html; charset=utf-8", page.headers().firstValue("Content-Type").orElse(""));
    HttpResponse<String> unknown = ask(server, "events/nothing/");
    assertEquals(404, unknown.statusCode());
    assertTrue(unknown.body().contains("/base/"), unknown.body());
    assertTrue(
        raw(server, "GET /events/2024/a/ HTTP/1.1", host(server)).startsWith("HTTP/1.1 404"));
    String top = raw(server, "GET / HTTP/1.1", host(server));
    assertTrue(top.contains("Location: /base/\r\n"), top);
    String file = raw(server, "GET /base/events/2024/a HTTP/1.1", host(server));
    assertTrue(file.contains("Location: /base/events/2024/a/\r\n"), file);
  }

  @Test
  void refusesWhatNoBrowserAsksForThisSite() throws Exception {
    plant("title: Test\n");
    DevServer server = start(root);
    String host = host(server);
    assertStatus(200, server, "GET / HTTP/1.1", host);
    assertStatus(200, server, "HEAD /events/2024/a/ HTTP/1.1", host);
    assertStatus(421, server, "GET / HTTP/1.1", "Host: evil.example:" + server.address().getPort());
    assertStatus(421, server, "GET / HTTP/1.1", "Host: localhost");
    assertStatus(400, server, "GET / HTTP/1.0", "X: y");
    assertStatus(400, server, "GET / HTTP/1.1", host + "\r\n" + host);
    assertStatus(400, server, "GET http://evil.example/ HTTP/1.1", host);
    assertStatus(400, server, "GET //evil.example/ HTTP/1.1", host);
    for (String method : List.of("POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH")) {
      assertStatus(405, server, method + " / HTTP/1.1", host);
    }
    for (String path :
        List.of(
            "/..%2fcontent/site.yaml",
            "/%2e%2e/content/site.yaml",
            "/../content/site.yaml",
            "/events/../content/site.yaml",
            "/content/site.yaml",
            "/site.yaml",
            "/events/2024/a.md",
            "/events%2f2024/a/",
            "/events/2024/a/%00",
            "/%ff",
            "/.plenary/",
            "/.plenary/overlay.js")) {
      assertStatus(404, server, "GET " + path + " HTTP/1.1", host);
    }
  }

  @Test
  void publishesOnlyFilesThatABuildPublishes() throws Exception {
    plant("title: Test\n");
    Files.writeString(root.resolve("content/events/2024/used.txt"), "used");
    Files.writeString(root.resolve("content/events/2024/unused.txt"), "unused");
    Files.writeString(root.resolve(EVENT), event("See [it](used.txt)."));
    DevServer server = start(root);
    assertEquals("used", ask(server, "events/2024/used.txt").body());
    assertEquals(404, ask(server, "events/2024/unused.txt").statusCode());
  }

  @Test
  void answersAreForThisSiteAloneAndNotKept() throws Exception {
    plant("title: Test\n");
    DevServer server = start(root);
    for (String path : List.of("", "nothing", ".plenary/reload.js", ".plenary/events")) {
      var headers = ask(server, path).headers();
      assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""), path);
      assertEquals(
          "same-origin", headers.firstValue("Cross-Origin-Resource-Policy").orElse(""), path);
      assertEquals("no-store", headers.firstValue("Cache-Control").orElse(""), path);
      assertTrue(headers.firstValue("Access-Control-Allow-Origin").isEmpty(), path);
    }
  }

  @Test
  void listensOnLoopbackOnly() throws Exception {
    plant("title: Test\n");
    DevServer server = start(root);
    for (NetworkInterface one : Collections.list(NetworkInterface.getNetworkInterfaces())) {
      for (InetAddress address : Collections.list(one.getInetAddresses())) {
        if (!address.isLoopbackAddress()) {
          assertFalse(answers(address, server.address().getPort()), address.toString());
        }
      }
    }
  }

  private static boolean answers(InetAddress address, int port) {
    try (Socket socket = new Socket(address, port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void takesTheNextPortThatIsFree() throws Exception {
    plant("title: Test\n");
    DevServer first = start(root);
    DevServer second = DevServer.start(root, overrides(), first.address().getPort(), new Deaf());
    open.add(second);
    assertTrue(second.address().getPort() > first.address().getPort());
  }

  @Test
  void theStreamIsForItsOwnPagesOnly() throws Exception {
    plant("title: Test\n");
    DevServer server = start(root);
    String stream = "GET /.plenary/events?" + token(server) + " HTTP/1.1";
    String host = host(server);
    assertStatus(403, server, "GET /.plenary/events HTTP/1.1", host);
    assertStatus(403, server, "GET /.plenary/events?0 HTTP/1.1", host);
    assertStatus(403, server, stream, host + "\r\nOrigin: http://evil.example");
    assertStatus(403, server, stream, host + "\r\nOrigin: null");
    assertStatus(403, server, stream, host + "\r\nSec-Fetch-Site: cross-site");
    String own = "\r\nOrigin: http://localhost:" + server.address().getPort();
    try (Socket socket = send(server, stream, host + own)) {
      assertEquals("HTTP/1.1 200 OK", lines(socket).readLine());
    }
  }

  @Test
  void aBrokenEditIsToldAndGoesAwayWhenItIsMended() throws Exception {
    plant("title: Test\n");
    DevServer server = start(root);
    String page = ask(server, "events/2024/a/").body();
    BufferedReader events = events(server);
    assertTrue(next(events).contains("\"problems\":[]"));
    Files.writeString(root.resolve(EVENT), "---\ntitle: <b>\ndate: 2024-02-30\n---\n");
    String broken = next(events);
    assertTrue(broken.contains("events/2024/a.md:3:7: error["), broken);
    assertTrue(broken.contains("   3 | date: 2024-02-30\\n     |       ^^^^^^^^^^"), broken);
    assertEquals(page, ask(server, "events/2024/a/").body());
    Files.writeString(root.resolve(EVENT), event("Mended."));
    assertTrue(next(events).contains("\"version\":2,\"pages\":2"));
    assertTrue(ask(server, "events/2024/a/").body().contains("Mended."));
  }

  @Test
  void anArchiveThatIsBrokenAtFirstGetsAPageOfProblemsUntilItIsMended() throws Exception {
    plant("title: Test\n");
    Files.writeString(root.resolve(EVENT), "---\ntitle: \"<script>\"\ndate: <b>\n---\n");
    DevServer server = start(root);
    BufferedReader events = events(server);
    next(events);
    HttpResponse<String> page = ask(server, "events/2024/a/");
    assertEquals(500, page.statusCode());
    assertTrue(page.body().contains("   3 | date: &lt;b&gt;\n"), page.body());
    assertTrue(page.body().contains(SCRIPT + "</head>"), page.body());
    Files.writeString(root.resolve(EVENT), event("Mended."));
    next(events);
    assertEquals(200, ask(server, "events/2024/a/").statusCode());
  }

  @Test
  void aTemplateThatFailsLeavesTheLastGoodPage() throws Exception {
    plant("title: Test\n");
    DevServer server = start(root);
    String page = ask(server, "events/2024/a/").body();
    BufferedReader events = events(server);
    next(events);
    Files.createDirectories(root.resolve("templates"));
    Files.writeString(root.resolve("templates/event.ftlh"), "<p>${nothing}</p>\n");
    next(events);
    assertEquals(page, ask(server, "events/2024/a/").body());
    String told = next(events);
    assertTrue(told.contains("templates/event.ftlh:1:6: error[template-error]"), told);
    assertEquals(200, ask(server, "").statusCode());
    Files.delete(root.resolve("templates/event.ftlh"));
    assertTrue(next(events).contains("\"problems\":[]"));
  }

  @Test
  void aStyleSheetAloneIsNoReasonToLoadPagesAgain() throws Exception {
    plant("title: Test\n");
    DevServer server = start(root);
    BufferedReader events = events(server);
    String before = next(events);
    Files.createDirectories(root.resolve("templates/assets"));
    Files.writeString(root.resolve("templates/assets/style.css"), "p {margin: 0}\n");
    String after = next(events);
    assertTrue(after.contains("\"version\":2,\"pages\":1"), after);
    assertNotEquals(before.replaceAll(".*styles", ""), after.replaceAll(".*styles", ""));
  }

  @Test
  void aThousandFilesAtOnceAreSeen() throws Exception {
    plant("title: Test\n");
    DevServer server = start(root);
    BufferedReader events = events(server);
    next(events);
    for (int i = 0; i < 1000; i++) {
      Path folder = root.resolve("content/events/20" + (10 + i % 10));
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("e" + i + ".md"), event("Text " + i));
    }
    while (ask(server, "events/2019/e999/").statusCode() != 200) {
      next(events);
    }
    assertArrayEquals(new int[] {200, 200}, new int[] {status(server, 0), status(server, 500)});
  }

  private int status(DevServer server, int event) throws Exception {
    return ask(server, "events/20" + (10 + event % 10) + "/e" + event + "/").statusCode();
  }

  private void plant(String settings) throws IOException {
    Files.createDirectories(root.resolve(EVENT).getParent());
    Files.writeString(root.resolve("content/site.yaml"), settings);
    Files.writeString(root.resolve(EVENT), event("Text."));
  }

  private static String event(String body) {
    return "---\ntitle: An event\ndate: 2024-02-01\n---\n\n" + body + "\n";
  }

  private DevServer start(Path archive) throws IOException {
    DevServer server = DevServer.start(archive, overrides(), 0, new Deaf());
    open.add(server);
    return server;
  }

  private static Overrides overrides() {
    return new Overrides(null, null, TODAY, true, false, false);
  }

  private HttpResponse<String> ask(DevServer server, String path) throws Exception {
    return client.send(get(server, path), BodyHandlers.ofString());
  }

  private static HttpRequest get(DevServer server, String path) {
    String encoded = new org.plenary.route.Route(path).encoded();
    return HttpRequest.newBuilder(server.address().resolve(encoded)).build();
  }

  private String token(DevServer server) throws Exception {
    HttpRequest script =
        HttpRequest.newBuilder(server.address().resolve("/.plenary/reload.js")).build();
    String text = client.send(script, BodyHandlers.ofString()).body();
    return text.replaceAll("(?s).*/events\\?([0-9a-f]{32})\".*", "$1");
  }

  private BufferedReader events(DevServer server) throws Exception {
    URI stream = server.address().resolve("/.plenary/events?" + token(server));
    InputStream in =
        client.send(HttpRequest.newBuilder(stream).build(), BodyHandlers.ofInputStream()).body();
    open.add(0, in);
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  private static String next(BufferedReader events) throws IOException {
    String line = events.readLine();
    while (!line.startsWith("data: ")) {
      line = events.readLine();
    }
    return line;
  }

  private static String host(DevServer server) {
    return "Host: localhost:" + server.address().getPort();
  }

  private static void assertStatus(int status, DevServer server, String request, String headers)
      throws IOException {
    String answer = raw(server, request, headers);
    assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), request + ": " + answer);
  }

  private static String raw(DevServer server, String request, String headers) throws IOException {
    try (Socket socket = send(server, request, headers + "\r\nConnection: close")) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      socket.getInputStream().transferTo(out);
      return out.toString(StandardCharsets.UTF_8);
    }
  }

  private static InetAddress loopback() {
    try {
      return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    } catch (UnknownHostException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Socket send(DevServer server, String request, String headers) throws IOException {
    Socket socket = new Socket(LOOPBACK, server.address().getPort());
    String text = request + "\r\n" + headers + "\r\n\r\n";
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    return socket;
  }

  private static BufferedReader lines(Socket socket) throws IOException {
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }
}
