package org.plenary.resolve;

import java.util.List;
import java.util.stream.Stream;
import org.plenary.archive.Id;

/**
 * What one record is called.
 *
 * @param ids its id, whole and without folders
 * @param titles its title, if it has one
 * @param others all else that may be shown
 * @param former names that it has no more, as they are compared: they match, and are never shown
 */
record Called(List<Name> ids, List<Name> titles, List<Name> others, List<String> former) {
  Called {
    ids = List.copyOf(ids);
    titles = List.copyOf(titles);
    others = List.copyOf(others);
    former = List.copyOf(former);
  }

  /** A name as it is spelt and as it is compared. */
  record Name(String text, String folded) {}

  /** The names of a record; blank ones are none. */
  static Called of(Id id, String title, List<String> others, List<String> former) {
    return new Called(
        names(List.of(id.name(), id.value())),
        names(List.of(title)),
        names(others),
        former.stream().map(Names::fold).toList());
  }

  private static List<Name> names(List<String> texts) {
    return texts.stream()
        .filter(text -> !text.isBlank())
        .map(text -> new Name(text, Names.fold(text)))
        .toList();
  }

  /** All names that may be shown. */
  Stream<Name> spelt() {
    return Stream.of(ids, titles, others).flatMap(List::stream);
  }
}
