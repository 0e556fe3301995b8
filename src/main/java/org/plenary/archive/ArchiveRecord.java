package org.plenary.archive;

/** A record of the archive. */
public sealed interface ArchiveRecord permits Occasion, Conference, Subject, Party, FreePage {

  Id id();

  Basics basics();

  default String title() {
    return basics().title();
  }
}
