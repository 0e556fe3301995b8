package org.plenary.archive;

/** Whether what was said at an event may be told with the speaker's name. */
public enum Attribution {
  ON_RECORD,
  CHATHAM_HOUSE
}
