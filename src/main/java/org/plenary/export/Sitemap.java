package org.plenary.export;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Archive;
import org.plenary.archive.ArchiveRecord;
import org.plenary.page.Pass;
import org.plenary.page.PlannedOutput.PlannedFile;
import org.plenary.page.PlannedOutput.PlannedPage;
import org.plenary.route.Route;

/**
 * Every page that search engines may list, with the day of its last change where its record says
 * one (sitemaps.org, 0.9); under an index where one file cannot hold them all.
 */
final class Sitemap {
  static final String FILE = "sitemap.xml";

  private static final String SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final int ENCODED = 9; // bytes that a letter becomes, at most
  private static final int MARKUP = 100; // bytes around an address, at most

  private final Archive archive;
  private final String url;

  /** How much one file holds. */
  record Size(int urls, long bytes) {
    static final Size ALLOWED = new Size(50_000, 50L << 20);
  }

  private Sitemap(Archive archive, String url) {
    this.archive = archive;
    this.url = url;
  }

  /**
   * Adds the sitemap of a site.
   *
   * @param url the site's address, ending in {@code /}
   */
  static void plan(Archive archive, String url, List<PlannedPage> pages, List<PlannedFile> files) {
    plan(archive, url, pages, Size.ALLOWED, files);
  }

  static void plan(
      Archive archive, String url, List<PlannedPage> pages, Size most, List<PlannedFile> files) {
    Sitemap map = new Sitemap(archive, url);
    List<List<PlannedPage>> parts = map.parts(pages, most);
    if (parts.size() == 1) {
      files.add(file(FILE, () -> map.pages(parts.get(0))));
      return;
    }
    files.add(file(FILE, () -> map.index(parts.size())));
    for (int number = 1; number <= parts.size(); number++) {
      List<PlannedPage> part = parts.get(number - 1);
      files.add(file(name(number), () -> map.pages(part)));
    }
  }

  private interface Text {
    String make();
  }

  private static PlannedFile file(String name, Text text) {
    return new PlannedFile(new Route(name), bodies -> text.make().getBytes(StandardCharsets.UTF_8));
  }

  private static String name(int number) {
    return "sitemap-" + number + ".xml";
  }

  /** The pages of each file, of which there is one at least. */
  private List<List<PlannedPage>> parts(List<PlannedPage> pages, Size most) {
    List<List<PlannedPage>> parts = new ArrayList<>();
    List<PlannedPage> part = new ArrayList<>();
    parts.add(part);
    long bytes = HEAD.length() + (long) MARKUP;
    for (PlannedPage page : pages) {
      if (!page.indexed()) {
        continue;
      }
      long size = MARKUP + (long) ENCODED * (url.length() + page.route().path().length());
      if (part.size() == most.urls || bytes + size > most.bytes) {
        part = new ArrayList<>();
        parts.add(part);
        bytes = HEAD.length() + (long) MARKUP;
      }
      part.add(page);
      bytes += size;
    }
    return parts;
  }

  private String pages(List<PlannedPage> pages) {
    StringBuilder out = new StringBuilder(HEAD);
    out.append("<urlset xmlns=\"").append(SCHEMA).append("\">\n");
    for (PlannedPage page : pages) {
      out.append("<url><loc>").append(address(page.route())).append("</loc>");
      String day = lastChange(page);
      if (day != null) {
        out.append("<lastmod>").append(day).append("</lastmod>");
      }
      out.append("</url>\n");
    }
    return out.append("</urlset>\n").toString();
  }

  private String index(int parts) {
    StringBuilder out = new StringBuilder(HEAD);
    out.append("<sitemapindex xmlns=\"").append(SCHEMA).append("\">\n");
    for (int number = 1; number <= parts; number++) {
      out.append("<sitemap><loc>").append(address(new Route(name(number)))).append("</loc>");
      out.append("</sitemap>\n");
    }
    return out.append("</sitemapindex>\n").toString();
  }

  /** An address with what XML acts on escaped. */
  private String address(Route route) {
    return (url + route.encoded()).replace("&", "&amp;").replace("'", "&apos;");
  }

  /** The day on which a record's text last changed; null for lists and where nobody says. */
  private @Nullable String lastChange(PlannedPage page) {
    ArchiveRecord record =
        page.record() == null || page.pass() == Pass.LIST ? null : archive.find(page.record());
    LocalDate changed = record == null ? null : record.basics().changed();
    return changed == null ? null : changed.toString();
  }
}
