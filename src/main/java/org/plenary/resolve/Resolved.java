package org.plenary.resolve;

import org.plenary.archive.Archive;

/** An archive, and where the paths written in its content lead. */
public record Resolved(Archive archive, Locator locator) {}
