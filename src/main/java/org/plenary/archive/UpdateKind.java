package org.plenary.archive;

/** What a change of a record was. */
public enum UpdateKind {
  CORRECTION,
  ADDITION,
  CHANGE,
  REMOVAL
}
