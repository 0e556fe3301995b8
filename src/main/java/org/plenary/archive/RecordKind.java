package org.plenary.archive;

/** The kinds of record, each with the folder that holds its files and begins its URLs. */
public enum RecordKind {
  EVENT("events", "event", "events"),
  CONFERENCE("conferences", "conference", "conferences"),
  EDITION("conferences", "edition", "editions"),
  REGION("regions", "region", "regions"),
  THEME("themes", "theme", "themes"),
  PERSON("people", "person", "people"),
  ORGANISATION("organisations", "organisation", "organisations"),
  PAGE("pages", "page", "pages");

  private final String folder;
  private final String word;
  private final String plural;
  private final String oneOf;

  RecordKind(String folder, String word, String plural) {
    this.folder = folder;
    this.word = word;
    this.plural = plural;
    oneOf = ("aeiou".indexOf(word.charAt(0)) >= 0 ? "an " : "a ") + word;
  }

  /** The folder of content, and for all but free pages the first segment of the URL. */
  public String folder() {
    return folder;
  }

  /** What one record of the kind is called in problems and texts. */
  public String word() {
    return word;
  }

  /** What several records of the kind are called in problems. */
  public String plural() {
    return plural;
  }

  /** The word with its article, as {@code an event}. */
  public String oneOf() {
    return oneOf;
  }
}
