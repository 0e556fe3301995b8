package org.plenary.page;

import java.util.List;

/**
 * Who did the same thing at an event.
 *
 * @param more how many others did, whom only the pages of an edition's events name
 */
public record RoleView(String role, List<PartyView> parties, int more) {
  RoleView(String role, List<PartyView> parties) {
    this(role, parties, 0);
  }

  public RoleView {
    parties = List.copyOf(parties);
  }
}
