package org.plenary.resolve;

import java.util.List;
import java.util.SortedMap;
import org.plenary.archive.Id;
import org.plenary.archive.RecordKind;

/** The names of all records, for links that name one; nothing is declared by asking. */
public final class NameIndex {
  private final Binder binder;

  NameIndex(Binder binder) {
    this.binder = binder;
  }

  /**
   * The records that a name means: none, one, or those that an author must choose from.
   *
   * @param name of an edition: its conference's, {@code /}, and its own
   */
  public List<Id> find(RecordKind kind, String name) {
    if (kind != RecordKind.EDITION) {
      return binder.namesOf(kind).find(name);
    }
    int slash = name.lastIndexOf('/');
    return conferences(name, slash).stream()
        .flatMap(id -> binder.editionNamesOf(id).find(name.substring(slash + 1)).stream())
        .toList();
  }

  /** The records with the nearest names, nearest first. */
  public List<Id> nearest(RecordKind kind, String name) {
    if (kind != RecordKind.EDITION) {
      return binder.namesOf(kind).nearest(name);
    }
    int slash = name.lastIndexOf('/');
    return conferences(name, slash).stream()
        .flatMap(id -> binder.editionNamesOf(id).nearest(name.substring(slash + 1)).stream())
        .toList();
  }

  /**
   * The events and editions that a name means: none, one, or those that an author must choose from.
   */
  public List<Id> findOccasions(String name) {
    return binder.occasionNames().find(name);
  }

  /** The events and editions with the nearest names, nearest first. */
  public List<Id> nearestOccasions(String name) {
    return binder.occasionNames().nearest(name);
  }

  /**
   * All names of a kind that may be written, as they are spelt, with the records that they mean:
   * one, or of editions one of each conference. Former names are not among them.
   */
  public SortedMap<String, List<Id>> spelt(RecordKind kind) {
    return binder.spelt(
        kind == RecordKind.EDITION ? binder.allEditionNames() : List.of(binder.namesOf(kind)));
  }

  /** The names of events and editions with a file, as {@link #spelt}. */
  public SortedMap<String, List<Id>> speltOccasions() {
    return binder.spelt(List.of(binder.occasionNames()));
  }

  /** What a record is called, published or not. */
  public String title(Id id) {
    return binder.title(id);
  }

  /** Whether all files of a kind could be read, so that none of their names is missing. */
  public boolean isComplete(RecordKind kind) {
    return binder.isComplete(kind);
  }

  private List<Id> conferences(String name, int slash) {
    return slash < 0
        ? List.of()
        : binder.namesOf(RecordKind.CONFERENCE).find(name.substring(0, slash));
  }
}
