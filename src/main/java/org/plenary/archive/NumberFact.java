package org.plenary.archive;

/** A number that an event is told by, in words: {@code participants}, {@code more than 170}. */
public record NumberFact(String word, String value) {}
