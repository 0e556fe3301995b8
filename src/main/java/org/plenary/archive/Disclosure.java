package org.plenary.archive;

/** Why a person may be named at an event under the Chatham House Rule. */
public enum Disclosure {
  SELF,
  PUBLIC
}
