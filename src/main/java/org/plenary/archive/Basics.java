package org.plenary.archive;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.source.BodySource;

/**
 * What every kind of record has. Names that it formerly had are not here: they only match.
 *
 * @param titles the name in other languages
 * @param shortTitle used where room is scarce
 * @param also other names that mean the record
 * @param card whether a picture for link previews is drawn for it
 * @param aliases old addresses that lead here
 * @param language a BCP 47 tag, when the record is not in the site's language
 * @param uid its permanent id in feeds and calendars
 * @param updates what changed, in the order given
 * @param writtenBy who wrote the text
 * @param translators who translated it
 * @param body null for a record that a name declared, which has no file
 */
public record Basics(
    String title,
    List<Translation> titles,
    @Nullable String shortTitle,
    List<String> also,
    @Nullable String summary,
    @Nullable Picture image,
    boolean card,
    List<RecordLink> links,
    List<Alias> aliases,
    @Nullable String language,
    @Nullable LocalDate published,
    @Nullable String uid,
    List<Update> updates,
    List<FactSource> sources,
    List<Note> notes,
    List<Author> writtenBy,
    List<Author> translators,
    @Nullable BodySource body) {

  public Basics {
    titles = List.copyOf(titles);
    also = List.copyOf(also);
    links = List.copyOf(links);
    aliases = List.copyOf(aliases);
    updates = List.copyOf(updates);
    sources = List.copyOf(sources);
    notes = List.copyOf(notes);
    writtenBy = List.copyOf(writtenBy);
    translators = List.copyOf(translators);
  }

  /** A record that exists because another named it. */
  public static Basics named(String title) {
    return new Basics(
        title, List.of(), null, List.of(), null, null, false, List.of(), List.of(), null, null,
        null, List.of(), List.of(), List.of(), List.of(), List.of(), null);
  }

  /** The same with those who wrote and translated it. */
  public Basics by(List<Author> writers, List<Author> translatedBy) {
    return new Basics(
        title,
        titles,
        shortTitle,
        also,
        summary,
        image,
        card,
        links,
        aliases,
        language,
        published,
        uid,
        updates,
        sources,
        notes,
        writers,
        translatedBy,
        body);
  }

  /** The day on which the text last changed, or appeared; null where nobody says. */
  public @Nullable LocalDate changed() {
    return updates.stream().map(Update::date).max(Comparator.naturalOrder()).orElse(published);
  }

  /** The title, or the short one where there is one. */
  public String brief() {
    return shortTitle == null ? title : shortTitle;
  }
}
