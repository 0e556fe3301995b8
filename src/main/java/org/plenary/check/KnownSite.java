package org.plenary.check;

import java.util.List;
import java.util.Map;
import org.plenary.archive.Id;
import org.plenary.document.Document;
import org.plenary.document.Settings;
import org.plenary.document.SourceTree;
import org.plenary.markdown.BodyFacts;
import org.plenary.page.SitePlan;
import org.plenary.resolve.Resolved;
import org.plenary.route.Routes;
import org.plenary.source.SourceFile;

/**
 * An archive, and the site that is made of it.
 *
 * @param files files of the archive that are published
 * @param facts what each record's body left
 */
public record KnownSite(
    Settings settings,
    SourceTree sources,
    List<Document> documents,
    Resolved resolved,
    Routes routes,
    SitePlan plan,
    List<SourceFile> files,
    Map<Id, BodyFacts> facts) {}
