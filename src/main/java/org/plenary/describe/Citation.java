package org.plenary.describe;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.EventDate;

/**
 * The parts of a citation, from which each of its forms is made.
 *
 * @param key what programs know it by, unique in the archive: letters, digits and {@code -./:+_}
 * @param date when the event was or the work appeared, as exact as it is known
 * @param site the archive's title, for a page of the archive
 * @param publisher who publishes the archive, or held the event that a work came from; null where
 *     the title of the archive or its authors say it
 * @param event the event that a work came from, or that the cited page is about
 * @param url absolute
 * @param language a BCP 47 tag
 */
public record Citation(
    String key,
    Kind kind,
    List<Name> authors,
    String title,
    @Nullable EventDate date,
    @Nullable String site,
    @Nullable String publisher,
    @Nullable Meeting event,
    @Nullable String url,
    @Nullable String doi,
    String language) {

  /** What is cited. */
  public enum Kind {
    PAGE,
    PROCEEDINGS,
    PAPER,
    REPORT,
    OTHER
  }

  /**
   * An author.
   *
   * @param text the name as people read it
   * @param family null where nobody says which part of the name is the family's
   */
  public record Name(String text, @Nullable String family, @Nullable String given) {
    static Name whole(String text) {
      return new Name(text, null, null);
    }

    /** The name as lists sort it, where that is known. */
    String sorted() {
      return family == null || given == null ? text : family + ", " + given;
    }
  }

  /**
   * An event.
   *
   * @param title null where it is the title of the page that is cited
   */
  public record Meeting(@Nullable String title, @Nullable EventDate date, @Nullable String place) {}

  public Citation {
    authors = List.copyOf(authors);
  }
}
