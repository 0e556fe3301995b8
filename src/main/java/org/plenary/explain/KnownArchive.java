package org.plenary.explain;

import java.util.List;
import org.plenary.archive.Archive;
import org.plenary.document.Document;
import org.plenary.document.Settings;
import org.plenary.document.SourceTree;
import org.plenary.page.SitePlan;
import org.plenary.resolve.Resolved;
import org.plenary.route.AskedLink;
import org.plenary.route.Routes;
import org.plenary.source.SourceFile;

/**
 * An archive and its site, as far as they are known without a page.
 *
 * @param todayGiven whether the command line says the day
 * @param links the links that bodies hold
 * @param published the files that are published
 */
public record KnownArchive(
    Settings settings,
    boolean todayGiven,
    SourceTree sources,
    List<Document> documents,
    Resolved resolved,
    Routes routes,
    SitePlan plan,
    List<AskedLink> links,
    List<SourceFile> published) {
  public KnownArchive {
    documents = List.copyOf(documents);
    links = List.copyOf(links);
    published = List.copyOf(published);
  }

  Archive archive() {
    return resolved.archive();
  }
}
