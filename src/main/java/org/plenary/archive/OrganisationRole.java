package org.plenary.archive;

/** What an organisation did for an event, in the order in which pages show it. */
public enum OrganisationRole {
  HOST,
  ORGANISER,
  FACILITATOR,
  PARTNER,
  SUPPORTER,
  FUNDER,
  SPONSOR,
  PUBLISHER
}
