package org.plenary.archive;

/** Who takes part: a person or an organisation. */
public sealed interface Party extends ArchiveRecord permits Person, Organisation {

  /** The name as alphabetical lists sort it. */
  default String nameInLists() {
    return this instanceof Person person && person.sortName() != null ? person.sortName() : title();
  }
}
