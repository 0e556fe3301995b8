package org.plenary.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Archive;
import org.plenary.archive.FreePage;
import org.plenary.document.Settings;
import org.plenary.language.Messages;
import org.plenary.route.Route;
import org.plenary.route.Routes;
import org.plenary.source.BodySource;

/** Makes what is around every page. */
final class Frames {
  private final PageContext context;
  private final String direction;
  private final List<Section> sections = new ArrayList<>();

  private record Section(Route route, String text) {}

  /**
   * What is particular to one page.
   *
   * @param language the record's, null for the site's
   * @param indexed whether search engines may list it
   * @param body the file behind it, which can be edited
   */
  record Head(
      Route route,
      String title,
      String description,
      @Nullable String language,
      boolean indexed,
      @Nullable BodySource body,
      List<LinkView> breadcrumbs) {}

  Frames(PageContext context) {
    this.context = context;
    direction = PageContext.direction(context.settings().language());
    Messages messages = context.messages();
    Archive archive = context.archive();
    sections.add(new Section(Routes.EVENTS, messages.text("events.title")));
    sections.add(new Section(Routes.CONFERENCES, messages.text("conferences.title")));
    if (ConferencePages.hasSeries(context)) {
      sections.add(new Section(Routes.SERIES, messages.text("series.title")));
    }
    sections.add(new Section(Routes.REGIONS, messages.text("regions.title")));
    sections.add(new Section(Routes.THEMES, messages.text("themes.title")));
    archive.all(FreePage.class).stream()
        .filter(FreePage::inNavigation)
        .sorted(Comparator.comparingInt(Frames::order).thenComparing(page -> page.id().value()))
        .forEach(this::addPage);
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
    Links links = new Links(context, toRoot);
    String language = head.language == null ? settings.language() : head.language;
    boolean home = head.route.equals(Routes.HOME);
    return new Frame(
        language,
        head.language == null ? direction : PageContext.direction(language),
        settings.language(),
        home ? head.title : context.messages().text("title.page", head.title, settings.title()),
        head.description,
        settings.url() == null ? null : settings.url() + head.route.encoded(),
        head.indexed,
        toRoot,
        section(head.route),
        links.to(Routes.HOME, settings.title()),
        settings.tagline(),
        sections.stream().map(section -> navigation(section, head.route, links)).toList(),
        head.breadcrumbs,
        footer(settings, head.body));
  }

  private String section(Route page) {
    return sections.stream()
        .map(section -> section.route.path())
        .filter(page.path()::startsWith)
        .collect(Collectors.joining(" "));
  }

  private static Frame.NavigationLink navigation(Section section, Route page, Links links) {
    return new Frame.NavigationLink(
        links.to(section.route, section.text), page.path().startsWith(section.route.path()));
  }

  private Frame.Footer footer(Settings settings, @Nullable BodySource body) {
    String contact = settings.contact();
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

  private static @Nullable LinkView named(Settings.@Nullable NamedUrl named) {
    return named == null ? null : new LinkView(named.name(), named.url(), null, null);
  }
}
