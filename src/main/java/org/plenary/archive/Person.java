package org.plenary.archive;

/** A person. */
public record Person(Id id, Basics basics) implements Party {}
