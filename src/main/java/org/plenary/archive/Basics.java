package org.plenary.archive;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.source.BodySource;

/**
 * What every kind of record has.
 *
 * @param also other names that mean the record
 * @param language a BCP 47 tag, when the record is not in the site's language
 * @param body null for a record that a name declared, which has no file
 */
public record Basics(
    String title,
    List<String> also,
    @Nullable String summary,
    @Nullable String language,
    @Nullable LocalDate published,
    List<RecordLink> links,
    List<FactSource> sources,
    @Nullable BodySource body) {

  public Basics {
    also = List.copyOf(also);
    links = List.copyOf(links);
    sources = List.copyOf(sources);
  }

  /** A record that exists because another named it. */
  public static Basics named(String title) {
    return new Basics(title, List.of(), null, null, null, List.of(), List.of(), null);
  }
}
