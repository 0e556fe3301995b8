package org.plenary.diagnostic;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.plenary.source.SourceSpan;

/** Collects problems from all phases and threads, and gives them back in one order. */
public final class Diagnostics {
  private final Queue<Diagnostic> found = new ConcurrentLinkedQueue<>();

  public void report(Diagnostic problem) {
    found.add(problem);
  }

  /** Reports a problem without a way out of its own. */
  public void report(Rule rule, SourceSpan span, Object... arguments) {
    found.add(Diagnostic.of(rule, span, arguments));
  }

  /** Every problem once, by file, place and rule. */
  public List<Diagnostic> sorted() {
    return found.stream().sorted().distinct().toList();
  }

  public boolean hasErrors() {
    return found.stream().anyMatch(problem -> problem.rule().severity() == Severity.ERROR);
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }
}
