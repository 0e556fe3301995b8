package org.plenary.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plenary.source.SourceFile;
import org.plenary.source.SourceSpan;

/** What a report holds of all that was reported. */
class DiagnosticsTest {
  private static final SourceFile FILE = new SourceFile("content/a.md", Path.of("a.md"), 1000);
  private static final SourceFile OTHER = new SourceFile("content/b.md", Path.of("b.md"), 1000);

  @Test
  void warningsThatSayTheSameAreCounted() {
    Diagnostics problems = new Diagnostics();
    for (int at = 0; at < 40; at++) {
      problems.report(Rule.RAW_HTML_REMOVED, at(FILE, at), "<b>");
    }
    problems.report(Rule.RAW_HTML_REMOVED, at(FILE, 20), "<i>");
    problems.report(Rule.RAW_HTML_REMOVED, at(OTHER, 0), "<b>");
    String removed = "<b> is left out of the page";
    assertEquals(
        List.of(
            removed,
            removed,
            removed,
            removed,
            removed + " (and so 35 times more below)",
            "<i> is left out of the page",
            removed),
        problems.sorted().stream().map(Diagnostic::message).toList());
    assertEquals(
        List.of(0, 1, 2, 3, 4, 20, 0),
        problems.sorted().stream().map(problem -> problem.span().start()).toList());
  }

  @Test
  void othersAreAllTold() {
    Diagnostics problems = new Diagnostics();
    IntStream.range(0, 40)
        .forEach(at -> problems.report(Rule.UNRESOLVED_LINK, at(FILE, at), "gone.md"));
    assertEquals(40, problems.sorted().size());
    Diagnostics relaxed = new Diagnostics();
    relaxed.relax(Set.of(Rule.UNRESOLVED_LINK));
    problems.reported().forEach(relaxed::report);
    assertEquals(40, relaxed.sorted().size());
  }

  @Test
  void veryLongValuesAreCut() {
    String value = "a".repeat(30_000) + "😀".repeat(30_000);
    Diagnostic problem =
        Diagnostic.of(Rule.UNKNOWN_VALUE, at(FILE, 0), "type", value)
            .help("it can be " + value)
            .related(at(FILE, 1), value);
    String message = problem.message();
    assertTrue(message.startsWith("\"type\" cannot be \"aaa"), message);
    assertTrue(message.endsWith("😀\""), message);
    assertTrue(message.length() < 350, message);
    assertTrue(problem.related().get(0).text().length() < 350);
    assertTrue(String.valueOf(problem.help()).length() < 2100);
    String fits = "a".repeat(300);
    assertEquals(
        "\"type\" cannot be \"" + fits + "\"",
        Diagnostic.of(Rule.UNKNOWN_VALUE, at(FILE, 0), "type", fits).message());
  }

  private static SourceSpan at(SourceFile file, int start) {
    return new SourceSpan(file, start, start + 1);
  }
}
