package org.plenary.page;

/** A related event and why it is one: "also on open-source AI, in China". */
public record RelatedView(EntryView entry, String reason) {}
