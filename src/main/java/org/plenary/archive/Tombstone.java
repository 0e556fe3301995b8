package org.plenary.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.source.SourceFile;

/**
 * What is left of a record that was withdrawn.
 *
 * @param title null for a person, whose name is withheld
 * @param aliases old addresses that lead to it
 */
public record Tombstone(
    Id id,
    SourceFile file,
    @Nullable String title,
    @Nullable String language,
    String reason,
    List<Alias> aliases) {

  public Tombstone {
    aliases = List.copyOf(aliases);
  }
}
