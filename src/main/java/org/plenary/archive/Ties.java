package org.plenary.archive;

import java.util.List;

/**
 * What a person or organisation has to do with the rest of the archive.
 *
 * @param attended what they took part in, in order of date
 * @param people for an organisation, those affiliated with it, by name
 * @param within for an organisation, those that are part of it, by name
 * @param conferences for an organisation, those it is behind, by title
 * @param outcomes for a person, those they are an author of, newest event first
 * @param written for a person, the records whose text they wrote, newest first
 * @param translated for a person, the records whose text they translated, newest first
 */
public record Ties(
    List<Attendance> attended,
    List<Person> people,
    List<Organisation> within,
    List<Conference> conferences,
    List<Authored> outcomes,
    List<ArchiveRecord> written,
    List<ArchiveRecord> translated) {
  static final Ties NONE =
      new Ties(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  /**
   * Something that a person or organisation took part in.
   *
   * @param did what they did there; empty where only parts name them
   * @param parts parts that name them; they do not count
   * @param counts whether it counts as an event: not a cover whose events do
   */
  public record Attendance(
      Occasion occasion, List<Contribution> did, List<Attendance> parts, boolean counts) {
    public Attendance {
      did = List.copyOf(did);
      parts = List.copyOf(parts);
    }
  }

  /** An outcome, and what it came out of. */
  public record Authored(Outcome outcome, Occasion occasion) {}

  public Ties {
    attended = List.copyOf(attended);
    people = List.copyOf(people);
    within = List.copyOf(within);
    conferences = List.copyOf(conferences);
    outcomes = List.copyOf(outcomes);
    written = List.copyOf(written);
    translated = List.copyOf(translated);
  }

  /** How many events they took part in. */
  public int count() {
    return (int) attended.stream().filter(Attendance::counts).count();
  }
}
