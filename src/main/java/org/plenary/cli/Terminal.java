package org.plenary.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * Where problems and progress are printed.
 *
 * @param columns its width; 0 when it is no terminal
 * @param colour whether it shows colours, and nobody asked for none
 */
record Terminal(int columns, boolean colour) {
  /** The launcher says here how wide the terminal is, and 0 when there is none. */
  private static final String LAUNCHER = "plenary.columns";

  private static final int USUAL = 80;

  /** The terminal of standard error, as far as it is known. */
  static Terminal ofErrors() {
    return of(System.getProperty(LAUNCHER), System.getenv());
  }

  static Terminal of(@Nullable String said, Map<String, String> environment) {
    if (said == null) {
      boolean terminal = CommandLine.Help.Ansi.AUTO.enabled();
      return new Terminal(terminal ? USUAL : 0, terminal);
    }
    int columns = columns(said);
    boolean plain =
        !environment.getOrDefault("NO_COLOR", "").isEmpty()
            || environment.getOrDefault("TERM", "").equals("dumb");
    return new Terminal(columns, columns > 0 && !plain);
  }

  private static int columns(String said) {
    try {
      return Math.max(0, Integer.parseInt(said));
    } catch (NumberFormatException e) {
      return USUAL;
    }
  }

  boolean isThere() {
    return columns > 0;
  }
}
