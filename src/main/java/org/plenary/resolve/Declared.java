package org.plenary.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Basics;
import org.plenary.archive.Id;
import org.plenary.archive.RecordKind;
import org.plenary.archive.Tombstone;
import org.plenary.archive.Translation;
import org.plenary.document.Fields;
import org.plenary.document.Text;
import org.plenary.source.SourceFile;

/**
 * A record whose name is known and whose own keys are still to be read.
 *
 * @param fields its keys, of which those in {@code basics} and {@code joints} have been asked for;
 *     who asks for more asks {@link Fields#again}
 * @param called its names as they are compared
 * @param formerly names that match and are never shown
 * @param early whether it is a draft, or waits for its day
 * @param hidden whether it is not shown for that
 * @param withdrawn why only a tombstone is left of it
 */
record Declared(
    Id id,
    SourceFile file,
    Fields fields,
    Basics basics,
    Joints joints,
    Called called,
    List<String> formerly,
    boolean early,
    boolean hidden,
    @Nullable String withdrawn) {

  Declared {
    formerly = List.copyOf(formerly);
  }

  /**
   * What must be known of a record before any is read.
   *
   * @param saysUid whether it says a uid, if only one that cannot be read
   * @param saysPartOf whether it says what it is part of, if only so that it cannot be read
   * @param dated whether it says a date
   * @param people the people it names
   */
  record Joints(
      @Nullable Text uid,
      boolean saysUid,
      @Nullable Text partOf,
      boolean saysPartOf,
      boolean dated,
      List<Text> broader,
      List<Text> includes,
      @Nullable Text code,
      List<Text> people) {
    Joints {
      broader = List.copyOf(broader);
      includes = List.copyOf(includes);
      people = List.copyOf(people);
    }
  }

  /** The same with other fields and basics. */
  Declared with(Fields keys, Basics other) {
    return new Declared(id, file, keys, other, joints, called, formerly, early, hidden, withdrawn);
  }

  /** The permanent id of a record whose author says none: its first old address, else its own. */
  String usualUid() {
    if (!basics.aliases().isEmpty()) {
      return basics.aliases().get(0).path();
    }
    String folder = Placement.isSeries(file) ? "series" : id.kind().folder();
    return id.kind() == RecordKind.PAGE ? id.value() : folder + "/" + id.value();
  }

  /** Names besides the title that may be shown. */
  List<String> otherNames() {
    return otherNames(basics);
  }

  /** Names besides the title that its basics say. */
  static List<String> otherNames(Basics basics) {
    List<String> names = new ArrayList<>(basics.also());
    basics.titles().stream().map(Translation::text).forEach(names::add);
    return names;
  }

  /** What it is until it is published. */
  Unpublished unpublished(LocalDate today) {
    LocalDate day = basics.published();
    boolean waits = day != null && day.isAfter(today) && !fields.quiet().flag("draft");
    return new Unpublished(id, file, basics.title(), waits ? day : null);
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
