package org.plenary.build;

import java.util.ArrayList;
import java.util.List;
import org.plenary.archive.Archive;
import org.plenary.document.Settings;
import org.plenary.export.ArchiveFiles;
import org.plenary.export.HostFiles;
import org.plenary.feed.AtomFeed;
import org.plenary.feed.Calendar;
import org.plenary.feed.Syndication;
import org.plenary.language.Messages;
import org.plenary.page.AssetSet;
import org.plenary.page.PlannedOutput.PlannedFile;
import org.plenary.page.SitePlan;
import org.plenary.render.TemplateRenderer;
import org.plenary.resolve.Resolved;
import org.plenary.route.Routes;
import org.plenary.search.SearchFiles;

/** Plans what programs and scripts read of a site. */
final class ForPrograms {
  private ForPrograms() {}

  static List<PlannedFile> plan(
      Resolved resolved,
      Routes routes,
      Settings settings,
      Messages messages,
      AssetSet assets,
      TemplateRenderer renderer,
      SitePlan site) {
    Archive archive = resolved.archive();
    List<PlannedFile> files = new ArrayList<>();
    ArchiveFiles.plan(archive, routes, settings, messages, files); // the longest work first
    SearchFiles.plan(archive, routes, settings, messages, files);
    HostFiles.plan(archive, settings, assets, site.pages(), !resolved.showsEarly(), files);
    Syndication syndication = Syndication.of(archive, routes, settings, messages);
    AtomFeed.plan(syndication, renderer, files);
    Calendar.plan(syndication, files);
    return files;
  }
}
