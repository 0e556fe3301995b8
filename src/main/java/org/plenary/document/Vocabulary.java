package org.plenary.document;

/** What a name is that no record carries: an error, or a record declared on the spot. */
public enum Vocabulary {
  CLOSED,
  OPEN
}
