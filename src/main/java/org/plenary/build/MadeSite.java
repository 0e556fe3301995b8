package org.plenary.build;

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

/**
 * What the phases of a build gave.
 *
 * @param facts what each record's body left
 */
record MadeSite(
    Settings settings,
    SourceTree sources,
    List<Document> documents,
    Resolved resolved,
    Routes routes,
    SitePlan plan,
    Map<Id, BodyFacts> facts) {}
