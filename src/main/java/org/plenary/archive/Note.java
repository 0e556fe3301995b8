package org.plenary.archive;

/**
 * A doubt about a fact of a record, or a choice between its sources.
 *
 * @param key the key of the fact, as {@code date}
 */
public record Note(String key, String text) {}
