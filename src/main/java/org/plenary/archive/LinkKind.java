package org.plenary.archive;

/** What a link of a record is. */
public enum LinkKind {
  WEBSITE,
  STATEMENT,
  RECORDING,
  LIVESTREAM,
  TRANSCRIPT,
  SLIDES,
  PROCEEDINGS,
  PAPER,
  REPORT,
  MINUTES,
  DATASET,
  PHOTOS,
  PROGRAMME,
  REGISTRATION,
  CALL,
  SOCIAL
}
