package org.plenary.check;

/** There is no time left in this run. */
final class TimeOver extends Exception {
  private static final long serialVersionUID = 1;
}
