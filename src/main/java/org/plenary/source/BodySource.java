package org.plenary.source;

/**
 * Where a record's Markdown is: a file, the offset at which the body begins in its {@link
 * SourceText}, and the hash of the file's bytes when it was first read.
 */
public record BodySource(SourceFile file, int offset, String hash) {}
