package org.plenary.archive;

import org.jspecify.annotations.Nullable;

/**
 * What makes a record one: its kind and the path of its file below the kind's folder, without
 * {@code .md} and {@code /index}, as {@code 2024/open-source-ai-safety}.
 */
public record Id(RecordKind kind, String value) implements Comparable<Id> {

  /** The last segment of the value. */
  public String name() {
    return value.substring(value.lastIndexOf('/') + 1);
  }

  @Override
  public int compareTo(Id other) {
    int byKind = kind.compareTo(other.kind);
    return byKind != 0 ? byKind : value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return kind.word() + ":" + value;
  }

  // Ids are keys of most maps; what a record makes by itself asks for much more.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Id id && kind == id.kind && value.equals(id.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }
}
