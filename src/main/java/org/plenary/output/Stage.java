package org.plenary.output;

/** The order in which files are published, so that a page never leads to one not yet there. */
public enum Stage {
  FILES,
  RECORDS,
  LISTS
}
