package org.plenary.page;

import java.util.List;

/** Who did the same thing at an event. */
public record RoleView(String role, List<PartyView> parties) {
  public RoleView {
    parties = List.copyOf(parties);
  }
}
