package org.plenary.check;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plenary.archive.Archive;
import org.plenary.archive.Id;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.DidYouMean;
import org.plenary.diagnostic.Rule;
import org.plenary.document.SourceTree;
import org.plenary.markdown.BodyFacts;
import org.plenary.source.BodySource;
import org.plenary.source.SourceFile;

/** Checks what can only be known when every body was read. */
public final class LinkCheck {
  private LinkCheck() {}

  /**
   * Reports links to headings that are not there, and files that nothing refers to.
   *
   * @param published the files that records refer to
   */
  public static void check(
      Map<Id, BodyFacts> facts,
      Archive archive,
      SourceTree sources,
      Set<SourceFile> published,
      Diagnostics problems) {
    for (BodyFacts body : facts.values()) {
      for (BodyFacts.PageReference reference : body.references()) {
        BodyFacts target = facts.get(reference.record());
        BodySource source = archive.get(reference.record()).basics().body();
        if (target != null && source != null && source.isKnown()) {
          check(reference, source.file().path(), target, problems);
        }
      }
    }
    Set<SourceFile> unused = new HashSet<>(sources.others());
    unused.removeAll(published);
    for (SourceFile file : unused) {
      problems.report(
          Diagnostic.of(Rule.UNUSED_FILE, file.start())
              .help("link to it from a record beside it, or remove it"));
    }
  }

  private static void check(
      BodyFacts.PageReference reference, String path, BodyFacts target, Diagnostics problems) {
    String fragment = decode(reference.fragment());
    if (fragment.isEmpty() || target.fragments().contains(fragment)) {
      return;
    }
    List<String> near = DidYouMean.nearest(fragment, target.fragments());
    List<String> known = target.fragments().stream().sorted().limit(8).toList();
    String help = "it has no headings";
    if (!near.isEmpty()) {
      help = DidYouMean.question(near.stream().map(id -> "#" + id).toList());
    } else if (!known.isEmpty()) {
      help = "its headings are #" + String.join(", #", known);
    }
    problems.report(
        Diagnostic.of(Rule.UNKNOWN_FRAGMENT, reference.span(), path, fragment).help(help));
  }

  private static String decode(String fragment) {
    try {
      return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return fragment;
    }
  }
}
