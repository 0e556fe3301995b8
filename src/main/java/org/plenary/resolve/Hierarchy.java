package org.plenary.resolve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plenary.archive.Id;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.Rule;
import org.plenary.source.SourceSpan;

/** What is part of what among records; a circle is reported and broken. */
final class Hierarchy {
  private record Step(Id to, SourceSpan span, String key) {}

  private enum State {
    OPEN,
    DONE
  }

  private final SortedMap<Id, List<Step>> steps = new TreeMap<>();
  private final Map<Id, State> states = new HashMap<>();
  private final Binder binder;
  private final Diagnostics problems;

  Hierarchy(Binder binder, Diagnostics problems) {
    this.binder = binder;
    this.problems = problems;
  }

  /**
   * Takes note that one record is part of another.
   *
   * @param key the key that says it, as {@code broader}
   */
  void add(Id part, Id whole, SourceSpan span, String key) {
    List<Step> known = steps.computeIfAbsent(part, id -> new ArrayList<>());
    if (known.stream().noneMatch(step -> step.to.equals(whole))) {
      known.add(new Step(whole, span, key));
    }
  }

  /** Finds every circle, reports it and takes out the step that closes it. */
  void breakCircles() {
    for (Id id : List.copyOf(steps.keySet())) {
      visit(id);
    }
  }

  /** Forgets what one record is part of. */
  void cut(Id part) {
    steps.remove(part);
  }

  /** What is part of something. */
  Set<Id> parts() {
    return steps.keySet();
  }

  /** What one record is part of. */
  List<Id> of(Id id) {
    List<Step> known = steps.get(id);
    return known == null ? List.of() : known.stream().map(Step::to).toList();
  }

  /** Follows every way upward from one, without recursion, so that any chain can be followed. */
  private void visit(Id start) {
    if (states.putIfAbsent(start, State.OPEN) != null) {
      return;
    }
    List<Id> path = new ArrayList<>(List.of(start));
    Deque<Iterator<Step>> ways = new ArrayDeque<>(List.of(waysFrom(start)));
    while (!path.isEmpty()) {
      Id here = path.get(path.size() - 1);
      if (!ways.getLast().hasNext()) {
        states.put(here, State.DONE);
        path.remove(path.size() - 1);
        ways.removeLast();
        continue;
      }
      Step step = ways.getLast().next();
      State state = states.putIfAbsent(step.to, State.OPEN);
      if (state == State.OPEN) {
        report(path.subList(path.indexOf(step.to), path.size()), step);
        steps.getOrDefault(here, new ArrayList<>()).remove(step);
      } else if (state == null) {
        path.add(step.to);
        ways.addLast(waysFrom(step.to));
      }
    }
  }

  private Iterator<Step> waysFrom(Id id) {
    return List.copyOf(steps.getOrDefault(id, List.of())).iterator();
  }

  private void report(List<Id> circle, Step closing) {
    List<String> titles = new ArrayList<>(circle.stream().map(binder::title).toList());
    titles.add(binder.title(closing.to));
    Diagnostic problem = Diagnostic.of(Rule.CIRCLE, closing.span, String.join(" > ", titles));
    for (int i = 0; i + 1 < circle.size(); i++) {
      Id above = circle.get(i + 1);
      Step step =
          steps.getOrDefault(circle.get(i), List.of()).stream()
              .filter(one -> one.to.equals(above))
              .findFirst()
              .orElse(closing);
      problem = problem.related(step.span, "\"" + step.key + "\" makes another step of it");
    }
    problems.report(problem.help("take one of these out of its \"" + closing.key + "\""));
  }
}
