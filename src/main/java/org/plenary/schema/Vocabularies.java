package org.plenary.schema;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.plenary.archive.Countries;
import org.plenary.archive.Id;
import org.plenary.archive.RecordKind;
import org.plenary.document.Fields;
import org.plenary.document.Settings;
import org.plenary.document.Vocabulary;
import org.plenary.resolve.Resolved;

/**
 * The lists of values that stand once in a schema, however many keys take them: the archive's
 * names, countries and time zones.
 */
final class Vocabularies {
  private static final String DEFINITIONS = "#/definitions/";

  private final Settings settings;
  private final Resolved resolved;
  private final SortedMap<String, Shape> used = new TreeMap<>();
  private final Set<Id> hidden = new HashSet<>();
  private final Set<Id> withdrawn = new HashSet<>();

  Vocabularies(Settings settings, Resolved resolved) {
    this.settings = settings;
    this.resolved = resolved;
    resolved.unpublished().forEach(record -> hidden.add(record.id()));
    resolved.archive().tombstones().forEach(tombstone -> withdrawn.add(tombstone.id()));
  }

  /** The name of a record of a kind; in an open vocabulary any other too. */
  Shape name(RecordKind kind) {
    Supplier<Shape> names = () -> names(kind, resolved.names().spelt(kind));
    return defined(kind == RecordKind.EDITION ? "editions" : kind.folder(), names);
  }

  /** The name of an event or edition. */
  Shape occasion() {
    return defined("occasions", () -> names(RecordKind.EVENT, resolved.names().speltOccasions()));
  }

  /** The name of somebody who wrote something, who need not be a record. */
  Shape author() {
    return defined(
        "authors",
        () ->
            Shapes.suggestion(known(RecordKind.PERSON, resolved.names().spelt(RecordKind.PERSON))));
  }

  /** A time zone. */
  Shape zone() {
    return defined("zones", () -> Shapes.choice(Fields.zoneNames()));
  }

  /** The code of a country. */
  Shape country() {
    return defined("countries", () -> Shapes.choice(Countries.codes().stream().sorted().toList()));
  }

  /** What an event can be. */
  Shape eventType() {
    return settings.eventTypes().isEmpty() ? Shapes.TEXT : Shapes.choice(settings.eventTypes());
  }

  /** What was asked for so far, by name. */
  Map<String, Shape> used() {
    return used;
  }

  private Shape defined(String name, Supplier<Shape> shape) {
    if (!used.containsKey(name)) {
      used.put(name, shape.get());
    }
    return Shape.of("$ref", DEFINITIONS + name);
  }

  private Shape names(RecordKind kind, SortedMap<String, List<Id>> spelt) {
    Collection<String> names = known(kind, spelt);
    return isOpen(kind) ? Shapes.suggestion(names) : Shapes.choice(names);
  }

  /**
   * An edition that no record carries is declared; a file that cannot be read may have any name.
   */
  private boolean isOpen(RecordKind kind) {
    return kind == RecordKind.EDITION
        || settings.vocabularies().get(kind.folder()) == Vocabulary.OPEN
        || !resolved.names().isComplete(kind)
        || (kind == RecordKind.EVENT && !resolved.names().isComplete(RecordKind.EDITION));
  }

  private List<String> known(RecordKind kind, SortedMap<String, List<Id>> spelt) {
    return spelt.entrySet().stream()
        .filter(name -> name.getValue().stream().anyMatch(id -> mayBeTold(kind, id)))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Not the name of a person who was withdrawn, nor one that only what is withdrawn names. */
  private boolean mayBeTold(RecordKind kind, Id id) {
    return resolved.archive().find(id) != null
        || hidden.contains(id)
        || (kind != RecordKind.PERSON && withdrawn.contains(id));
  }
}
