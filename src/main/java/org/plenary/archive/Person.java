package org.plenary.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Target.Address;

/**
 * A person.
 *
 * @param sortName the name as lists sort it, as {@code Engin, Zeynep}
 * @param orcid sixteen digits in groups of four, the last perhaps an X
 */
public record Person(
    Id id,
    Basics basics,
    @Nullable String sortName,
    List<Reference> affiliations,
    @Nullable String orcid,
    @Nullable Address website)
    implements Party {

  public Person {
    affiliations = List.copyOf(affiliations);
  }

  /** A person of whom only the name is known. */
  public static Person named(Id id, String name) {
    return new Person(id, Basics.named(name), null, List.of(), null, null);
  }
}
