package org.plenary.diagnostic;

import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.plenary.source.SourceSpan;

/** Collects problems from all phases and threads, and gives them back in one order. */
public final class Diagnostics {
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

  /** Every problem once, by file, place and rule. */
  public List<Diagnostic> sorted() {
    return all().sorted().distinct().toList();
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
