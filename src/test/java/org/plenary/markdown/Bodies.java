package org.plenary.markdown;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.plenary.archive.Id;
import org.plenary.archive.RecordKind;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.document.DocumentParser;
import org.plenary.document.Limits;
import org.plenary.document.Overrides;
import org.plenary.document.Settings;
import org.plenary.document.SettingsFile;
import org.plenary.document.SourceTree;
import org.plenary.resolve.Resolved;
import org.plenary.resolve.Resolver;
import org.plenary.route.LinkMap;
import org.plenary.route.Routes;
import org.plenary.source.BodySource;
import org.plenary.source.Checksum;
import org.plenary.source.SourceFile;
import org.plenary.source.SourceSpan;
import org.plenary.source.SourceText;

/** Renders bodies of an archive that holds little else. */
final class Bodies {
  private static final Id RECORD = new Id(RecordKind.PAGE, "test");

  private final SourceFile file;
  private final LinkMap links;

  /** What a body became, and what was wrong with it. */
  record Outcome(String html, BodyFacts facts, List<Diagnostic> problems) {
    List<String> rules() {
      return problems.stream().map(problem -> problem.rule().id()).toList();
    }
  }

  private Bodies(SourceFile file, LinkMap links) {
    this.file = file;
    this.links = links;
  }

  /** Bodies in an archive that is made in an empty folder, with a theme and a person. */
  static Bodies in(Path root) throws IOException {
    write(root, "site.yaml", "title: Test archive\n");
    write(root, "pages/test.md", "---\ntitle: Test\n---\n");
    write(root, "themes/law.md", "---\ntitle: Law\n---\n");
    write(root, "people/ada.md", "---\ntitle: Ada\n---\n");
    Diagnostics problems = new Diagnostics();
    SourceTree sources = SourceTree.scan(root, problems);
    Overrides none = new Overrides(null, null, LocalDate.of(2026, 11, 1), false, false, false);
    Settings settings = SettingsFile.read(sources, none, problems);
    Resolved resolved =
        Resolver.resolve(
            new DocumentParser(settings.limits(), body -> true, problems).parseAll(sources),
            sources,
            settings,
            problems);
    Routes routes = Routes.assign(resolved, List.of(), problems);
    SourceFile file =
        sources.markdown().stream().filter(one -> one.path().endsWith("test.md")).findFirst().get();
    return new Bodies(file, new LinkMap(resolved, routes, "name withheld"));
  }

  private static void write(Path root, String path, String text) throws IOException {
    Path file = root.resolve("content").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  Outcome render(String markdown) {
    Diagnostics problems = new Diagnostics();
    MarkdownBody body = new MarkdownBody(links, Limits.USUAL, problems);
    RenderedBody out =
        body.render(
            RECORD,
            new BodySource(file, 0, Checksum.of(new byte[0]), true),
            SourceText.of(markdown),
            "../",
            Fragments.ANY);
    return new Outcome(out.html().markup(), out.facts(), problems.sorted());
  }

  /** Renders a body in which every path leads where it is written. */
  Outcome renderWithPaths(String markdown) {
    Diagnostics problems = new Diagnostics();
    MarkdownBody body = new MarkdownBody(links, Limits.USUAL, problems);
    BodyText text =
        BodyText.of(
            new BodySource(file, 0, Checksum.of(new byte[0]), true), SourceText.of(markdown));
    RenderedBody out = body.render(text, new PathsAsWritten(file, links, problems), RECORD);
    return new Outcome(out.html().markup(), out.facts(), problems.sorted());
  }

  private static final class PathsAsWritten extends Addresses {
    PathsAsWritten(SourceFile file, LinkMap links, Diagnostics problems) {
      super(RECORD, file, "", links, Fragments.ANY, true, problems);
    }

    @Override
    Lead path(String address, SourceSpan span) {
      return new Lead(UrlPolicy.encode(address), false);
    }

    @Override
    Lead pictureFile(String address, SourceSpan span, String help) {
      return path(address, span);
    }
  }
}
