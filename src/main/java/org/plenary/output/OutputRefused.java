package org.plenary.output;

/** An output folder that is not ours to write to; the message says why and what to do. */
public final class OutputRefused extends Exception {
  private static final long serialVersionUID = 1L;

  OutputRefused(String message) {
    super(message);
  }
}
