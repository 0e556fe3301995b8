package org.plenary.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Rule;
import org.plenary.diagnostic.Severity;

/** Says how many problems there are. */
final class ProblemCount {
  private static final int FEW = 20;

  private ProblemCount() {}

  /** As {@code 2 errors, 1 warning}. */
  static String of(List<Diagnostic> problems) {
    String counts =
        Stream.of(Severity.values())
            .map(severity -> of(problems, severity))
            .filter(count -> !count.isEmpty())
            .collect(Collectors.joining(", "));
    return counts.isEmpty() ? "0 problems" : counts;
  }

  private static String of(List<Diagnostic> problems, Severity severity) {
    long number = problems.stream().filter(problem -> problem.severity() == severity).count();
    return number == 0 ? "" : count(number, severity.word());
  }

  /** How often each rule is broken, most often first, a line each; nothing of a few problems. */
  static String byRule(List<Diagnostic> problems) {
    if (problems.size() <= FEW) {
      return "";
    }
    Map<Rule, Long> counts =
        problems.stream()
            .collect(Collectors.groupingBy(Diagnostic::rule, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<Rule, Long>comparingByValue().reversed())
        .map(entry -> String.format(Locale.ROOT, "%7d %s%n", entry.getValue(), entry.getKey().id()))
        .collect(Collectors.joining());
  }

  /** A number of things, as {@code 3 pages}. */
  static String count(long number, String what) {
    return count(number, what, what + "s");
  }

  /** A number of things that are called otherwise when there are several. */
  static String count(long number, String one, String several) {
    return number + " " + (number == 1 ? one : several);
  }
}
