package org.plenary.archive;

/** Who takes part: a person or an organisation. */
public sealed interface Party extends ArchiveRecord permits Person, Organisation {}
