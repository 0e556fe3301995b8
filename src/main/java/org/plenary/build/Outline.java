package org.plenary.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.document.Document;
import org.plenary.document.Overrides;
import org.plenary.document.Settings;
import org.plenary.document.SettingsFile;
import org.plenary.document.SourceTree;
import org.plenary.resolve.Readings;

/**
 * An archive as its settings and front matter make it, without any page.
 *
 * @param files the texts that the documents were read from
 * @param problems what was found wrong so far
 */
record Outline(
    Settings settings,
    SourceTree sources,
    ParsedFiles files,
    List<Document> documents,
    Graph graph,
    Diagnostics problems) {

  static Outline of(Path root, Overrides commandLine) throws IOException {
    Diagnostics problems = new Diagnostics();
    SourceTree found = SourceTree.scan(root, problems);
    Settings settings = SettingsFile.read(found, commandLine, problems);
    SourceTree sources = found.within(settings.limits(), problems);
    ParsedFiles files = new ParsedFiles();
    List<Document> documents = files.read(sources, settings.limits(), problems);
    Graph graph = Graph.of(documents, sources, settings, problems.relaxed(), new Readings(), null);
    graph.problems().forEach(problems::report);
    return new Outline(settings, sources, files, documents, graph, problems);
  }
}
