package org.plenary.serve;

import java.net.URI;
import org.plenary.build.SessionReport;

/** Hears what a server does. */
public interface ServeListener {

  /** The archive was looked at, and the site is as the report says. */
  void looked(SessionReport report);

  /**
   * The site can be asked for.
   *
   * @param wanted the port that was asked for, which may have been taken
   */
  void ready(URI address, int wanted);

  /** The archive could not be looked at; the last good site stays. */
  void failed(Throwable failure);

  /** Some folders cannot be watched, so that changes show a second later. */
  void cannotWatch();
}
