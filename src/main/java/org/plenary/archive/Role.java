package org.plenary.archive;

/** What a person did at an event, in the order in which pages show it. */
public enum Role {
  KEYNOTE,
  SPEAKER,
  PANELLIST,
  MODERATOR,
  DISCUSSANT,
  CHAIR,
  ORGANISER,
  RAPPORTEUR,
  INTERPRETER,
  AUTHOR,
  FELLOW,
  PARTICIPANT
}
