package org.plenary.resolve;

import java.util.List;
import java.util.SortedMap;
import org.plenary.archive.Archive;
import org.plenary.archive.Id;
import org.plenary.document.Text;

/**
 * An archive, and where the paths and names written in its content lead.
 *
 * @param written the names of published records with their places
 * @param unpublished the records that are not published yet
 * @param showsEarly whether records that are not published yet are shown all the same
 * @param formerIds the ids that names of records had or would have had when they were declared on
 *     the spot, with the records that carry the names now
 * @param heldBack what the Chatham House Rule asks of the front matter
 * @param summaries titles and summaries that speak of days
 */
public record Resolved(
    Archive archive,
    Locator locator,
    NameIndex names,
    WrittenNames written,
    List<Unpublished> unpublished,
    boolean showsEarly,
    SortedMap<Id, Id> formerIds,
    HeldBack heldBack,
    List<Summary> summaries) {

  /** A text of a record's front matter, and where it is. */
  public record Summary(Id record, Text text) {}

  public Resolved {
    unpublished = List.copyOf(unpublished);
    summaries = List.copyOf(summaries);
  }
}
