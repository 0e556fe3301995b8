package org.plenary.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import org.plenary.build.Progress;

/** Measures how long each phase of a build takes, and tells another what it is told. */
final class Timings implements Progress {
  private final Progress next;
  private final LongSupplier clock;
  private final List<Phase> phases = new ArrayList<>();
  private final List<Long> begins = new ArrayList<>();

  /** Timings by a clock of nanoseconds. */
  Timings(Progress next, LongSupplier clock) {
    this.next = next;
    this.clock = clock;
  }

  @Override
  public void begin(Phase phase, int count, IntSupplier done) {
    phases.add(phase);
    begins.add(clock.getAsLong());
    next.begin(phase, count, done);
  }

  /** The phases so far, one in a line with its milliseconds and its share, and their sum. */
  String table() {
    long end = clock.getAsLong();
    long all = phases.isEmpty() ? 0 : end - begins.get(0);
    StringBuilder table = new StringBuilder();
    for (int i = 0; i < phases.size(); i++) {
      long until = i + 1 < phases.size() ? begins.get(i + 1) : end;
      table.append(line(until - begins.get(i), all, phases.get(i).text()));
    }
    return table + line(all, all, "in all");
  }

  private static String line(long nanos, long all, String text) {
    return String.format(
        Locale.ROOT,
        "%9.1f ms %3.0f %%  %s%n",
        nanos / 1e6,
        100.0 * nanos / Math.max(1, all),
        text);
  }
}
