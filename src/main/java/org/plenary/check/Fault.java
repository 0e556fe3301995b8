package org.plenary.check;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.diagnostic.Rule;
import org.plenary.source.SourceFile;

/**
 * Something wrong with the markup of pages.
 *
 * @param marks what stands at its place in the source, the surest first
 * @param page the first page that has it
 * @param places on how many pages it is, or others that are told with it
 * @param alike whether others are told with it
 */
record Fault(Key key, List<String> marks, String page, int places, boolean alike) {

  /**
   * What makes faults one.
   *
   * @param what is wrong, in a line
   */
  record Key(Rule rule, String what, Owner owner) {}

  /**
   * Who wrote the markup.
   *
   * @param template the page's, as {@code event}
   * @param body the record's file if it stands in a body
   */
  record Owner(String template, @Nullable SourceFile body) {}

  private static final Comparator<Fault> ORDER =
      Comparator.comparing(Fault::page).thenComparing(fault -> fault.key.what);

  /** This fault and what was found elsewhere, told as one. */
  Fault and(Fault other) {
    Fault first = ORDER.compare(this, other) <= 0 ? this : other;
    boolean differ = alike || other.alike || !key.what.equals(other.key.what);
    return new Fault(first.key, first.marks, first.page, places + other.places, differ);
  }
}
