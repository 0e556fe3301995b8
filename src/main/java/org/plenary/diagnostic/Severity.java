package org.plenary.diagnostic;

/**
 * How much a problem matters: an error keeps the site from being published, a warning does where
 * somebody asked to be strict, and a note never.
 */
public enum Severity {
  ERROR,
  WARNING,
  NOTE
}
