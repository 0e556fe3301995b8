package org.plenary.export;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Archive;
import org.plenary.archive.EventDate;
import org.plenary.archive.Id;
import org.plenary.archive.Occasion;
import org.plenary.archive.Reference;
import org.plenary.archive.Status;
import org.plenary.describe.SiteUrls;
import org.plenary.document.Settings;
import org.plenary.route.Routes;

/** What all exports are made from. */
final class ArchiveData {
  private final Archive archive;
  private final Settings settings;
  private final SiteUrls urls;
  private volatile @Nullable List<Outcomes.Outcome> outcomes;

  ArchiveData(Archive archive, Routes routes, Settings settings) {
    this.archive = archive;
    this.settings = settings;
    this.urls = new SiteUrls(archive, routes, settings);
  }

  Archive archive() {
    return archive;
  }

  Settings settings() {
    return settings;
  }

  SiteUrls urls() {
    return urls;
  }

  /** What came out of events; gathered when the first export asks. */
  List<Outcomes.Outcome> outcomes() {
    List<Outcomes.Outcome> known = outcomes;
    if (known == null) {
      known = Outcomes.of(archive);
      outcomes = known;
    }
    return known;
  }

  /**
   * The name of what is referred to: its title, since the name in the text may be one that the
   * record no longer has; the text for what is not published.
   */
  String name(Reference reference) {
    return reference.id() == null ? reference.text() : archive.get(reference.id()).title();
  }

  /** An id as exports write it, as {@code event:2024/open-source}; null for null. */
  static @Nullable String id(@Nullable Reference reference) {
    Id id = reference == null ? null : reference.id();
    return id == null ? null : id.toString();
  }

  /** Whether something takes place: as its author says, else by its date; null without both. */
  @Nullable Status status(Occasion occasion) {
    Status said = archive.statusOf(occasion);
    EventDate date = archive.dateOf(occasion);
    if (said != null || date == null) {
      return said;
    }
    return date.last().isBefore(settings.today()) ? Status.HELD : Status.SCHEDULED;
  }
}
