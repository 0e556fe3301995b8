package org.plenary.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine;

/** The program {@code plenary}. */
public final class Main {
  private Main() {}

  public static void main(String... arguments) {
    int exit = run(arguments);
    if (exit != 0) {
      System.exit(exit);
    }
  }

  /** Runs a command and returns its exit code. */
  static int run(String... arguments) {
    if (arguments.length == 1 && arguments[0].equals("--version")) {
      System.out.println(version());
      return 0;
    }
    return run(PlenaryCommand.program(arguments), arguments);
  }

  static int run(CommandLine program, String... arguments) {
    try {
      return program
          .setCaseInsensitiveEnumValuesAllowed(true)
          .setParameterExceptionHandler(new UsageHandler())
          .setExecutionExceptionHandler(new FailureHandler())
          .execute(arguments);
    } catch (Error e) {
      return FailureHandler.handle(e, program.getErr());
    }
  }

  /** The program's name and version. */
  static String version() {
    return "plenary " + versionNumber();
  }

  static String versionNumber() {
    try (InputStream in = Main.class.getResourceAsStream("version.properties")) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
