package org.plenary.diagnostic;

import java.util.Locale;

/**
 * How much a problem matters: an error keeps the site from being published, a warning does where
 * somebody asked to be strict, and a note never.
 */
public enum Severity {
  ERROR,
  WARNING,
  NOTE;

  /** As reports call it, as {@code error}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
