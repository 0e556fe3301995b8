package org.plenary.diagnostic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.source.SourceSpan;

/**
 * One problem: the rule it breaks, where, what is wrong in one line, perhaps a way out, and perhaps
 * other places that have to do with it.
 */
public record Diagnostic(
    Rule rule,
    Severity severity,
    SourceSpan span,
    String message,
    @Nullable String help,
    List<Related> related)
    implements Comparable<Diagnostic> {

  /** Another place that a problem has to do with, and what is there. */
  public record Related(SourceSpan span, String text) {}

  /** Longer values that an author wrote are shown with their middle left out. */
  private static final int LONGEST_VALUE = 300;

  /** Ways out name every key there is, and are long; but not longer than this. */
  private static final int LONGEST_HELP = 2000;

  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(Diagnostic::span)
          .thenComparing(Diagnostic::rule)
          .thenComparing(Diagnostic::message);

  public Diagnostic {
    related = List.copyOf(related);
  }

  /** A problem at a place; {@code arguments} fill the rule's message. */
  public static Diagnostic of(Rule rule, SourceSpan span, Object... arguments) {
    Object[] shown =
        Arrays.stream(arguments)
            .map(one -> one instanceof String text ? Excerpt.middle(text, LONGEST_VALUE) : one)
            .toArray();
    return new Diagnostic(rule, rule.severity(), span, rule.message(shown), null, List.of());
  }

  /** The same problem with a way out; none if {@code help} is null. */
  public Diagnostic help(@Nullable String help) {
    String shown = help == null ? null : Excerpt.middle(help, LONGEST_HELP);
    return new Diagnostic(rule, severity, span, message, shown, related);
  }

  /** The same problem with one more related place. */
  public Diagnostic related(SourceSpan place, String text) {
    List<Related> all = new ArrayList<>(related);
    all.add(new Related(place, Excerpt.middle(text, LONGEST_VALUE)));
    return new Diagnostic(rule, severity, span, message, help, all);
  }

  /** The same problem, which says of how many others that follow it stands for. */
  Diagnostic andMore(int more) {
    String all = message + " (and so " + (more == 1 ? "once" : more + " times") + " more below)";
    return new Diagnostic(rule, severity, span, all, help, related);
  }

  /** The same problem as a warning. */
  Diagnostic relaxed() {
    return new Diagnostic(rule, Severity.WARNING, span, message, help, related);
  }

  @Override
  public int compareTo(Diagnostic other) {
    return ORDER.compare(this, other);
  }
}
