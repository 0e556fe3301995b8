package org.plenary.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.plenary.archive.Archive;
import org.plenary.archive.ArchiveRecord;
import org.plenary.archive.Id;
import org.plenary.archive.RecordKind;
import org.plenary.archive.Tombstone;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.Rule;
import org.plenary.document.Document;
import org.plenary.document.Settings;
import org.plenary.document.SourceTree;
import org.plenary.document.Text;
import org.plenary.document.Vocabulary;
import org.plenary.source.SourceFile;
import org.plenary.source.SourceSpan;

/**
 * Makes an archive of documents: every file gets its id, every name is declared, then every
 * reference is bound.
 */
public final class Resolver {
  private final Settings settings;
  private final Diagnostics problems;
  private final Binder binder;
  private final Kept<Document, Declared> kept;
  private final RecordReader reader;

  private Resolver(Settings settings, Locator locator, Readings readings, Diagnostics problems) {
    this.settings = settings;
    this.problems = problems;
    binder = new Binder(settings, new KnownNames(readings.beginnings()), problems);
    kept = readings.declared();
    reader = new RecordReader(settings, binder, locator, readings.records(), problems);
  }

  /** The archive that documents make. */
  public static Resolved resolve(
      List<Document> documents, SourceTree sources, Settings settings, Diagnostics problems) {
    return resolve(documents, sources, settings, Readings.once(), problems);
  }

  /** The archive that documents make, for which as little as possible is read again. */
  public static Resolved resolve(
      List<Document> documents,
      SourceTree sources,
      Settings settings,
      Readings readings,
      Diagnostics problems) {
    readings.begin(settings);
    Map<Id, Document> placed = place(documents, problems);
    Map<SourceFile, Id> ids = new HashMap<>(placed.size() * 2);
    placed.forEach((id, document) -> ids.put(document.file(), id));
    Locator locator = new Locator(ids, sources, settings.fileTypes());
    return new Resolver(settings, locator, readings, problems).resolve(placed, locator);
  }

  private static Map<Id, Document> place(List<Document> documents, Diagnostics problems) {
    Map<Id, Document> placed = new LinkedHashMap<>(documents.size() * 2);
    for (Document document : documents) {
      Id id = Placement.of(document.file(), problems);
      if (id == null) {
        continue;
      }
      Document first = placed.putIfAbsent(id, document);
      if (first != null) {
        problems.report(
            Diagnostic.of(
                    Rule.TWO_FILES_OF_ONE_RECORD, document.file().start(), first.file().path())
                .help("keep one of the two files"));
      }
    }
    return placed;
  }

  private Resolved resolve(Map<Id, Document> placed, Locator locator) {
    List<Declared> declared =
        placed.entrySet().parallelStream()
            .map(entry -> declare(entry.getKey(), entry.getValue()))
            .toList();
    declareNames(declared);
    CompletableFuture<Void> uids = CompletableFuture.runAsync(() -> checkUids(declared));
    reader.joinParts(declared);
    List<Declared> shown = only(declared, record -> !binder.isGone(record.id()));
    List<Declared> gone = only(declared, record -> binder.isGone(record.id()));
    CompletableFuture<SortedMap<Id, Id>> former =
        CompletableFuture.supplyAsync(() -> formerIds(shown));
    CompletableFuture<List<Resolved.Summary>> summaries =
        CompletableFuture.supplyAsync(() -> speakingOfDays(shown));
    List<ArchiveRecord> records = reader.readShown(shown, gone);
    WrittenNames written = new WrittenNames(shown, binder.names().firstNamed());
    List<Tombstone> tombstones = tombstones(gone);
    CompletableFuture<Archive> archive =
        CompletableFuture.supplyAsync(() -> Archive.of(records, tombstones));
    // What is gone is read for its problems only, last, so that no name is shown for it.
    binder.readHidden();
    reader.readGone(gone);
    HeldBack heldBack = HeldBackReader.read(declared, records, reader.rest());
    uids.join();
    return new Resolved(
        archive.join(),
        locator,
        new NameIndex(binder.names()),
        written,
        only(gone, record -> binder.isHidden(record.id())).stream()
            .map(record -> record.unpublished(settings.today()))
            .toList(),
        shown.stream().anyMatch(Declared::early),
        former.join(),
        heldBack,
        summaries.join());
  }

  /** Titles and summaries that may name a day of the week or a number of days. */
  private static List<Resolved.Summary> speakingOfDays(List<Declared> shown) {
    List<Resolved.Summary> found = new ArrayList<>();
    for (Declared record : shown) {
      boolean happens =
          record.id().kind() == RecordKind.EVENT || record.id().kind() == RecordKind.EDITION;
      String summary = record.basics().summary();
      if (happens && record.basics().title().contains("day")) {
        found.add(new Resolved.Summary(record.id(), record.fields().quiet().requiredText("title")));
      }
      Text text =
          happens && summary != null && summary.contains("day")
              ? record.fields().quiet().paragraph("summary")
              : null;
      if (text != null) {
        found.add(new Resolved.Summary(record.id(), text));
      }
    }
    return found;
  }

  private static List<Declared> only(List<Declared> all, Predicate<Declared> which) {
    return all.stream().filter(which).toList();
  }

  private Declared declare(Id id, Document document) {
    return kept.make(
        id,
        document,
        reader.rest(),
        problems,
        (asking, found) -> new DocumentReader(settings, asking, found).declare(id, document));
  }

  /** An edition is hidden or withdrawn with its conference; parts of events follow later. */
  private void declareNames(List<Declared> declared) {
    Map<Id, Declared> byId = new HashMap<>(declared.size() * 2);
    declared.forEach(record -> byId.put(record.id(), record));
    for (Declared record : declared) {
      Declared conference =
          record.id().kind() == RecordKind.EDITION
              ? byId.get(EditionReader.conferenceOf(record.id()))
              : null;
      binder.declare(record, record.hidden() || (conference != null && conference.hidden()));
      String reason =
          record.withdrawn() == null && conference != null
              ? conference.withdrawn()
              : record.withdrawn();
      if (reason != null) {
        binder.withdraw(record.id(), reason);
      }
    }
  }

  /** Two entries of a feed with one id would be one. */
  private void checkUids(List<Declared> declared) {
    Map<String, SourceSpan> first = new HashMap<>(declared.size() * 2);
    for (Declared record : declared) {
      if (!record.joints().saysUid()) {
        first.putIfAbsent(bare(record.usualUid()), record.file().start());
      }
    }
    for (Declared record : declared) {
      Text uid = record.joints().uid();
      SourceSpan other = uid == null ? null : first.putIfAbsent(bare(uid.text()), uid.span());
      if (uid != null && other != null) {
        problems.report(
            Diagnostic.of(Rule.DUPLICATE_UID, uid.span(), uid.text())
                .related(other, "first given here")
                .help("keep it where the record was first, and remove it from the other"));
      }
    }
  }

  private static String bare(String path) {
    int start = 0;
    int end = path.length();
    while (start < end && path.charAt(start) == '/') {
      start++;
    }
    while (end > start && path.charAt(end - 1) == '/') {
      end--;
    }
    return path.substring(start, end);
  }

  private List<Tombstone> tombstones(List<Declared> gone) {
    List<Tombstone> tombstones = new ArrayList<>();
    for (Declared record : gone) {
      String reason = binder.whyWithdrawn(record.id());
      if (reason != null) {
        tombstones.add(record.tombstone(reason));
      }
    }
    return tombstones;
  }

  /** The ids of names in open vocabularies that have become other names of records. */
  private SortedMap<Id, Id> formerIds(List<Declared> shown) {
    SortedMap<Id, Id> former = new TreeMap<>();
    for (Declared record : shown) {
      RecordKind kind = record.id().kind();
      if (kind == RecordKind.EDITION || isOpen(kind)) {
        String folder =
            kind == RecordKind.EDITION ? EditionReader.conferenceOf(record.id()).value() + "/" : "";
        List<String> names = new ArrayList<>(record.basics().also());
        if (kind != RecordKind.EDITION) {
          names.add(record.basics().title());
        }
        names.forEach(
            name -> former.putIfAbsent(new Id(kind, folder + Slug.free(name)), record.id()));
      }
    }
    return former;
  }

  private boolean isOpen(RecordKind kind) {
    return settings.vocabularies().get(kind.folder()) == Vocabulary.OPEN;
  }
}
