package org.plenary.resolve;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.RecordKind;

/**
 * All that was done to the names of one kind so far. It is one object wherever equal things were
 * done in the same order, in whichever run, so that who meets it again meets the same names.
 */
final class Past {
  private final RecordKind kind;
  private final @Nullable Deed last;
  private @Nullable Past next;

  /** Something that is done to the names of one kind, which hold nothing that it does not say. */
  interface Deed {
    RecordKind kind();

    /** Does it, with nothing in view but the names of this kind. */
    void to(KnownNames names);
  }

  private Past(RecordKind kind, @Nullable Deed last) {
    this.kind = kind;
    this.last = last;
  }

  /** For each kind the past in which nothing was done. */
  static Map<RecordKind, Past> beginnings() {
    Map<RecordKind, Past> beginnings = new EnumMap<>(RecordKind.class);
    for (RecordKind kind : RecordKind.values()) {
      beginnings.put(kind, new Past(kind, null));
    }
    return beginnings;
  }

  RecordKind kind() {
    return kind;
  }

  /** This past with something that was done after it; what was done the last time is remembered. */
  Past with(Deed deed) {
    Past known = next;
    if (known == null || !Objects.equals(known.last, deed)) {
      known = new Past(kind, deed);
      next = known;
    }
    return known;
  }
}
