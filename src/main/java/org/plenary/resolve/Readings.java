package org.plenary.resolve;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.ArchiveRecord;
import org.plenary.archive.RecordKind;
import org.plenary.document.Document;
import org.plenary.document.Settings;

/** What was read of each record, kept between runs that one thread at a time makes. */
public final class Readings {
  private final Kept<Document, Declared> declared;
  private final Kept<Declared, ArchiveRecord> records;
  private Map<RecordKind, Past> beginnings = Past.beginnings();
  private @Nullable Settings settings;

  /** For runs one after another. */
  public Readings() {
    this(true);
  }

  private Readings(boolean keeps) {
    declared = new Kept<>(keeps);
    records = new Kept<>(keeps);
  }

  /** For one run only. */
  static Readings once() {
    return new Readings(false);
  }

  /** Begins a run; what other settings made is forgotten. */
  void begin(Settings now) {
    boolean forgotten = !now.equals(settings);
    declared.begin(forgotten);
    records.begin(forgotten);
    beginnings = forgotten ? Past.beginnings() : beginnings;
    settings = now;
  }

  Kept<Document, Declared> declared() {
    return declared;
  }

  /** For each kind of names the past that all pasts of these runs begin with. */
  Map<RecordKind, Past> beginnings() {
    return beginnings;
  }

  Kept<Declared, ArchiveRecord> records() {
    return records;
  }
}
