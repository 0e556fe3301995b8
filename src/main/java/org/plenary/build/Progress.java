package org.plenary.build;

import java.util.function.IntSupplier;

/** Is told what a build does now. */
public interface Progress {
  /** Wants to know nothing. */
  Progress NONE = (phase, count, done) -> {};

  /** What a build does, in this order. */
  enum Phase {
    OPEN("opening the output folder"),
    READ("reading content"),
    RESOLVE("resolving names"),
    PLAN("planning pages"),
    MAKE("making pages and files"),
    CHECK("checking links"),
    ASK("asking other hosts"),
    PUBLISH("publishing");

    private final String text;

    Phase(String text) {
      this.text = text;
    }

    /** The phase in words, as {@code reading content}. */
    public String text() {
      return text;
    }
  }

  /**
   * A phase begins, and the one before it is over.
   *
   * @param count how many things it does, about; 0 when that is not known
   * @param done says at any time, to any thread, how many are done
   */
  void begin(Phase phase, int count, IntSupplier done);

  /** A phase begins that counts nothing. */
  default void begin(Phase phase) {
    begin(phase, 0, () -> 0);
  }
}
