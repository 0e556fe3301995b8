package org.plenary.diagnostic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.plenary.source.SourceFile;
import org.plenary.source.SourceSpan;

/** Collects problems from all phases and threads, and gives them back in one order. */
public final class Diagnostics {
  private static final int FEW = 5;

  private final Queue<Diagnostic> found = new ConcurrentLinkedQueue<>();
  private volatile Set<Rule> relaxed = Set.of();

  /** Makes warnings of the problems that break some rules, whenever they are reported. */
  public void relax(Set<Rule> rules) {
    if (!rules.stream().allMatch(Rule::isRelaxable)) {
      throw new IllegalArgumentException(rules.toString());
    }
    relaxed = Set.copyOf(rules);
  }

  /** The rules whose breaking is a warning. */
  public Set<Rule> relaxed() {
    return relaxed;
  }

  /** What was reported so far, as it was reported. */
  public List<Diagnostic> reported() {
    return List.copyOf(found);
  }

  public void report(Diagnostic problem) {
    found.add(problem);
  }

  /** Reports a problem without a way out of its own. */
  public void report(Rule rule, SourceSpan span, Object... arguments) {
    found.add(Diagnostic.of(rule, span, arguments));
  }

  /**
   * Every problem once, by file, place and rule; of many of a repetitive rule that say the same of
   * one file the first few, of which the last says how many more there are.
   */
  public List<Diagnostic> sorted() {
    List<Diagnostic> each = all().sorted().distinct().toList();
    Map<Alike, Integer> counts = new HashMap<>();
    each.forEach(problem -> counts.merge(Alike.of(problem), 1, Integer::sum));
    Map<Alike, Integer> met = new HashMap<>();
    List<Diagnostic> shown = new ArrayList<>();
    for (Diagnostic problem : each) {
      Alike alike = Alike.of(problem);
      int number = met.merge(alike, 1, Integer::sum);
      int more = counts.getOrDefault(alike, 0) - FEW;
      if (!problem.rule().isRepetitive() || number < FEW || more <= 0) {
        shown.add(problem);
      } else if (number == FEW) {
        shown.add(problem.andMore(more));
      }
    }
    return shown;
  }

  /** What problems of one file say that say the same. */
  private record Alike(SourceFile file, Rule rule, String message) {
    static Alike of(Diagnostic problem) {
      return new Alike(problem.span().file(), problem.rule(), problem.message());
    }
  }

  /**
   * Whether problems that break a rule are warnings. Addresses that are not safe go with those of
   * an unknown scheme: both are shown as texts.
   */
  public boolean isRelaxed(Rule rule) {
    return relaxed.contains(rule == Rule.UNSAFE_URL ? Rule.UNKNOWN_SCHEME : rule);
  }

  public boolean hasErrors() {
    return all().anyMatch(problem -> problem.severity() == Severity.ERROR);
  }

  /**
   * Whether the site may not be published.
   *
   * @param strict whether warnings count
   */
  public boolean forbidPublishing(boolean strict) {
    return hasErrors()
        || (strict && all().anyMatch(problem -> problem.severity() == Severity.WARNING));
  }

  private Stream<Diagnostic> all() {
    return found.stream().map(problem -> isRelaxed(problem.rule()) ? problem.relaxed() : problem);
  }
}
