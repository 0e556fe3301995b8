package org.plenary.resolve;

import java.util.Set;
import org.plenary.archive.Archive;
import org.plenary.source.SourceFile;

/**
 * An archive, and where the paths and names written in its content lead.
 *
 * @param hidden the files of records that are not published yet
 */
public record Resolved(Archive archive, Locator locator, NameIndex names, Set<SourceFile> hidden) {
  public Resolved {
    hidden = Set.copyOf(hidden);
  }
}
