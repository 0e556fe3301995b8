package org.plenary.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An organisation at an event. */
public record Involvement(Reference organisation, List<OrganisationRole> roles)
    implements Contribution {

  public Involvement {
    roles = List.copyOf(roles);
  }

  @Override
  public Reference party() {
    return organisation;
  }

  @Override
  public @Nullable String as() {
    return null;
  }

  @Override
  public @Nullable String topic() {
    return null;
  }
}
