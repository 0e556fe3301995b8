package org.plenary.resolve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Countries;
import org.plenary.archive.Id;
import org.plenary.archive.Reference;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.Rule;
import org.plenary.document.Text;
import org.plenary.source.SourceSpan;

/** Which regions and themes are part of which, joined before any of them is read. */
final class SubjectTree {
  private final Binder binder;
  private final Diagnostics problems;
  private final Hierarchy hierarchy;
  private final Map<String, Id> byCode = new HashMap<>();
  private final Map<String, SourceSpan> codeSpans = new HashMap<>();

  SubjectTree(Binder binder, Diagnostics problems) {
    this.binder = binder;
    this.problems = problems;
    this.hierarchy = new Hierarchy(binder, problems);
  }

  /** Takes note of what a region or theme is part of, and of a region's code. */
  void join(Declared declared) {
    for (Text name : declared.joints().broader()) {
      Reference reference = binder.bind(declared.id().kind(), name);
      if (reference.id() != null) {
        hierarchy.add(declared.id(), reference.id(), name.span(), "broader");
      }
    }
    for (Text name : declared.joints().includes()) {
      Reference reference = binder.bind(declared.id().kind(), name);
      if (reference.id() != null) {
        hierarchy.add(reference.id(), declared.id(), name.span(), "includes");
      }
    }
    Text code = declared.joints().code();
    if (code != null) {
      claim(declared, code);
    }
  }

  /**
   * Joins records to what is above those of their broader ones that are not published yet, so that
   * a draft between two takes nothing from the wider one.
   */
  void joinThrough(List<Declared> shown, List<Declared> gone) {
    Map<Id, List<Id>> above = new HashMap<>();
    Stream.concat(shown.stream(), gone.stream()).forEach(subject -> noteDrafts(subject, above));
    for (Declared subject : shown) {
      for (Text name : subject.joints().broader()) {
        binder
            .lookUp(subject.id().kind(), name)
            .filter(binder::isHidden)
            .ifPresent(draft -> joinThrough(subject.id(), draft, name.span(), above));
      }
    }
  }

  /** Takes note of what is above drafts, told from either end. */
  private void noteDrafts(Declared subject, Map<Id, List<Id>> above) {
    Id id = subject.id();
    for (Text name : subject.joints().broader()) {
      if (binder.isHidden(id)) {
        binder.lookUp(id.kind(), name).ifPresent(wider -> listOf(above, id).add(wider));
      }
    }
    for (Text name : subject.joints().includes()) {
      binder
          .lookUp(id.kind(), name)
          .filter(binder::isHidden)
          .ifPresent(draft -> listOf(above, draft).add(id));
    }
  }

  private void joinThrough(Id subject, Id draft, SourceSpan span, Map<Id, List<Id>> above) {
    Set<Id> met = new HashSet<>();
    Deque<Id> next = new ArrayDeque<>(List.of(draft));
    while (!next.isEmpty()) {
      Id at = next.removeFirst();
      if (binder.isHidden(at)) {
        next.addAll(met.add(at) ? above.getOrDefault(at, List.of()) : List.of());
      } else if (!binder.isGone(at) && !at.equals(subject)) {
        hierarchy.add(subject, at, span, "broader");
      }
    }
  }

  private static List<Id> listOf(Map<Id, List<Id>> lists, Id id) {
    return lists.computeIfAbsent(id, key -> new ArrayList<>());
  }

  void breakCircles() {
    hierarchy.breakCircles();
  }

  /** What a region or theme is part of. */
  List<Id> broader(Id subject) {
    return hierarchy.of(subject);
  }

  /** The published region that has a code. */
  @Nullable Id regionOf(String code) {
    return byCode.get(code);
  }

  private void claim(Declared declared, Text code) {
    String canonical = Countries.canonical(code.text());
    if (canonical == null) {
      problems.report(
          Diagnostic.of(
                  Rule.BAD_VALUE,
                  code.span(),
                  code.text(),
                  "a country code (ISO 3166-1 alpha-2) or a UN M49 number")
              .help(
                  PlaceReader.codeOf(
                      code.text(), "write two capital letters, as CN, or three digits, as 030")));
      return;
    }
    SourceSpan first = codeSpans.putIfAbsent(canonical, code.span());
    if (first != null) {
      problems.report(
          Diagnostic.of(Rule.DUPLICATE_CODE, code.span(), code.text())
              .related(first, "first given here")
              .help("give it to one of the two"));
    } else if (!binder.isGone(declared.id())) {
      byCode.put(canonical, declared.id());
    }
  }
}
