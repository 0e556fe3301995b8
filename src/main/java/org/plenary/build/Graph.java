package org.plenary.build;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.Rule;
import org.plenary.document.Document;
import org.plenary.document.Settings;
import org.plenary.document.SourceTree;
import org.plenary.resolve.Readings;
import org.plenary.resolve.Resolved;
import org.plenary.resolve.Resolver;
import org.plenary.route.PublicFolder;
import org.plenary.route.Routes;
import org.plenary.source.SourceFile;

/** What front matter makes of an archive, with what it was made from. */
final class Graph {
  private final Inputs inputs;
  private final Resolved resolved;
  private final List<SourceFile> publicFiles;
  private final Routes routes;
  private final Set<SourceFile> met;
  private final List<Diagnostic> problems;
  private final Set<SourceFile> attached;

  private Graph(
      Inputs inputs,
      Resolved resolved,
      List<SourceFile> publicFiles,
      Routes routes,
      Set<SourceFile> met,
      List<Diagnostic> problems) {
    this.inputs = inputs;
    this.resolved = resolved;
    this.publicFiles = publicFiles;
    this.routes = routes;
    this.met = met;
    this.problems = problems;
    attached = PublishedFiles.attachedTo(resolved.archive());
  }

  /** All that a graph is made from. The texts of bodies are no part of it. */
  private record Inputs(
      List<Document> documents,
      List<SourceFile> others,
      List<SourceFile> unusable,
      Settings settings,
      Set<Rule> relaxed) {

    boolean areAsIn(Inputs before) {
      if (!equals(before)) {
        return false;
      }
      for (int i = 0; i < others.size(); i++) {
        if (!others.get(i).isAsIn(before.others.get(i))) {
          return false;
        }
      }
      return true;
    }
  }

  /** The graph of some documents: an earlier one if it was made from the same. */
  static Graph of(
      List<Document> documents,
      SourceTree sources,
      Settings settings,
      Set<Rule> relaxed,
      Readings readings,
      @Nullable Graph before) {
    Inputs inputs = new Inputs(documents, sources.others(), sources.unusable(), settings, relaxed);
    if (before != null && inputs.areAsIn(before.inputs)) {
      return before;
    }
    Diagnostics problems = new Diagnostics();
    problems.relax(relaxed);
    Resolved resolved = Resolver.resolve(documents, sources, settings, readings, problems);
    List<SourceFile> publicFiles =
        PublicFolder.files(sources.others(), resolved.locator(), problems);
    Routes routes =
        Routes.assign(resolved, publicFiles, before == null ? null : before.routes, problems);
    return new Graph(
        inputs, resolved, publicFiles, routes, resolved.locator().met(), problems.reported());
  }

  Settings settings() {
    return inputs.settings;
  }

  List<Document> documents() {
    return inputs.documents;
  }

  Resolved resolved() {
    return resolved;
  }

  List<SourceFile> publicFiles() {
    return publicFiles;
  }

  Routes routes() {
    return routes;
  }

  /** The files that front matter leads to, published or not. */
  Set<SourceFile> met() {
    return met;
  }

  /** The files that front matter refers to, to be published. */
  Set<SourceFile> attached() {
    return attached;
  }

  List<Diagnostic> problems() {
    return problems;
  }
}
