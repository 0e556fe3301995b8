package org.plenary.check;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a host answered to one request.
 *
 * @param location where it leads on to, as the host writes it; null where it says nothing
 * @param retryAfter when to come again, as the host writes it; null where it says nothing
 * @param body as much of it as was wanted
 */
record Reply(int status, @Nullable String location, @Nullable String retryAfter, String body) {
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;
  private static final int TOO_MANY = 429;
  private static final int UNAVAILABLE = 503;

  boolean isGood() {
    return status >= 200 && status < 300;
  }

  /** Whether it leads on to another address. */
  boolean leadsOn() {
    return REDIRECTS.contains(status) && location != null;
  }

  /** Whether it leads on for good. */
  boolean isPermanent() {
    return status == 301 || status == 308;
  }

  /** Whether the host is at work, and not to be asked again just now. */
  boolean isBusy() {
    return status == TOO_MANY || (status == UNAVAILABLE && retryAfter != null);
  }

  /** Whether it is an error of the host's own. */
  boolean isFault() {
    return status >= 500 || status == TOO_MANY;
  }

  /** Where it leads on to; null where that is no address of the web. */
  @Nullable URI next(URI from) {
    return location == null ? null : WebUri.resolve(from, location);
  }

  /** How long to wait before asking again; null where the host does not say. */
  @Nullable Duration wait(Instant now) {
    if (retryAfter == null) {
      return null;
    }
    if (retryAfter.matches("[0-9]{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(retryAfter));
    }
    try {
      ZonedDateTime until = ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME);
      Duration wait = Duration.between(now, until.toInstant());
      return wait.isNegative() ? Duration.ZERO : wait;
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** What it says of an address, when it does not lead on. */
  Answer judge() {
    if (isGood()) {
      return Answer.ALIVE;
    }
    if (status == TOO_MANY || status == UNAVAILABLE) {
      return Answer.later("its host asks to come later (it answers " + status + ")");
    }
    if (status == NOT_FOUND || status == GONE) {
      return Answer.dead(
          "its host answers " + status + (status == GONE ? " (gone)" : " (not found)"));
    }
    if (status >= 500 && status < 600) {
      return Answer.dead("its host answers " + status + " (a fault of its own)");
    }
    return status >= 300 && status < 400
        ? Answer.dead("its host answers " + status + ", and leads nowhere")
        : Answer.refused("its host refuses programs (it answers " + status + ")");
  }
}
