package org.plenary.archive;

import java.util.List;

/** An organisation at an event. */
public record Involvement(Reference organisation, List<OrganisationRole> roles) {

  public Involvement {
    roles = List.copyOf(roles);
  }
}
