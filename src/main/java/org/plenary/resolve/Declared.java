package org.plenary.resolve;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Basics;
import org.plenary.archive.Id;
import org.plenary.archive.RecordKind;
import org.plenary.archive.Tombstone;
import org.plenary.archive.Translation;
import org.plenary.document.Fields;
import org.plenary.source.SourceFile;

/**
 * A record whose name is known and whose own keys are still to be read.
 *
 * @param formerly names that match and are never shown
 * @param hidden whether it is a draft, or waits for its day
 * @param withdrawn why only a tombstone is left of it
 */
record Declared(
    Id id,
    SourceFile file,
    Fields fields,
    Basics basics,
    List<String> formerly,
    boolean hidden,
    @Nullable String withdrawn) {

  Declared {
    formerly = List.copyOf(formerly);
  }

  /** The same with other basics. */
  Declared with(Basics other) {
    return new Declared(id, file, fields, other, formerly, hidden, withdrawn);
  }

  /** Names besides the title that may be shown. */
  List<String> otherNames() {
    List<String> names = new ArrayList<>(basics.also());
    basics.titles().stream().map(Translation::text).forEach(names::add);
    return names;
  }

  /** What is left of it when it is withdrawn. */
  Tombstone tombstone(String reason) {
    return new Tombstone(
        id,
        file,
        id.kind() == RecordKind.PERSON ? null : basics.title(),
        basics.language(),
        reason,
        basics.aliases());
  }
}
