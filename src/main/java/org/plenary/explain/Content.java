package org.plenary.explain;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Id;
import org.plenary.archive.Library;
import org.plenary.document.Document;
import org.plenary.document.Text;
import org.plenary.document.Value;
import org.plenary.resolve.Locator;
import org.plenary.route.AskedLink;
import org.plenary.route.LinkMap;
import org.plenary.source.SourceFile;
import org.plenary.source.SourceSpan;

/** The files of content, which records they are, and what in them leads to what. */
final class Content {
  private static final Value.Mapping NO_KEYS =
      new Value.Mapping(List.of(), new SourceSpan(new SourceFile("", Path.of(""), 0), 0, 0));

  private final Library library;
  private final Map<Id, Document> documents = new HashMap<>();
  private final Map<Id, List<Entry>> entriesOf = new HashMap<>();
  private final Map<Id, List<Entry>> entriesTo = new HashMap<>();
  private final Map<SourceFile, List<Entry>> entriesToFile = new HashMap<>();

  Content(KnownArchive known) {
    library = Library.of(known.archive());
    Locator locator = known.resolved().locator();
    EntryReader reader = new EntryReader(known);
    List<Entry> all = new ArrayList<>();
    for (Document document : known.documents()) {
      Id id = locator.recordIn(document.file().path());
      if (id != null) {
        documents.putIfAbsent(id, document);
        List<Entry> entries = reader.read(id, document);
        entriesOf.put(id, entries);
        all.addAll(entries);
      }
    }
    for (AskedLink link : known.links()) {
      Id by = locator.recordIn(link.span().file().path());
      LinkMap.Destination to = link.destination();
      if (by != null) {
        all.add(new Entry(by, Entry.TEXT, link.span(), to.record(), link.met()));
      }
    }
    all.sort(Comparator.comparing(Entry::at));
    for (Entry entry : all) {
      if (entry.record() != null) {
        entriesTo.computeIfAbsent(entry.record(), id -> new ArrayList<>()).add(entry);
      }
      if (entry.file() != null) {
        entriesToFile.computeIfAbsent(entry.file(), file -> new ArrayList<>()).add(entry);
      }
    }
  }

  /** What came out of events. */
  Library library() {
    return library;
  }

  /** The file of a record; null for one that was declared on the spot. */
  @Nullable SourceFile file(Id id) {
    Document document = documents.get(id);
    return document == null ? null : document.file();
  }

  /** The place that stands for a record's file. */
  @Nullable SourceSpan start(Id id) {
    SourceFile file = file(id);
    return file == null ? null : file.start();
  }

  /** The front matter of a record; no keys where it has no file. */
  Value.Mapping keys(Id id) {
    Document document = documents.get(id);
    return document == null ? NO_KEYS : document.frontMatter();
  }

  /** What a record's front matter leads to, in the order of its keys. */
  List<Entry> of(Id id) {
    return entriesOf.getOrDefault(id, List.of());
  }

  /** The first entry of a record that leads to another under one of some keys. */
  Optional<Entry> first(Id by, Id to, List<String> keys) {
    return of(by).stream()
        .filter(entry -> to.equals(entry.record()) && keys.contains(entry.key()))
        .findFirst();
  }

  /** What leads to a record, by file and place, but for what stands in its own file. */
  List<Entry> to(Id id) {
    return entriesTo.getOrDefault(id, List.of()).stream()
        .filter(entry -> !entry.by().equals(id))
        .toList();
  }

  /** What leads to a file. */
  List<Entry> to(SourceFile file) {
    return entriesToFile.getOrDefault(file, List.of());
  }

  /** The place of the value that a key of a record has; its file's where it has none. */
  @Nullable SourceSpan at(Id id, String key) {
    Value value = FrontMatter.value(keys(id), key);
    return value == null ? start(id) : value.span();
  }

  /** The text that a key of a record has. */
  @Nullable Text text(Id id, String key) {
    return FrontMatter.text(keys(id), key);
  }
}
