package org.plenary.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person at an event.
 *
 * @param person null when the name is withheld
 * @param as the person's title or affiliation at the time
 * @param topic what the person spoke of
 * @param source where the naming is public
 */
public record Participation(
    @Nullable Reference person,
    @Nullable String as,
    List<Role> roles,
    @Nullable String topic,
    @Nullable Disclosure disclosed,
    @Nullable Target source)
    implements Contribution {

  public Participation {
    roles = List.copyOf(roles);
  }

  @Override
  public @Nullable Reference party() {
    return person;
  }
}
