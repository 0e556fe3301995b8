package org.plenary.document;

import java.net.URI;
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
 * @param zoneGiven whether the site says its zone, so that hours of events can be told in it
 * @param today the day the site is built for
 * @param vocabularies by the folder of a kind, as {@code themes}
 * @param eventTypes what an event can be; empty if that could not be read
 * @param pageSize entries on a page of a list
 * @param drafts whether drafts are published too
 * @param strict whether what is doubtful is reported too
 * @param id the authority of {@code tag:} ids, as {@code example.org,2015} (RFC 4151)
 * @param cards the folders of the kinds whose pages get a card picture of their own
 * @param fileTypes types of files that are published besides the usual ones, as {@code kml}
 */
public record Settings(
    String title,
    @Nullable String tagline,
    @Nullable String url,
    String language,
    ZoneId zone,
    boolean zoneGiven,
    @Nullable NamedUrl publisher,
    @Nullable NamedUrl licence,
    @Nullable String contact,
    @Nullable String editUrl,
    LocalDate today,
    Map<String, Vocabulary> vocabularies,
    List<String> eventTypes,
    int pageSize,
    boolean drafts,
    boolean strict,
    @Nullable String id,
    Limits limits,
    List<String> cards,
    List<String> fileTypes) {

  public Settings {
    cards = List.copyOf(cards);
    fileTypes = List.copyOf(fileTypes);
    vocabularies = Map.copyOf(vocabularies);
    eventTypes = List.copyOf(eventTypes);
  }

  /** A name with its address, which may not be known. */
  public record NamedUrl(String name, @Nullable Text url) {}

  /** The path under which the site is mounted, from {@code /} to {@code /}. */
  public String basePath() {
    if (url == null) {
      return "/";
    }
    String path = URI.create(url).getRawPath();
    return path == null || path.isEmpty() ? "/" : path;
  }
}
