package org.plenary.archive;

/** Whether something takes place. */
public enum Status {
  SCHEDULED,
  HELD,
  POSTPONED,
  CANCELLED
}
