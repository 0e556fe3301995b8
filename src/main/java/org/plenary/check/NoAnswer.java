package org.plenary.check;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** A request that no host answered; the message says why, as an author reads it. */
final class NoAnswer extends Exception {
  private static final long serialVersionUID = 1;

  /** Whether asking in another way would end as this did. */
  private final boolean isSure;

  private NoAnswer(String why, boolean isSure, @Nullable Throwable cause) {
    super(why, cause);
    this.isSure = isSure;
  }

  /** Says of a failure what it means. */
  static NoAnswer because(Throwable failure, String host) {
    if (is(failure, UnresolvedAddressException.class) || is(failure, UnknownHostException.class)) {
      return new NoAnswer("there is no host " + host, true, failure);
    }
    if (is(failure, HttpConnectTimeoutException.class)) {
      return new NoAnswer(host + " cannot be reached in time", true, failure);
    }
    if (is(failure, ConnectException.class) || is(failure, NoRouteToHostException.class)) {
      return new NoAnswer(host + " refuses the connection", true, failure);
    }
    if (is(failure, SSLException.class)) {
      return new NoAnswer(distrust(failure, host), true, failure);
    }
    if (is(failure, TimeoutException.class)) {
      return new NoAnswer(host + " does not answer in time", false, failure);
    }
    boolean early = is(failure, EOFException.class) || says(failure, "received no bytes", "reset");
    return new NoAnswer(
        host + (early ? " ends the connection early" : " gives no answer that is HTTP"),
        false,
        failure);
  }

  boolean isSure() {
    return isSure;
  }

  /** Why, as an author reads it. */
  String why() {
    return Objects.requireNonNull(getMessage());
  }

  private static String distrust(Throwable failure, String host) {
    if (is(failure, CertificateExpiredException.class)) {
      return "the certificate of " + host + " is out of date";
    }
    if (is(failure, CertPathBuilderException.class)) {
      return "the certificate of " + host + " is signed by nobody that is trusted";
    }
    return is(failure, CertificateException.class)
        ? "the certificate of " + host + " is another host's"
        : host + " makes no safe connection";
  }

  private static boolean is(Throwable failure, Class<? extends Throwable> kind) {
    return causes(failure).anyMatch(kind::isInstance);
  }

  private static boolean says(Throwable failure, String... words) {
    return causes(failure)
        .map(one -> String.valueOf(one.getMessage()).toLowerCase(Locale.ROOT))
        .anyMatch(message -> Stream.of(words).anyMatch(message::contains));
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(20);
  }
}
