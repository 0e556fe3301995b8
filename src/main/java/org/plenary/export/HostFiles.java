package org.plenary.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.plenary.archive.Archive;
import org.plenary.document.Settings;
import org.plenary.page.AssetSet;
import org.plenary.page.PlannedOutput.PlannedFile;
import org.plenary.page.PlannedOutput.PlannedPage;
import org.plenary.route.Route;

/** What static hosts, browsers and search engines look for at the root of a site. */
public final class HostFiles {
  private HostFiles() {}

  /**
   * Adds {@code .nojekyll}, {@code _headers}, {@code site.webmanifest} and, where the site says
   * where it will be, its sitemap; {@code robots.txt} (RFC 9309) where it is a host's root.
   *
   * @param pages every page of the site
   * @param listed whether search engines are asked to list them
   */
  public static void plan(
      Archive archive,
      Settings settings,
      AssetSet assets,
      List<PlannedPage> pages,
      boolean listed,
      List<PlannedFile> files) {
    files.add(file(".nojekyll", ""));
    files.add(file("_headers", HostHeaders.of(settings.basePath())));
    files.add(file("site.webmanifest", WebManifest.of(settings, assets)));
    String url = listed ? settings.url() : null;
    if (url != null) {
      Sitemap.plan(archive, url, pages, files);
    }
    if (settings.basePath().equals("/")) {
      String map = url == null ? "" : "\nSitemap: " + url + Sitemap.FILE + "\n";
      files.add(file("robots.txt", "User-agent: *\nAllow: /\n" + map));
    }
  }

  private static PlannedFile file(String name, String text) {
    return new PlannedFile(new Route(name), bodies -> text.getBytes(StandardCharsets.UTF_8));
  }
}
