package org.plenary.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  private LinkCheck(Archive archive, Map<Id, BodyFacts> facts, Diagnostics problems) {
    this.archive = archive;
    this.facts = facts;
    this.problems = problems;
  }

  /** Reports links to headings that are not there, and files that nothing refers to. */
  public static void check(
      Resolved resolved, Map<Id, BodyFacts> facts, SourceTree sources, Diagnostics problems) {
    LinkCheck check = new LinkCheck(resolved.archive(), facts, problems);
    facts.values().stream()
        .flatMap(body -> body.references().stream())
        .forEach(link -> check.fragment(link.record(), link.fragment(), link.span()));
    resolved.archive().records().stream()
        .flatMap(record -> record.targets().stream())
        .forEach(check::target);
    check.unusedFiles(resolved, sources);
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
              .help(help(fragment, target.fragments())));
    }
  }

  private static String help(String fragment, Set<String> headings) {
    List<String> near = DidYouMean.nearest(fragment, headings);
    if (!near.isEmpty()) {
      return DidYouMean.question(near.stream().map(id -> "#" + id).toList());
    }
    List<String> some = headings.stream().sorted().limit(MOST_HEADINGS).toList();
    return some.isEmpty() ? "it has no headings" : "its headings are #" + String.join(", #", some);
  }

  /** A file beside a record that is not published yet may be that record's. */
  private void unusedFiles(Resolved resolved, SourceTree sources) {
    Set<SourceFile> unused = new HashSet<>(sources.others());
    unused.removeAll(resolved.locator().met());
    unused.removeIf(PublicFolder::holds);
    unused.removeIf(
        file ->
            resolved.hidden().stream()
                .anyMatch(hidden -> (file.folder() + "/").startsWith(hidden.folder() + "/")));
    for (SourceFile file : unused) {
      problems.report(
          Diagnostic.of(Rule.UNUSED_FILE, file.start())
              .help("link to it from a record beside it, or remove it"));
    }
  }
}
