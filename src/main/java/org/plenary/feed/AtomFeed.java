package org.plenary.feed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.ArchiveRecord;
import org.plenary.archive.Id;
import org.plenary.archive.Occasion;
import org.plenary.archive.Picture;
import org.plenary.archive.Subject;
import org.plenary.document.Settings;
import org.plenary.feed.FeedView.AuthorView;
import org.plenary.feed.FeedView.NewsView;
import org.plenary.feed.News.Item;
import org.plenary.markdown.Html;
import org.plenary.page.OtherBodies;
import org.plenary.page.PlannedOutput.PlannedFile;
import org.plenary.page.Subscriptions.Offer;
import org.plenary.render.TemplateRenderer;
import org.plenary.route.Routes;

/**
 * Feeds in Atom 1.0 (RFC 4287): the newest events, changes and open deadlines of the site, with
 * their whole texts, and of each conference, region and theme, with summaries.
 */
public final class AtomFeed {
  private static final int MOST = 50;

  private final Syndication site;
  private final TemplateRenderer renderer;
  private final News news;
  private final Map<Id, List<Item>> known = new ConcurrentHashMap<>();
  private volatile @Nullable LocalDate newestOfAll;

  private AtomFeed(Syndication site, TemplateRenderer renderer) {
    this.site = site;
    this.renderer = renderer;
    this.news = new News(site);
  }

  /** Adds the feeds of a site. */
  public static void plan(Syndication site, TemplateRenderer renderer, List<PlannedFile> files) {
    AtomFeed feeds = new AtomFeed(site, renderer);
    for (Offer offer : site.subscriptions().all()) {
      if (offer.feed()) {
        files.add(new PlannedFile(offer.feedRoute(), bodies -> feeds.make(offer, bodies)));
      }
    }
  }

  private byte @Nullable [] make(Offer offer, OtherBodies bodies) {
    ArchiveRecord record = offer.record();
    List<Item> items =
        items(offer.isSite() ? null : record).sorted(News.NEWEST_FIRST).limit(MOST).toList();
    List<NewsView> entries = new ArrayList<>();
    for (Item item : items) {
      NewsView view = item.view();
      boolean whole = offer.isSite() && item.body() != null;
      entries.add(whole ? view.with(content(item, bodies)) : view);
    }
    Settings settings = site.settings();
    String title =
        offer.isSite()
            ? settings.title()
            : site.messages().text("title.page", offer.title(), settings.title());
    FeedView view =
        new FeedView(
            settings.language(),
            site.iri(site.uid(record)),
            title,
            subtitle(offer),
            News.time(updated(items, record)),
            site.url(offer.feedRoute()),
            site.url(offer.page()),
            author(),
            settings.licence() == null ? null : settings.licence().name(),
            address(settings.licence()),
            entries);
    return renderer.renderXml("feed", view, offer.feedRoute().toString());
  }

  /** What is told of a record and what is filed under it; for null of the whole archive. */
  private Stream<Item> items(@Nullable ArchiveRecord record) {
    Stream<Item> ofEvents =
        site.subscriptions().occasionsOf(record).flatMap(one -> of(one).stream());
    Stream<ArchiveRecord> others =
        record == null ? site.archive().records().stream() : Stream.of(record);
    return Stream.concat(
        ofEvents,
        others
            .filter(one -> !(one instanceof Occasion) && !one.basics().updates().isEmpty())
            .flatMap(one -> news.ofOther(one).stream()));
  }

  private List<Item> of(Occasion occasion) {
    List<Item> items = known.get(occasion.id()); // without a lock
    return items != null ? items : known.computeIfAbsent(occasion.id(), id -> news.of(occasion));
  }

  private @Nullable String subtitle(Offer offer) {
    ArchiveRecord record = offer.record();
    if (offer.isSite() || record == null) {
      return site.settings().tagline();
    }
    String summary = record.basics().summary();
    return summary == null && record instanceof Subject subject ? subject.definition() : summary;
  }

  /** The day of the newest entry; of an empty feed, that of its record or of the newest of all. */
  private LocalDate updated(List<Item> items, @Nullable ArchiveRecord record) {
    LocalDate said = record == null ? null : record.basics().published();
    return newest(items.stream()).or(() -> Optional.ofNullable(said)).orElseGet(this::newestOfAll);
  }

  private static Optional<LocalDate> newest(Stream<Item> items) {
    return items.map(Item::updated).max(Comparator.naturalOrder());
  }

  /** The day of the newest entry of the site; where nothing is told, the day it is made for. */
  private LocalDate newestOfAll() {
    LocalDate day = newestOfAll;
    if (day == null) {
      day = newest(items(null)).orElse(site.today());
      newestOfAll = day;
    }
    return day;
  }

  private AuthorView author() {
    Settings settings = site.settings();
    return settings.publisher() == null
        ? new AuthorView(settings.title(), site.url())
        : new AuthorView(settings.publisher().name(), address(settings.publisher()));
  }

  private static @Nullable String address(Settings.@Nullable NamedUrl named) {
    return named == null || named.url() == null ? null : named.url().text();
  }

  /** What a record says of itself in one sentence, its picture, and its text. */
  private String content(Item item, OtherBodies bodies) {
    Id id = Objects.requireNonNull(item.body());
    Occasion occasion = (Occasion) site.archive().get(id);
    StringBuilder html = new StringBuilder();
    boolean foreign = item.view().language() != null;
    html.append("<p");
    if (foreign) {
      html.append(" lang=\"").append(site.settings().language()).append('"');
    }
    html.append('>');
    Html.escape(site.sentence(occasion), html);
    html.append("</p>\n");
    Picture picture = occasion.basics().image();
    if (picture != null) {
      html.append("<p><img src=\"").append(site.url(Routes.of(picture.file()))).append("\" alt=\"");
      Html.escape(picture.alt(), html);
      html.append("\"></p>\n");
    }
    return html.append(bodies.whole(id, site.url()).markup()).toString();
  }
}
