package org.plenary.page;

/** When a page is made. */
public enum Pass {
  /** In the first pass: it shows its own body and leaves its facts for others. */
  RECORD,
  /** In the second: it may show what other bodies left. */
  LIST
}
