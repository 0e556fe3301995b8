package org.plenary.archive;

/** The kinds of record, each with the folder that holds its files and begins its URLs. */
public enum RecordKind {
  EVENT("events", "event"),
  CONFERENCE("conferences", "conference"),
  EDITION("conferences", "edition"),
  REGION("regions", "region"),
  THEME("themes", "theme"),
  PERSON("people", "person"),
  ORGANISATION("organisations", "organisation"),
  PAGE("pages", "page");

  private final String folder;
  private final String word;

  RecordKind(String folder, String word) {
    this.folder = folder;
    this.word = word;
  }

  /** The folder of content, and for all but free pages the first segment of the URL. */
  public String folder() {
    return folder;
  }

  /** What one record of the kind is called in problems and texts. */
  public String word() {
    return word;
  }

  /** The word with its article, as {@code an event}. */
  public String oneOf() {
    return ("aeiou".indexOf(word.charAt(0)) >= 0 ? "an " : "a ") + word;
  }
}
