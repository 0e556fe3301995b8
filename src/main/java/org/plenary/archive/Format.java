package org.plenary.archive;

/** How people take part in an event. */
public enum Format {
  IN_PERSON,
  ONLINE,
  HYBRID
}
