package org.plenary.archive;

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
}
