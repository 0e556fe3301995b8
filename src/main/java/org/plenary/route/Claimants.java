package org.plenary.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Alias;
import org.plenary.archive.Archive;
import org.plenary.archive.ArchiveRecord;
import org.plenary.archive.Conference;
import org.plenary.archive.Edition;
import org.plenary.archive.Event;
import org.plenary.archive.Id;
import org.plenary.archive.Tombstone;
import org.plenary.document.SourceTree;
import org.plenary.resolve.Resolved;
import org.plenary.source.BodySource;
import org.plenary.source.SourceFile;

/**
 * All in an archive that is to have a URL, in the order in which it gets one, and all that the URLs
 * follow from: who claims the same gets the same.
 *
 * @param publicFiles files of the public folder, whose addresses no alias can have
 * @param formerIds the ids that names once had, with the records that carry the names now
 */
record Claimants(
    List<Claimant> records,
    List<Claimant> withdrawn,
    List<SourceFile> publicFiles,
    Map<Id, Id> formerIds) {

  /**
   * A record, or what is left of it.
   *
   * @param inSeries whether its page is among those of series
   * @param file null for one that has none
   * @param sharing what has the page of one without a page of its own; null where there is none
   */
  record Claimant(
      Id id,
      boolean inSeries,
      @Nullable SourceFile file,
      boolean hasPage,
      @Nullable Id sharing,
      List<Alias> aliases) {}

  Claimants {
    records = List.copyOf(records);
    withdrawn = List.copyOf(withdrawn);
    publicFiles = List.copyOf(publicFiles);
    formerIds = Map.copyOf(formerIds);
  }

  static Claimants of(Resolved resolved, List<SourceFile> publicFiles) {
    Archive archive = resolved.archive();
    List<Claimant> records = new ArrayList<>(archive.records().size());
    for (ArchiveRecord record : archive.records()) {
      records.add(claimant(record, archive));
    }
    List<Claimant> withdrawn = new ArrayList<>();
    for (Tombstone one : archive.tombstones()) {
      withdrawn.add(
          new Claimant(one.id(), isSeries(one.file()), one.file(), true, null, one.aliases()));
    }
    return new Claimants(records, withdrawn, publicFiles, resolved.formerIds());
  }

  private static Claimant claimant(ArchiveRecord record, Archive archive) {
    BodySource body = record.basics().body();
    SourceFile file = body == null ? null : body.file();
    boolean hasPage = true;
    Id sharing = null;
    if (record instanceof Edition edition && !archive.hasPage(edition)) {
      hasPage = false;
      List<Event> events = archive.eventsOf(edition.id());
      sharing = events.isEmpty() ? null : events.get(0).id();
    }
    boolean inSeries = file == null ? isSeries(record, archive) : isSeries(file);
    return new Claimant(record.id(), inSeries, file, hasPage, sharing, record.basics().aliases());
  }

  private static boolean isSeries(SourceFile file) {
    return file.path().startsWith(SourceTree.SERIES);
  }

  private static boolean isSeries(ArchiveRecord record, Archive archive) {
    if (record instanceof Edition edition && edition.conference().id() != null) {
      return archive.get(edition.conference().id()) instanceof Conference one && one.isSeries();
    }
    return record instanceof Conference conference && conference.isSeries();
  }
}
