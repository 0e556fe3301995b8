package org.plenary.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Archive;
import org.plenary.archive.ArchiveRecord;
import org.plenary.archive.FreePage;
import org.plenary.describe.PageContent;
import org.plenary.document.Settings;
import org.plenary.language.Messages;
import org.plenary.language.WritingDirection;
import org.plenary.route.Route;
import org.plenary.route.Routes;
import org.plenary.source.BodySource;

/** Makes what is around every page. */
final class Frames {
  private static final String MAIL = "mailto:";

  private final PageContext context;
  private final String direction;
  private final HeadData data;
  private final List<Section> sections = new ArrayList<>();
  private final List<Section> others = new ArrayList<>();
  private final Alternates alternates;
  private final Map<Place, Around> around = new ConcurrentHashMap<>();

  private record Section(Route route, String text) {}

  /** Where pages are that have the same links around them. */
  private record Place(String toRoot, String section) {}

  /** What is around all of these. */
  private record Around(
      LinkView site, List<Frame.NavigationLink> navigation, List<LinkView> ways) {}

  /**
   * What is particular to one page.
   *
   * @param language the record's, null for the site's
   * @param indexed whether search engines may list it
   * @param body the file behind it, which can be edited
   * @param content null for what is not described
   */
  record Head(
      Route route,
      String title,
      String description,
      @Nullable String language,
      boolean indexed,
      @Nullable BodySource body,
      List<LinkView> breadcrumbs,
      @Nullable PageContent content) {

    /** The head of a page that lists what is no record, or, not indexed, is there for nothing. */
    Head(
        Route route,
        String title,
        String description,
        @Nullable String language,
        boolean indexed,
        @Nullable BodySource body,
        List<LinkView> breadcrumbs) {
      this(
          route,
          title,
          description,
          language,
          indexed,
          body,
          breadcrumbs,
          indexed ? PageContent.LIST : null);
    }

    /** The same for a page of a record, with the first text that says what the record is. */
    Head about(ArchiveRecord record, @Nullable String... texts) {
      String text =
          Stream.of(texts).filter(one -> one != null && !one.isEmpty()).findFirst().orElse(null);
      return with(new PageContent.About(record, text));
    }

    /** The same for a page of a list that has some of all its records. */
    Head listing(List<? extends ArchiveRecord> some, int before, int total) {
      return with(new PageContent.Listed(some, before, total));
    }

    private Head with(PageContent other) {
      return new Head(route, title, description, language, indexed, body, breadcrumbs, other);
    }
  }

  Frames(PageContext context) {
    this.context = context;
    alternates = new Alternates(context);
    data = new HeadData(context);
    direction = WritingDirection.of(context.settings().language());
    Messages messages = context.messages();
    Archive archive = context.archive();
    sections.add(new Section(Routes.EVENTS, messages.text("events.title")));
    sections.add(new Section(Routes.CONFERENCES, messages.text("conferences.title")));
    if (ConferencePages.hasSeries(context)) {
      sections.add(new Section(Routes.SERIES, messages.text("series.title")));
    }
    sections.add(new Section(Routes.REGIONS, messages.text("regions.title")));
    sections.add(new Section(Routes.THEMES, messages.text("themes.title")));
    PartyLists.kinds(context).stream()
        .limit(1)
        .forEach(
            kind ->
                sections.add(new Section(PartyLists.route(kind), PartyLists.title(context, kind))));
    if (ExplorePage.exists(context)) {
      others.add(new Section(Routes.EXPLORE, messages.text("explore.title")));
    }
    if (!context.library().works().isEmpty()) {
      others.add(new Section(Routes.OUTCOMES, messages.text("outcomes.title")));
    }
    PartyLists.kinds(context).stream()
        .skip(1)
        .forEach(
            kind ->
                others.add(new Section(PartyLists.route(kind), PartyLists.title(context, kind))));
    archive.all(FreePage.class).stream()
        .filter(FreePage::inNavigation)
        .sorted(Comparator.comparingInt(Frames::order).thenComparing(page -> page.id().value()))
        .forEach(this::addPage);
  }

  /** Where a page's own feed and calendar are. */
  List<Route> subscriptionsBeside(Route page) {
    return alternates.besides(page);
  }

  /** The lists of the archive, from the home page on: those that the header names, then others. */
  List<LinkView> ways(Links links) {
    List<LinkView> ways = new ArrayList<>();
    ways.add(links.to(Routes.HOME, context.messages().text("home.title")));
    sections.forEach(section -> ways.add(links.to(section.route, section.text)));
    others.forEach(other -> ways.add(links.to(other.route, other.text)));
    return ways;
  }

  private static int order(FreePage page) {
    Integer order = page.order();
    return order == null ? Integer.MAX_VALUE : order;
  }

  private void addPage(FreePage page) {
    Route route = context.routes().of(page.id());
    if (route != null && !page.id().equals(FreePage.HOME)) {
      sections.add(new Section(route, page.basics().brief()));
    }
  }

  /** The frame of a page that is where its route says. */
  Frame frame(Head head) {
    return frame(head, head.route.toRoot());
  }

  /** The frame of a page that is shown at any address, with links from the site's base path. */
  Frame frameAnywhere(Head head) {
    return frame(head, context.settings().basePath());
  }

  private Frame frame(Head head, String toRoot) {
    Settings settings = context.settings();
    Links links = context.linksFrom(toRoot);
    String language = head.language == null ? settings.language() : head.language;
    boolean home = head.route.equals(Routes.HOME);
    String section = section(head.route);
    Around same =
        around.computeIfAbsent(
            new Place(toRoot, section), place -> around(links, head.route, settings));
    return new Frame(
        language,
        head.language == null ? direction : WritingDirection.of(language),
        settings.language(),
        direction,
        home ? head.title : context.messages().text("title.page", head.title, settings.title()),
        head.description,
        settings.url() == null ? null : settings.url() + head.route.encoded(),
        head.indexed,
        toRoot,
        section,
        same.site,
        settings.tagline(),
        same.navigation,
        head.breadcrumbs,
        same.ways,
        alternates.of(head.route, links),
        footer(settings, head),
        data.preview(head, language),
        data.structured(head, language, toRoot));
  }

  /** The sections of the header that a page is below, by their paths. */
  private String section(Route page) {
    String names = "";
    for (Section section : sections) {
      String path = section.route.path();
      if (page.path().startsWith(path)) {
        names = names.isEmpty() ? path : names + " " + path;
      }
    }
    return names;
  }

  private Around around(Links links, Route page, Settings settings) {
    return new Around(
        links.to(Routes.HOME, settings.title()),
        sections.stream().map(section -> navigation(section, page, links)).toList(),
        others.stream().map(other -> links.to(other.route, other.text)).toList());
  }

  private static Frame.NavigationLink navigation(Section section, Route page, Links links) {
    return new Frame.NavigationLink(
        links.to(section.route, section.text), page.path().startsWith(section.route.path()));
  }

  private Frame.Footer footer(Settings settings, Head head) {
    BodySource body = head.body;
    String contact = contact(settings, head);
    String edit = settings.editUrl();
    return new Frame.Footer(
        named(settings.publisher()),
        named(settings.licence()),
        contact == null
            ? null
            : new LinkView(context.messages().text("footer.contact"), contact, null, null),
        edit == null || body == null
            ? null
            : new LinkView(
                context.messages().text("footer.edit"),
                edit.replace("{path}", new Route(body.file().path()).encoded()),
                null,
                null));
  }

  /** Where to write about a page; a mail's subject names the page and its address. */
  private @Nullable String contact(Settings settings, Head head) {
    String contact = settings.contact();
    if (contact == null || !contact.startsWith(MAIL) || contact.contains("subject=")) {
      return contact;
    }
    String address = (settings.url() == null ? "" : settings.url()) + head.route.encoded();
    String subject =
        address.isEmpty() || head.route.equals(Routes.NOT_FOUND)
            ? head.title
            : context.messages().text("footer.contact.subject", head.title, address);
    String query = URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20");
    return contact + (contact.contains("?") ? "&" : "?") + "subject=" + query;
  }

  private static @Nullable LinkView named(Settings.@Nullable NamedUrl named) {
    return named == null
        ? null
        : new LinkView(named.name(), named.url() == null ? null : named.url().text(), null, null);
  }
}
