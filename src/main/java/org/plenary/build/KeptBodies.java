package org.plenary.build;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Id;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.Rule;
import org.plenary.document.Limits;
import org.plenary.markdown.BodyFacts;
import org.plenary.markdown.Fragments;
import org.plenary.markdown.MarkdownBody;
import org.plenary.page.PlannedOutput.PlannedPage;
import org.plenary.page.SitePlan;
import org.plenary.route.AskedLink;
import org.plenary.route.LinkMap;
import org.plenary.source.SourceFile;
import org.plenary.source.SourceText;

/**
 * What bodies left, kept between runs: a body is read again when its text changed, or when one of
 * its links leads elsewhere than before.
 */
final class KeptBodies {
  private Map<Id, Kept> kept = Map.of();
  private @Nullable LinkMap links;
  private @Nullable Limits limits;
  private Set<Rule> relaxed = Set.of();

  private record Kept(
      SourceText text, BodyFacts facts, List<Diagnostic> problems, List<AskedLink> asked) {

    boolean isStillTrue(LinkMap links) {
      return asked.stream().allMatch(link -> link.isAnsweredAlikeBy(links));
    }
  }

  /** Reads the bodies of all planned pages; what is wrong with them is reported. */
  void read(SitePlan plan, ParsedFiles files, LinkMap now, Limits within, Diagnostics problems) {
    boolean sameRules = within.equals(limits) && problems.relaxed().equals(relaxed);
    Map<Id, Kept> before = sameRules ? kept : Map.of();
    boolean sameLinks = now == links;
    List<PlannedPage> pages = plan.pages().stream().filter(OutputMaker::hasBody).toList();
    Kept[] found = new Kept[pages.size()];
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < found.length; i++) {
      Kept known = before.get(Objects.requireNonNull(pages.get(i).record()));
      boolean sameText = known != null && known.text.equals(text(pages.get(i), files));
      if (known != null && sameText && (sameLinks || known.asked.isEmpty())) {
        found[i] = known;
      } else {
        open.add(i);
      }
    }
    Workers.forEach(
        open,
        i -> {
          PlannedPage page = pages.get(i);
          Kept known = before.get(Objects.requireNonNull(page.record()));
          SourceText text = text(page, files);
          found[i] =
              known != null && known.text.equals(text) && known.isStillTrue(now)
                  ? known
                  : read(page, text, now, within, problems.relaxed());
        });
    kept = new HashMap<>(found.length * 2);
    for (int i = 0; i < found.length; i++) {
      kept.put(Objects.requireNonNull(pages.get(i).record()), found[i]);
      found[i].problems.forEach(problems::report);
    }
    links = now;
    limits = within;
    relaxed = problems.relaxed();
  }

  private static SourceText text(PlannedPage page, ParsedFiles files) {
    return Objects.requireNonNull(files.text(Objects.requireNonNull(page.body()).file()));
  }

  private static Kept read(
      PlannedPage page, SourceText text, LinkMap links, Limits limits, Set<Rule> relaxed) {
    Diagnostics problems = new Diagnostics();
    problems.relax(relaxed);
    List<AskedLink> asked = new ArrayList<>();
    MarkdownBody body = new MarkdownBody(links.noting(asked), limits, problems);
    BodyFacts facts =
        body.render(
                Objects.requireNonNull(page.record()),
                Objects.requireNonNull(page.body()),
                text,
                page.route().toRoot(),
                Fragments.ANY)
            .facts();
    return new Kept(text, facts, problems.reported(), List.copyOf(asked));
  }

  /** What each body left, by record. */
  Map<Id, BodyFacts> facts() {
    Map<Id, BodyFacts> facts = new HashMap<>(kept.size() * 2);
    kept.forEach((id, body) -> facts.put(id, body.facts));
    return facts;
  }

  /** The texts that bodies are in, by record. */
  Map<Id, SourceText> texts() {
    Map<Id, SourceText> texts = new HashMap<>(kept.size() * 2);
    kept.forEach((id, body) -> texts.put(id, body.text));
    return texts;
  }

  /** The links that bodies hold, by where they stand. */
  List<AskedLink> links() {
    return kept.values().stream()
        .flatMap(body -> body.asked.stream())
        .sorted(Comparator.comparing(AskedLink::span))
        .toList();
  }

  /** The files that bodies lead to, published or not. */
  Set<SourceFile> met() {
    Set<SourceFile> met = new HashSet<>();
    for (Kept body : kept.values()) {
      for (AskedLink link : body.asked) {
        if (link.met() != null) {
          met.add(link.met());
        }
      }
    }
    return met;
  }
}
