package org.plenary.document;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code site.yaml} and the command line say of the whole site.
 *
 * @param contact an address with its scheme
 * @param editUrl a pattern with {@code {path}} for a file's path
 * @param url where the site will be, ending in {@code /}; null if it is not said
 * @param language a BCP 47 tag
 * @param today the day the site is built for
 * @param vocabularies by the folder of a kind, as {@code themes}
 * @param pageSize entries on a page of a list
 * @param drafts whether drafts are published too
 */
public record Settings(
    String title,
    @Nullable String tagline,
    @Nullable String url,
    String language,
    ZoneId zone,
    @Nullable NamedUrl publisher,
    @Nullable NamedUrl licence,
    @Nullable String contact,
    @Nullable String editUrl,
    LocalDate today,
    Map<String, Vocabulary> vocabularies,
    List<String> eventTypes,
    int pageSize,
    boolean drafts) {

  public Settings {
    vocabularies = Map.copyOf(vocabularies);
    eventTypes = List.copyOf(eventTypes);
  }

  /** A name with its address, which may not be known. */
  public record NamedUrl(String name, @Nullable String url) {}

  /** The path under which the site is mounted, from {@code /} to {@code /}. */
  public String basePath() {
    if (url == null) {
      return "/";
    }
    String path = java.net.URI.create(url).getRawPath();
    return path == null || path.isEmpty() ? "/" : path;
  }
}
