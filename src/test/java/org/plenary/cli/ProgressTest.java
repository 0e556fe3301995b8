package org.plenary.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.plenary.build.Progress;
import org.plenary.build.Progress.Phase;

/** What is said while a build runs, and how long it took. */
class ProgressTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  @Test
  void quickWorkShowsNothing() {
    try (ProgressLine line = ProgressLine.start(out, 80)) {
      line.begin(Phase.READ);
    }
    assertEquals("", said());
  }

  @Test
  void longWorkShowsCountsAndLeavesNothing() throws InterruptedException {
    try (ProgressLine line = ProgressLine.start(out, 80)) {
      line.begin(Phase.MAKE, 218, () -> 120);
      waitFor("\r  making pages and files: 120 of 218");
    }
    assertTrue(said().endsWith("\r" + " ".repeat(36) + "\r"), said());
  }

  @Test
  void aNarrowTerminalIsNotFilledToItsEdge() throws InterruptedException {
    try (ProgressLine line = ProgressLine.start(out, 20)) {
      line.begin(Phase.MAKE, 218, () -> 120);
      waitFor("\r  making pages and ");
    }
    assertEquals(19, said().lines().skip(1).findFirst().orElse("").length());
  }

  @Test
  void withoutATerminalNothingIsShown() throws InterruptedException {
    try (ProgressLine line = ProgressLine.start(out, 0)) {
      line.begin(Phase.READ);
      Thread.sleep(700);
    }
    assertEquals("", said());
  }

  @Test
  void phasesAreMeasured() {
    AtomicLong clock = new AtomicLong();
    Timings timings = new Timings(Progress.NONE, clock::get);
    timings.begin(Phase.READ);
    clock.set(30_000_000);
    timings.begin(Phase.RESOLVE);
    clock.set(40_000_000);
    assertEquals(
        """
             30.0 ms  75 %  reading content
             10.0 ms  25 %  resolving names
             40.0 ms 100 %  in all
        """,
        timings.table().replace(System.lineSeparator(), "\n"));
  }

  @Test
  void coloursAreForTerminalsWhereNobodyAskedForNone() {
    assertEquals(new Terminal(100, true), Terminal.of("100", Map.of("NO_COLOR", "")));
    assertEquals(new Terminal(100, false), Terminal.of("100", Map.of("NO_COLOR", "1")));
    assertEquals(new Terminal(100, false), Terminal.of("100", Map.of("TERM", "dumb")));
    assertEquals(new Terminal(0, false), Terminal.of("0", Map.of()));
    assertEquals(new Terminal(80, true), Terminal.of("wide", Map.of()));
  }

  private String said() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private void waitFor(String text) throws InterruptedException {
    for (int i = 0; i < 500 && !said().contains(text); i++) {
      Thread.sleep(20);
    }
    assertTrue(said().contains(text), said());
  }
}
