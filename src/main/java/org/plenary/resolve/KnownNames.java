package org.plenary.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Id;
import org.plenary.archive.RecordKind;
import org.plenary.document.Text;
import org.plenary.source.SourceFile;

/**
 * What is known of the names of all records. Deeds alone change it, and what was done is noted, so
 * that who finds the same past finds the same names.
 */
final class KnownNames {
  private final Map<RecordKind, Names> names = new EnumMap<>(RecordKind.class);
  private final Map<Id, Names> editions = new HashMap<>();
  private final Map<Id, SourceFile> files = new HashMap<>();
  private final Map<Id, String> titles = new HashMap<>();
  private final ConcurrentMap<String, String> folds = new ConcurrentHashMap<>();
  private final Names occasions = new Names(folds);
  private final Set<Id> hidden = new HashSet<>();
  private final Map<Id, String> withdrawn = new HashMap<>();
  private final Set<Id> series = new HashSet<>();
  private final Set<RecordKind> unread = EnumSet.noneOf(RecordKind.class);
  private final SortedMap<Id, String> declaredOnTheSpot = new TreeMap<>();
  private final Map<Id, Text> firstNamed = new HashMap<>();
  private boolean readsHidden;

  private final Map<RecordKind, Past> pasts;
  private final List<Past.Deed> deeds = new ArrayList<>();

  /** Nothing is known yet, and what is done comes after some beginnings, one of each kind. */
  KnownNames(Map<RecordKind, Past> beginnings) {
    pasts = new EnumMap<>(beginnings);
    for (RecordKind kind : RecordKind.values()) {
      names.put(kind, new Names(folds));
    }
  }

  /** The names of a record with a file. */
  record WithFile(Id id, SourceFile file, String title, Called called, boolean intact)
      implements Past.Deed {
    @Override
    public RecordKind kind() {
      return id.kind();
    }

    @Override
    public void to(KnownNames names) {
      names.files.put(id, file);
      names.titles.put(id, title);
      if (!intact) {
        names.unread.add(id.kind());
      }
      names.namesFor(id).declare(id, called);
      if (id.kind() == RecordKind.EVENT || id.kind() == RecordKind.EDITION) {
        names.occasions.declare(id, called);
      }
    }
  }

  /** A name that stands for a record without a file. */
  record OnTheSpot(Id id, String title, Called called, @Nullable Text written)
      implements Past.Deed {

    static OnTheSpot of(Id id, String title, String name, @Nullable Text written) {
      Called called = Called.of(id, title, List.of(name), List.of());
      return new OnTheSpot(id, title, called, written);
    }

    @Override
    public RecordKind kind() {
      return id.kind();
    }

    @Override
    public void to(KnownNames names) {
      if (written != null) {
        names.firstNamed.putIfAbsent(id, written);
      }
      names.declaredOnTheSpot.putIfAbsent(id, title);
      names.titles.putIfAbsent(id, title);
      names.namesFor(id).declare(id, called);
    }
  }

  record Hidden(Id id) implements Past.Deed {
    @Override
    public RecordKind kind() {
      return id.kind();
    }

    @Override
    public void to(KnownNames names) {
      names.hidden.add(id);
    }
  }

  record Withdrawn(Id id, String reason) implements Past.Deed {
    @Override
    public RecordKind kind() {
      return id.kind();
    }

    @Override
    public void to(KnownNames names) {
      names.withdrawn.put(id, reason);
    }
  }

  record Series(Id id) implements Past.Deed {
    @Override
    public RecordKind kind() {
      return id.kind();
    }

    @Override
    public void to(KnownNames names) {
      names.series.add(id);
    }
  }

  record OnlyHiddenFollow(RecordKind kind) implements Past.Deed {
    @Override
    public void to(KnownNames names) {
      names.readsHidden = true;
    }
  }

  /** Does something, and notes it. */
  void perform(Past.Deed deed) {
    deed.to(this);
    pasts.computeIfPresent(deed.kind(), (kind, past) -> past.with(deed));
    deeds.add(deed);
  }

  /** What was done to the names of a kind so far. */
  Past past(RecordKind kind) {
    return Objects.requireNonNull(pasts.get(kind));
  }

  /** How many things were done so far. */
  int done() {
    return deeds.size();
  }

  /** What was done after so many things. */
  List<Past.Deed> doneSince(int number) {
    return number == deeds.size() ? List.of() : List.copyOf(deeds.subList(number, deeds.size()));
  }

  /** The names of a kind, to look at. */
  Names of(RecordKind kind) {
    return Objects.requireNonNull(names.get(kind));
  }

  /** The names of a conference's editions, to look at. */
  Names ofEditions(Id conference) {
    return editions.getOrDefault(conference, new Names(folds));
  }

  /** The names of all conferences' editions, to look at. */
  Collection<Names> ofAllEditions() {
    return Collections.unmodifiableCollection(editions.values());
  }

  /** The names of events and editions, to look at. */
  Names ofOccasions() {
    return occasions;
  }

  /** The files of records that have one. */
  Map<Id, SourceFile> files() {
    return Collections.unmodifiableMap(files);
  }

  /** Whether a record has a name. */
  boolean holds(Id id) {
    return titles.containsKey(id);
  }

  /** The title of a record that is known. */
  String title(Id id) {
    return titles.getOrDefault(id, id.name());
  }

  boolean isHidden(Id id) {
    return hidden.contains(id);
  }

  boolean isWithdrawn(Id id) {
    return withdrawn.containsKey(id);
  }

  /** The reason that a record is withdrawn for, hidden or not; null for one that is not. */
  @Nullable String withdrawnFor(Id id) {
    return withdrawn.get(id);
  }

  /** Whether a conference that was declared on the spot was named as a series. */
  boolean isSeries(Id conference) {
    return series.contains(conference);
  }

  /** Whether all files of a kind could be read. */
  boolean isComplete(RecordKind kind) {
    return !unread.contains(kind);
  }

  /** Whether only hidden records are read any more: what they refer to is shown nowhere. */
  boolean readsHidden() {
    return readsHidden;
  }

  /** Names that were declared on the spot so far, each with its spelling. */
  SortedMap<Id, String> declaredOnTheSpot() {
    return Collections.unmodifiableSortedMap(declaredOnTheSpot);
  }

  /** Where names of open vocabularies were declared on the spot so far. */
  Map<Id, Text> firstNamed() {
    return Collections.unmodifiableMap(firstNamed);
  }

  private Names namesFor(Id id) {
    return id.kind() == RecordKind.EDITION
        ? editions.computeIfAbsent(EditionReader.conferenceOf(id), key -> new Names(folds))
        : of(id.kind());
  }
}
