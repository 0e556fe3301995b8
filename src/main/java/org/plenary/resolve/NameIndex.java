package org.plenary.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plenary.archive.Id;
import org.plenary.archive.RecordKind;

/** The names of all records, for links that name one; nothing is declared by asking. */
public final class NameIndex {
  private final KnownNames names;

  NameIndex(KnownNames names) {
    this.names = names;
  }

  /**
   * The records that a name means: none, one, or those that an author must choose from.
   *
   * @param name of an edition: its conference's, {@code /}, and its own
   */
  public List<Id> find(RecordKind kind, String name) {
    if (kind != RecordKind.EDITION) {
      return names.of(kind).find(name);
    }
    int slash = name.lastIndexOf('/');
    return conferences(name, slash).stream()
        .flatMap(id -> names.ofEditions(id).find(name.substring(slash + 1)).stream())
        .toList();
  }

  /** The records with the nearest names, nearest first. */
  public List<Id> nearest(RecordKind kind, String name) {
    if (kind != RecordKind.EDITION) {
      return names.of(kind).nearest(name);
    }
    int slash = name.lastIndexOf('/');
    return conferences(name, slash).stream()
        .flatMap(id -> names.ofEditions(id).nearest(name.substring(slash + 1)).stream())
        .toList();
  }

  /**
   * The events and editions that a name means: none, one, or those that an author must choose from.
   */
  public List<Id> findOccasions(String name) {
    return names.ofOccasions().find(name);
  }

  /** The events and editions with the nearest names, nearest first. */
  public List<Id> nearestOccasions(String name) {
    return names.ofOccasions().nearest(name);
  }

  /**
   * All names of a kind that may be written, as they are spelt, with the records that they mean:
   * one, or of editions one of each conference. Former names are not among them.
   */
  public SortedMap<String, List<Id>> spelt(RecordKind kind) {
    return spelt(kind == RecordKind.EDITION ? names.ofAllEditions() : List.of(names.of(kind)));
  }

  /** The names of events and editions with a file, as {@link #spelt}. */
  public SortedMap<String, List<Id>> speltOccasions() {
    return spelt(List.of(names.ofOccasions()));
  }

  /** What a record is called, published or not. */
  public String title(Id id) {
    return names.title(id);
  }

  /** Whether all files of a kind could be read, so that none of their names is missing. */
  public boolean isComplete(RecordKind kind) {
    return names.isComplete(kind);
  }

  /** All spellings in some lists of names that mean one record there, with those that they mean. */
  private static SortedMap<String, List<Id>> spelt(Collection<Names> lists) {
    SortedMap<String, List<Id>> spelt = new TreeMap<>();
    for (Names list : lists) {
      for (String name : list.spelt()) {
        List<Id> meant = list.find(name);
        if (meant.size() == 1) {
          spelt.computeIfAbsent(name, key -> new ArrayList<>()).addAll(meant);
        }
      }
    }
    return spelt;
  }

  private List<Id> conferences(String name, int slash) {
    return slash < 0 ? List.of() : names.of(RecordKind.CONFERENCE).find(name.substring(0, slash));
  }
}
