package org.plenary.page;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.ArchiveRecord;
import org.plenary.archive.Id;
import org.plenary.archive.Tombstone;
import org.plenary.document.Settings;
import org.plenary.language.Messages;
import org.plenary.page.PlannedOutput.PlannedAsset;
import org.plenary.page.PlannedOutput.PlannedPage;
import org.plenary.route.Redirect;
import org.plenary.route.Route;

/** Pages of old addresses and of records that were withdrawn. */
final class MovedPages {
  private final PageContext context;
  private final Frames frames;
  private final Map<Id, String> titles = new HashMap<>();

  MovedPages(PageContext context, Frames frames) {
    this.context = context;
    this.frames = frames;
    Messages messages = context.messages();
    List<Tombstone> unnamed =
        context.archive().tombstones().stream().filter(one -> one.title() == null).toList();
    for (Tombstone tombstone : context.archive().tombstones()) {
      String title = heading(tombstone);
      boolean several = tombstone.title() == null && unnamed.size() > 1;
      String number = String.valueOf(unnamed.indexOf(tombstone) + 1);
      titles.put(
          tombstone.id(), several ? messages.text("tombstone.numbered", title, number) : title);
    }
  }

  /** The title of what was withdrawn; for a person, whose name is withheld, that it was. */
  private String heading(Tombstone tombstone) {
    String title = tombstone.title();
    return title == null ? context.messages().text("tombstone.title") : title;
  }

  void plan(List<PlannedPage> pages) {
    for (Tombstone tombstone : context.archive().tombstones()) {
      Route route = context.routes().of(tombstone.id());
      if (route != null) {
        pages.add(
            new PlannedPage(
                    route,
                    "tombstone",
                    Pass.LIST,
                    null,
                    null,
                    (body, facts) -> tombstone(tombstone, route))
                .indexedIf(false));
      }
    }
    for (Redirect redirect : context.routes().redirects()) {
      Route to = context.routes().of(redirect.to());
      if (to != null && redirect.isPage()) {
        pages.add(
            new PlannedPage(
                    redirect.from(),
                    "redirect",
                    Pass.LIST,
                    null,
                    null,
                    (body, facts) -> redirect(redirect, to))
                .indexedIf(false));
      }
    }
  }

  /** The rules for hosts that redirect by themselves; null where there are none. */
  @Nullable PlannedAsset rules() {
    StringBuilder rules = new StringBuilder();
    String base = context.settings().basePath();
    context.routes().redirects().stream()
        .sorted(Comparator.comparing(redirect -> redirect.from().path()))
        .forEach(redirect -> addRule(redirect, base, rules));
    return rules.isEmpty()
        ? null
        : new PlannedAsset(
            new Route("_redirects"), rules.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Adds the rule of an old address; the feed and the calendar of a page go with it. */
  private void addRule(Redirect redirect, String base, StringBuilder rules) {
    Route to = context.routes().of(redirect.to());
    if (to == null) {
      return;
    }
    addRule(redirect.from(), to, base, rules);
    if (redirect.from().path().endsWith("/")) {
      for (Route beside : frames.subscriptionsBeside(to)) {
        String name = beside.path().substring(to.path().length());
        addRule(new Route(redirect.from().path() + name), beside, base, rules);
      }
    }
  }

  private static void addRule(Route from, Route to, String base, StringBuilder rules) {
    rules.append(base).append(from.encoded()).append(' ');
    rules.append(base).append(to.encoded()).append(" 301\n");
  }

  private RedirectView redirect(Redirect redirect, Route to) {
    Settings settings = context.settings();
    ArchiveRecord record = context.archive().find(redirect.to());
    Messages messages = context.messages();
    String title = record == null ? messages.text("tombstone.title") : record.title();
    String href = Links.from(context, redirect.from()).href(to);
    return new RedirectView(
        frame(
            redirect.from(),
            record == null ? title : messages.text("redirect.title", title, redirect.from().path()),
            record == null
                ? messages.text("tombstone.text")
                : messages.text("redirect.description", title, redirect.from().path()),
            null),
        title,
        href,
        settings.url() == null ? href : settings.url() + to.encoded());
  }

  private TombstoneView tombstone(Tombstone tombstone, Route route) {
    Messages messages = context.messages();
    String title = titles.getOrDefault(tombstone.id(), "");
    String text = messages.text("tombstone.text");
    return new TombstoneView(
        frame(
            route,
            title,
            messages.text("description.with-title", title, text),
            tombstone.language()),
        heading(tombstone),
        tombstone.reason());
  }

  private Frame frame(Route route, String title, String description, @Nullable String language) {
    return frames.frame(
        new Frames.Head(route, title, description, language, false, null, List.of()));
  }
}
