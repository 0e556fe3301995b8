package org.plenary.page;

/**
 * What is left of a record that was withdrawn.
 *
 * @param title the record's, or for a person that the page was withdrawn
 */
public record TombstoneView(Frame frame, String title, String reason) implements PageView {}
