package org.plenary.resolve;

import org.plenary.archive.Basics;
import org.plenary.archive.Id;
import org.plenary.document.Fields;
import org.plenary.source.SourceFile;

/**
 * A record whose name is known and whose own keys are still to be read.
 *
 * @param hidden whether it is a draft, or waits for its day
 */
record Declared(Id id, SourceFile file, Fields fields, Basics basics, boolean hidden) {}
