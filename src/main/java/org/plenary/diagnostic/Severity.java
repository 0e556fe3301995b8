package org.plenary.diagnostic;

/** How much a problem matters: an error keeps the site from being published. */
public enum Severity {
  ERROR,
  WARNING
}
