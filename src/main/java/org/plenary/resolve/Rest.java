package org.plenary.resolve;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Id;
import org.plenary.archive.Occasion;
import org.plenary.archive.Reference;

/**
 * What one run knows of an archive when a record of it is read.
 *
 * @param organisations which organisations are part of which
 * @param occasions the events and editions that were read so far
 */
record Rest(
    Locator locator,
    Binder binder,
    Parts parts,
    SubjectTree subjects,
    Hierarchy organisations,
    Map<Id, Occasion> occasions) {

  @Nullable Occasion whole(Id event) {
    Id whole = parts.wholeOf(event);
    return whole == null ? null : occasions.get(whole);
  }

  @Nullable Reference wholeOfOrganisation(Id organisation) {
    List<Id> wholes = organisations.of(organisation);
    return wholes.isEmpty() ? null : new Reference(binder.title(wholes.get(0)), wholes.get(0));
  }
}
