package org.plenary.describe;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Id;
import org.plenary.archive.Involvement;
import org.plenary.archive.OrganisationRole;
import org.plenary.archive.Participation;
import org.plenary.archive.Reference;
import org.plenary.archive.Role;

/** Who took part in something, under the properties of an event that say as what. */
final class Taking {
  private static final String CONTRIBUTOR = "contributor";
  private static final String ORGANIZER = "organizer";

  private final Names names;
  private final Map<String, Set<Id>> parties = new LinkedHashMap<>();

  Taking(Names names) {
    this.names = names;
  }

  Taking organisations(Collection<Involvement> all) {
    for (Involvement one : all) {
      one.roles().forEach(role -> add(one.organisation(), property(role)));
      if (one.roles().isEmpty()) {
        add(one.organisation(), CONTRIBUTOR);
      }
    }
    return this;
  }

  Taking people(Collection<Participation> all) {
    for (Participation one : all) {
      one.roles().forEach(role -> add(one.person(), property(role)));
      if (one.roles().isEmpty()) {
        add(one.person(), CONTRIBUTOR);
      }
    }
    return this;
  }

  private void add(@Nullable Reference name, String property) {
    Id party = name == null ? null : name.id();
    if (party != null) {
      parties.computeIfAbsent(property, key -> new LinkedHashSet<>()).add(party);
    }
  }

  void write(JsonLd out) {
    parties.forEach((property, records) -> names.named(out, property, records));
  }

  private static String property(OrganisationRole role) {
    return switch (role) {
      case HOST, ORGANISER -> ORGANIZER;
      case FACILITATOR, PARTNER, PUBLISHER -> CONTRIBUTOR;
      case FUNDER -> "funder";
      case SPONSOR, SUPPORTER -> "sponsor";
    };
  }

  private static String property(Role role) {
    return switch (role) {
      case KEYNOTE, SPEAKER, PANELLIST, MODERATOR, DISCUSSANT -> "performer";
      case ORGANISER -> ORGANIZER;
      case INTERPRETER -> "translator";
      case PARTICIPANT -> "attendee";
      case CHAIR, RAPPORTEUR, AUTHOR, FELLOW -> CONTRIBUTOR;
    };
  }
}
