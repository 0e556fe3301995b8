package org.plenary.cli;

import java.io.PrintStream;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.plenary.build.Progress;

/**
 * One line on a terminal that says what is being done, when it lasts longer than half a second;
 * closing it leaves nothing behind.
 */
final class ProgressLine implements Progress, AutoCloseable {
  private static final int PATIENCE_MILLIS = 500;
  private static final int EVERY_MILLIS = 100;

  private record Doing(Phase phase, int count, IntSupplier done) {
    String text() {
      String counts = count == 0 ? "" : ": " + Math.min(done.getAsInt(), count) + " of " + count;
      return "  " + phase.text() + counts;
    }
  }

  private final PrintStream out;
  private final int columns;
  private final Thread printing = new Thread(this::print, "prints the progress");
  private volatile @Nullable Doing doing;
  private boolean closed;
  private int shown;

  private ProgressLine(PrintStream out, int columns) {
    this.out = out;
    this.columns = columns;
  }

  /** Watches a piece of work on standard error. */
  static ProgressLine onErrors(int columns) {
    return start(System.err, columns);
  }

  /** Watches a piece of work on a terminal; with 0 columns there is none, and nothing is shown. */
  static ProgressLine start(PrintStream out, int columns) {
    ProgressLine line = new ProgressLine(out, columns);
    if (columns > 0) {
      line.printing.setDaemon(true);
      line.printing.start();
    }
    return line;
  }

  @Override
  public void begin(Phase phase, int count, IntSupplier done) {
    doing = new Doing(phase, count, done);
  }

  private void print() {
    try {
      Thread.sleep(PATIENCE_MILLIS);
      while (show()) {
        Thread.sleep(EVERY_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Writes the line over itself; false when it was closed. */
  private synchronized boolean show() {
    Doing now = doing;
    if (!closed && now != null) {
      String text = now.text();
      write(text.substring(0, Math.min(text.length(), columns - 1)));
    }
    return !closed;
  }

  private void write(String text) {
    out.print("\r" + text + " ".repeat(Math.max(0, shown - text.length())));
    out.flush();
    shown = text.length();
  }

  @Override
  public synchronized void close() {
    closed = true;
    printing.interrupt();
    if (shown > 0) {
      write("");
      out.print("\r");
      out.flush();
    }
  }
}
