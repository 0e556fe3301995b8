package org.plenary.archive;

/** An organisation. */
public record Organisation(Id id, Basics basics) implements Party {}
