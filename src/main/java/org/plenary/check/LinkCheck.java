package org.plenary.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.archive.Archive;
import org.plenary.archive.Id;
import org.plenary.archive.Target;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.DidYouMean;
import org.plenary.diagnostic.Rule;
import org.plenary.document.SourceTree;
import org.plenary.markdown.BodyFacts;
import org.plenary.resolve.Resolved;
import org.plenary.route.PublicFolder;
import org.plenary.source.BodySource;
import org.plenary.source.SourceFile;
import org.plenary.source.SourceSpan;

/** Checks what can only be known when every body was read. */
public final class LinkCheck {
  private static final int MOST_HEADINGS = 8;

  private final Archive archive;
  private final Map<Id, BodyFacts> facts;
  private final Diagnostics problems;
  private final Map<Id, Headings> headings = new HashMap<>();

  /** The headings of a record that something refers to in vain: all to search, some to show. */
  private record Headings(DidYouMean all, List<String> some) {}

  private LinkCheck(Archive archive, Map<Id, BodyFacts> facts, Diagnostics problems) {
    this.archive = archive;
    this.facts = facts;
    this.problems = problems;
  }

  /**
   * Reports links to headings that are not there, and files that nothing refers to.
   *
   * @param met the files that some path has led to, published or not
   */
  public static void check(
      Resolved resolved,
      Map<Id, BodyFacts> facts,
      SourceTree sources,
      Set<SourceFile> met,
      Diagnostics problems) {
    LinkCheck check = new LinkCheck(resolved.archive(), facts, problems);
    for (BodyFacts body : facts.values()) {
      body.references()
          .forEach(link -> check.fragment(link.record(), link.fragment(), link.span()));
    }
    resolved.archive().records().forEach(record -> record.targets().forEach(check::target));
    check.unusedFiles(resolved, sources, met);
  }

  private void target(Target target) {
    if (target instanceof Target.Page page) {
      fragment(page.id(), page.fragment(), page.span());
    }
  }

  private void fragment(Id record, String written, SourceSpan span) {
    BodyFacts target = facts.get(record);
    BodySource source = target == null ? null : archive.get(record).basics().body();
    if (target == null || source == null || !source.isKnown() || written.isEmpty()) {
      return;
    }
    String fragment = BodyFacts.decode(written);
    if (!target.fragments().contains(fragment)) {
      problems.report(
          Diagnostic.of(Rule.UNKNOWN_FRAGMENT, span, source.file().path(), fragment)
              .help(help(fragment, headings.computeIfAbsent(record, id -> headings(target)))));
    }
  }

  private static Headings headings(BodyFacts body) {
    return new Headings(
        new DidYouMean(body.fragments()),
        body.fragments().stream().sorted().limit(MOST_HEADINGS).toList());
  }

  private static String help(String fragment, Headings headings) {
    List<String> near = headings.all().nearest(fragment);
    if (!near.isEmpty()) {
      return DidYouMean.question(near.stream().map(id -> "#" + id).toList());
    }
    return headings.some().isEmpty()
        ? "it has no headings"
        : "its headings are #" + String.join(", #", headings.some());
  }

  /** A file beside a record that is not published yet may be that record's. */
  private void unusedFiles(Resolved resolved, SourceTree sources, Set<SourceFile> met) {
    Set<SourceFile> unused = new HashSet<>(sources.others());
    unused.removeAll(met);
    unused.removeIf(PublicFolder::holds);
    Set<String> hidden =
        resolved.unpublished().stream()
            .map(record -> record.file().folder())
            .collect(Collectors.toSet());
    unused.removeIf(file -> isWithin(file.folder(), hidden));
    for (SourceFile file : unused) {
      problems.report(
          Diagnostic.of(Rule.UNUSED_FILE, file.start())
              .help("link to it from a record beside it, or remove it"));
    }
  }

  private static boolean isWithin(String folder, Set<String> folders) {
    String at = folder;
    while (!at.isEmpty() && !folders.contains(at)) {
      at = at.substring(0, Math.max(0, at.lastIndexOf('/')));
    }
    return !at.isEmpty();
  }
}
