package org.plenary.feed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Agenda;
import org.plenary.archive.ArchiveRecord;
import org.plenary.archive.EventDate;
import org.plenary.archive.Happening;
import org.plenary.archive.Id;
import org.plenary.archive.Occasion;
import org.plenary.archive.Reference;
import org.plenary.archive.Target;
import org.plenary.archive.Update;
import org.plenary.document.Fields;
import org.plenary.feed.FeedView.AuthorView;
import org.plenary.feed.FeedView.CategoryView;
import org.plenary.feed.FeedView.NewsView;
import org.plenary.language.DateText;
import org.plenary.route.Routes;

/** What there is to tell of one record: that it appeared, what changed, until when what is open. */
final class News {
  /** The newest first; the rest is only that the order is always the same. */
  static final Comparator<Item> NEWEST_FIRST =
      Comparator.comparing(Item::published).reversed().thenComparing(Item::uid);

  private final Syndication site;
  private final DateText dates;

  /** Something that a feed tells; made to be read when the first feed does. */
  static final class Item {
    private final String uid;
    private final LocalDate published;
    private final LocalDate updated;
    private final @Nullable Id body;
    private final Supplier<NewsView> maker;
    private volatile @Nullable NewsView view;

    private Item(
        String uid,
        LocalDate published,
        LocalDate updated,
        @Nullable Id body,
        Supplier<NewsView> maker) {
      this.uid = uid;
      this.published = published;
      this.updated = updated;
      this.body = body;
      this.maker = maker;
    }

    String uid() {
      return uid;
    }

    LocalDate published() {
      return published;
    }

    LocalDate updated() {
      return updated;
    }

    /** The record whose text it brings; null where it is not about a whole record. */
    @Nullable Id body() {
      return body;
    }

    NewsView view() {
      NewsView known = view;
      if (known == null) {
        known = maker.get();
        view = known;
      }
      return known;
    }
  }

  /** What all entries about a record have alike. */
  private record About(
      ArchiveRecord record, String page, List<AuthorView> authors, List<CategoryView> themes) {}

  News(Syndication site) {
    this.site = site;
    this.dates = new DateText(site.messages());
  }

  /** What there is to tell of an event and its parts, or of a cover. */
  List<Item> of(Occasion occasion) {
    List<Item> items = new ArrayList<>();
    LocalDate appeared = appeared(occasion);
    if (appeared != null && site.archive().position(occasion.id()) >= 0) {
      addEvent(occasion, appeared, items);
    }
    addUpdates(occasion, items);
    site.archive().allPartsOf(occasion.id()).forEach(part -> addUpdates(part, items));
    site.agenda().deadlines(occasion).forEach(open -> addDeadline(open, items));
    return items;
  }

  /** What changed on a record that is no event. */
  List<Item> ofOther(ArchiveRecord record) {
    List<Item> items = new ArrayList<>();
    addUpdates(record, items);
    return items;
  }

  /** When a write-up appeared: the day it says, else the event's last; null while that is ahead. */
  private @Nullable LocalDate appeared(Occasion occasion) {
    LocalDate said = occasion.basics().published();
    EventDate date = occasion.happening().date();
    LocalDate day = said != null ? said : date == null ? null : date.last();
    return day == null || day.isAfter(site.today()) ? null : day;
  }

  private void addEvent(Occasion occasion, LocalDate appeared, List<Item> items) {
    String uid = site.uid(occasion);
    LocalDate updated = latest(appeared, site.lastChange(occasion));
    String summary = occasion.basics().summary();
    add(
        occasion,
        about ->
            new Item(
                uid,
                appeared,
                updated,
                occasion.id(),
                () ->
                    view(
                        about.get(),
                        uid,
                        new Written(
                            occasion.title(),
                            summary == null ? site.sentence(occasion) : summary,
                            summary == null),
                        appeared,
                        updated,
                        null)),
        items);
  }

  private void addUpdates(ArchiveRecord record, List<Item> items) {
    Map<String, Integer> met = new HashMap<>();
    List<Update> updates = site.updates(record).toList();
    for (Update update : updates) {
      String name = update.date() + "-" + Fields.word(update.kind());
      int number = met.merge(name, 1, Integer::sum);
      String uid = site.uid(record) + "#" + name + (number == 1 ? "" : "-" + number);
      add(
          record,
          about ->
              new Item(
                  uid,
                  update.date(),
                  update.date(),
                  null,
                  () ->
                      view(
                          about.get(),
                          uid,
                          new Written(title(record, update), update.text(), false),
                          update.date(),
                          update.date(),
                          update.target())),
          items);
    }
  }

  private String title(ArchiveRecord record, Update update) {
    return site.messages().text("feed.update." + Fields.word(update.kind()), record.title());
  }

  /** Tells of a deadline that is ahead, where it is known since when it is announced. */
  private void addDeadline(Agenda.Open open, List<Item> items) {
    Occasion occasion = open.occasion();
    LocalDate said = occasion.basics().published();
    LocalDate known = said != null && !said.isAfter(site.today()) ? said : null;
    LocalDate since = known != null ? known : site.lastChange(occasion).orElse(null);
    if (since == null) {
      return;
    }
    LocalDate updated = latest(since, site.lastChange(occasion));
    String uid = site.uid(open);
    String day = dates.shown(EventDate.of(open.deadline().date()));
    add(
        occasion,
        about ->
            new Item(
                uid,
                since,
                updated,
                null,
                () ->
                    view(
                        about.get(),
                        uid,
                        new Written(
                            site.messages()
                                .text(
                                    "feed.deadline",
                                    day,
                                    open.deadline().label(),
                                    occasion.title()),
                            site.sentence(occasion),
                            true),
                        since,
                        updated,
                        open.deadline().target())),
        items);
  }

  private static LocalDate latest(LocalDate day, Optional<LocalDate> other) {
    return other.filter(day::isBefore).orElse(day);
  }

  /** Makes an item of what is known about a record when it is asked for. */
  private interface Maker {
    Item make(Supplier<About> about);
  }

  private void add(ArchiveRecord record, Maker maker, List<Item> items) {
    String page = site.url(record.id());
    if (page != null) {
      items.add(maker.make(() -> about(record, page)));
    }
  }

  private About about(ArchiveRecord record, String page) {
    List<AuthorView> authors = new ArrayList<>();
    record
        .basics()
        .writtenBy()
        .forEach(
            author -> {
              Reference name = author.name();
              if (name != null) {
                String uri = name.id() == null ? null : site.url(name.id());
                authors.add(new AuthorView(site.name(name), uri));
              }
            });
    return new About(record, page, authors, themes(record));
  }

  private List<CategoryView> themes(ArchiveRecord record) {
    if (!(record instanceof Occasion occasion)) {
      return List.of();
    }
    Happening happening = occasion.happening();
    List<CategoryView> themes = new ArrayList<>();
    for (Reference theme : happening.themes()) {
      if (theme.id() != null) {
        themes.add(new CategoryView(theme.id().value(), site.url(Routes.THEMES), site.name(theme)));
      }
    }
    return themes;
  }

  /**
   * The words of an entry.
   *
   * @param byUs whether the summary is in the site's language, whatever the record's is
   */
  private record Written(String title, String summary, boolean byUs) {}

  private NewsView view(
      About about,
      String uid,
      Written written,
      LocalDate published,
      LocalDate updated,
      @Nullable Target related) {
    String own = about.record.basics().language();
    String usual = site.settings().language();
    boolean foreign = own != null && !own.equals(usual);
    return new NewsView(
        site.iri(uid),
        written.title,
        about.page,
        time(published),
        time(updated),
        foreign ? own : null,
        about.authors,
        about.themes,
        written.summary,
        foreign && written.byUs ? usual : null,
        site.url(related),
        null);
  }

  /** A day as Atom tells it. */
  static String time(LocalDate day) {
    return day + "T00:00:00Z";
  }
}
