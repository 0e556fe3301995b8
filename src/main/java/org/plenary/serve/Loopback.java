package org.plenary.serve;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.util.ArrayList;
import java.util.List;

/** Takes one port at 127.0.0.1 and, where the machine has it, at ::1. */
final class Loopback {
  private static final int LAST_PORT = 65535;
  private static final byte[] IPV4 = {127, 0, 0, 1};
  private static final byte[] IPV6 = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

  private final List<HttpServer> servers;

  private Loopback(List<HttpServer> servers) {
    this.servers = servers;
  }

  /** Takes a port, or the next one that is free; 0 is any. */
  static Loopback at(int port) throws IOException {
    for (int more = 0; port + more <= LAST_PORT; more++) {
      try {
        return take(port == 0 ? 0 : port + more);
      } catch (BindException e) {
        // the next one, or another one
      }
    }
    throw new BindException("no port from " + port + " on is free");
  }

  private static Loopback take(int port) throws IOException {
    List<HttpServer> servers = new ArrayList<>();
    try {
      servers.add(
          HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(IPV4), port), 0));
      InetAddress six = InetAddress.getByAddress(IPV6);
      if (NetworkInterface.getByInetAddress(six) != null) {
        int taken = servers.get(0).getAddress().getPort();
        servers.add(HttpServer.create(new InetSocketAddress(six, taken), 0));
      }
      return new Loopback(servers);
    } catch (BindException e) {
      servers.forEach(server -> server.stop(0));
      throw e;
    }
  }

  int port() {
    return servers.get(0).getAddress().getPort();
  }

  List<HttpServer> servers() {
    return servers;
  }
}
