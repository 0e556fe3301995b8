package org.plenary.serve;

import com.sun.net.httpserver.Headers;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refuses requests that no browser sends for a page of this server. */
final class RequestGuard {
  static final int BAD_REQUEST = 400;
  static final int FORBIDDEN = 403;
  static final int NOT_ALLOWED = 405;
  static final int MISDIRECTED = 421;

  private static final int USUAL_PORT = 80;
  private static final Set<String> METHODS = Set.of("GET", "HEAD");

  private final Set<String> hosts;

  /** A guard of the server at a port. */
  RequestGuard(int port) {
    String suffix = port == USUAL_PORT ? "" : ":" + port;
    hosts = Set.of("localhost" + suffix, "127.0.0.1" + suffix, "[::1]" + suffix);
  }

  /**
   * The status that refuses a request; 0 where it may be answered.
   *
   * @param target as it stands in the request
   */
  int refusal(String method, String target, Headers headers) {
    if (!METHODS.contains(method)) {
      return NOT_ALLOWED;
    }
    List<String> named = headers.getOrDefault("Host", List.of());
    if (!target.startsWith("/") || target.startsWith("//") || named.size() != 1) {
      return BAD_REQUEST;
    }
    return hosts.contains(named.get(0).toLowerCase(Locale.ROOT)) ? 0 : MISDIRECTED;
  }

  /** Whether a request comes from a page of this server, or from no page at all. */
  boolean isOwn(Headers headers) {
    @Nullable String origin = headers.getFirst("Origin");
    @Nullable String site = headers.getFirst("Sec-Fetch-Site");
    boolean known =
        origin == null
            || (origin.startsWith("http://")
                && hosts.contains(origin.substring("http://".length())));
    return known && (site == null || site.equals("same-origin") || site.equals("none"));
  }
}
