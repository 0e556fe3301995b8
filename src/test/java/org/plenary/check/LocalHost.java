package org.plenary.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A host on this machine that says word for word what it is told to say, and counts. */
final class LocalHost implements AutoCloseable {
  private final ServerSocket socket;
  private final String scheme;
  private final Map<String, Says> says = new HashMap<>();
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private volatile @Nullable String agent;

  /** Answers a request on a connection, which is closed afterwards. */
  interface Says {
    void answer(String method, OutputStream out) throws IOException, InterruptedException;
  }

  private LocalHost(ServerSocket socket, String scheme) {
    this.socket = socket;
    this.scheme = scheme;
    Thread thread = new Thread(this::accept, "a host");
    thread.setDaemon(true);
    thread.start();
  }

  static LocalHost open() throws IOException {
    return new LocalHost(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), "http");
  }

  /** A host that proves itself with a certificate that nobody else signed. */
  static LocalHost selfSigned() throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    char[] password = "plenary".toCharArray();
    try (InputStream in = LocalHost.class.getResourceAsStream("self-signed.p12")) {
      keys.load(Objects.requireNonNull(in), password);
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, password);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return new LocalHost(
        context
            .getServerSocketFactory()
            .createServerSocket(0, 50, InetAddress.getLoopbackAddress()),
        "https");
  }

  LocalHost on(String path, Says answer) {
    says.put(path, answer);
    return this;
  }

  /** Answers with a status and headers, and no body. */
  LocalHost on(String path, String... head) {
    return on(path, (method, out) -> write(out, "HTTP/1.1 " + String.join("\r\n", head)));
  }

  LocalHost robots(String text) {
    return on("/robots.txt", (method, out) -> write(out, "HTTP/1.1 200 OK\r\n\r\n" + text));
  }

  static void write(OutputStream out, String text) throws IOException {
    String whole = text.contains("\r\n\r\n") ? text : text + "\r\nContent-Length: 0\r\n\r\n";
    out.write(whole.getBytes(StandardCharsets.UTF_8));
  }

  String url(String path) {
    return scheme + "://" + authority() + path;
  }

  String authority() {
    return "127.0.0.1:" + socket.getLocalPort();
  }

  /** What was asked for, as {@code HEAD /page}, in order. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  /** How often something was asked for whose line begins so. */
  long asked(String beginning) {
    return asked().stream().filter(line -> line.startsWith(beginning)).count();
  }

  @Nullable String agent() {
    return agent;
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        Thread thread = new Thread(() -> serve(connection), "a host's connection");
        thread.setDaemon(true);
        thread.start();
      } catch (IOException e) {
        return; // It is closed.
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
      String first = in.readLine();
      if (first == null) {
        return;
      }
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        if (line.startsWith("User-Agent: ")) {
          agent = line.substring(12);
        }
      }
      String[] words = first.split(" ", 3);
      asked.add(words[0] + " " + words[1]);
      Says answer = says.get(words[1].replaceFirst("\\?.*", ""));
      OutputStream out = connection.getOutputStream();
      if (answer == null) {
        write(out, "HTTP/1.1 404 Not Found\r\nConnection: close");
      } else {
        answer.answer(words[0], out);
      }
      out.flush();
    } catch (IOException e) {
      // Whoever asked went away.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
