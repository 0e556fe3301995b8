package org.plenary.build;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.document.Overrides;
import org.plenary.document.SourceTree;
import org.plenary.explain.Explainer;
import org.plenary.explain.Explanation;
import org.plenary.explain.KnownArchive;
import org.plenary.page.SitePlan;
import org.plenary.page.SitePlanner;
import org.plenary.route.LinkMap;
import org.plenary.source.SourceFile;

/** An archive and a question in, why something exists out; nothing is written. */
public final class Explain {
  private Explain() {}

  /**
   * What was found.
   *
   * @param problems what is wrong with the archive, as far as it was read
   */
  public record Answer(Explanation explanation, List<Diagnostic> problems) {
    public Answer {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Explains why something exists.
   *
   * @param root the archive's folder, which holds {@code content/}
   * @param here the folder that paths may be relative to, besides the archive's
   * @param asked a path, an address of the site or a name
   */
  public static Answer run(Path root, Overrides commandLine, Path here, String asked)
      throws IOException {
    Outline outline = Outline.of(root, commandLine);
    KnownArchive known = known(root, outline, commandLine.today() != null);
    Explanation explanation = new Explainer(known).explain(asked, paths(root, here, asked));
    return new Answer(explanation, outline.problems().sorted());
  }

  /** All that an explanation needs; what is wrong with it is added to the outline's problems. */
  static KnownArchive known(Path root, Outline outline, boolean todayGiven) throws IOException {
    Graph graph = outline.graph();
    Diagnostics problems = outline.problems();
    Theme theme = Theme.load(root, outline.settings(), null);
    theme.problems().forEach(problems::report);
    SitePlan plan =
        SitePlanner.plan(
            graph.resolved().archive(),
            graph.routes(),
            outline.settings(),
            theme.messages(),
            theme.assets());
    LinkMap links =
        new LinkMap(graph.resolved(), graph.routes(), theme.messages().text("person.withheld"));
    KeptBodies bodies = new KeptBodies();
    bodies.read(plan, outline.files(), links, outline.settings().limits(), problems);
    Set<SourceFile> files =
        PublishedFiles.all(graph.attached(), bodies.facts().values(), graph.publicFiles());
    return new KnownArchive(
        outline.settings(),
        todayGiven,
        outline.sources(),
        outline.documents(),
        graph.resolved(),
        graph.routes(),
        plan,
        bodies.links(),
        graph.routes().claimFiles(files, problems));
  }

  /** The paths from the archive's root that a text may be. */
  private static List<String> paths(Path root, Path here, String asked) {
    Path folder = root.toAbsolutePath().normalize();
    List<String> paths = new ArrayList<>();
    for (Path from : List.of(here, root, root.resolve(SourceTree.CONTENT))) {
      try {
        Path path = from.resolve(asked).toAbsolutePath().normalize();
        if (path.startsWith(folder)) {
          paths.add(folder.relativize(path).toString().replace('\\', '/'));
        }
      } catch (InvalidPathException e) {
        return List.of(); // a name, or an address
      }
    }
    return paths;
  }
}
