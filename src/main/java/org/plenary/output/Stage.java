package org.plenary.output;

/**
 * The order in which files are published, so that a page never leads to one not yet there. Where no
 * site was before, whole folders appear at once, those without pages first and the home page at
 * last.
 */
public enum Stage {
  FILES,
  RECORDS,
  LISTS
}
