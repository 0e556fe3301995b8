package org.plenary.archive;

/** A text in another language, which is a BCP 47 tag. */
public record Translation(String language, String text) {}
