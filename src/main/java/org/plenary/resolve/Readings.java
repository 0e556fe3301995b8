package org.plenary.resolve;

import org.jspecify.annotations.Nullable;
import org.plenary.archive.ArchiveRecord;
import org.plenary.document.Document;
import org.plenary.document.Settings;

/** What was read of each record, kept between runs that one thread at a time makes. */
public final class Readings {
  private final Kept<Document, Declared> declared = new Kept<>();
  private final Kept<Declared, ArchiveRecord> records = new Kept<>();
  private @Nullable Settings settings;

  /** Begins a run; what other settings made is forgotten. */
  void begin(Settings now) {
    boolean forgotten = !now.equals(settings);
    declared.begin(forgotten);
    records.begin(forgotten);
    settings = now;
  }

  Kept<Document, Declared> declared() {
    return declared;
  }

  Kept<Declared, ArchiveRecord> records() {
    return records;
  }
}
