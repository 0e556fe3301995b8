package org.plenary.cli;

/** In which form problems are reported. */
enum Format {
  /** For people, on standard error. */
  TEXT,
  JSON,
  GITHUB,
  SARIF
}
