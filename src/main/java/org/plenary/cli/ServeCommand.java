package org.plenary.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.plenary.document.Overrides;
import org.plenary.serve.DevServer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves the site while its author writes. */
@Command(
    name = "serve",
    description = {
      "Shows the site on http://localhost:8000/ as it will be, drafts included, and again when a"
          + " file changes. Nothing is written.",
      "Ends with Ctrl-C."
    },
    sortOptions = false)
final class ServeCommand extends ArchiveCommand {
  private static final int LAST_PORT = 65535;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "The port (default: 8000); the next free one if it is taken, any if it is 0.")
  int port = 8000;

  @Option(names = "--open", description = "Open the site in the browser.")
  boolean open;

  @Option(
      names = "--today",
      paramLabel = "DATE",
      converter = Day.class,
      description = "The day the site is made for, as 2026-11-01.")
  @Nullable LocalDate today;

  @Override
  public Integer call() throws IOException, InterruptedException {
    CommandLine command = program();
    PlenaryCommand shared = shared();
    Path root = shared.root(command);
    if (port < 0 || port > LAST_PORT) {
      throw new CommandLine.ParameterException(command, "there is no port " + port);
    }
    if (shared.format != Format.TEXT) {
      throw new CommandLine.ParameterException(
          command, "serve reports problems as text only; --format is for build and check");
    }
    ServeConsole console =
        new ServeConsole(
            command.getOut(),
            command.getErr(),
            () -> shared.printer(Terminal.ofErrors()),
            shared.quiet,
            open);
    Overrides overrides = new Overrides(null, null, today, true, false, false);
    try (DevServer server = DevServer.start(root, overrides, port, console)) {
      Runtime.getRuntime().addShutdownHook(new Thread(ServeCommand::end, "end"));
      server.await();
    }
    return 0;
  }

  /** Makes of an interruption, which is how this command ends, the exit code 0. */
  private static void end() {
    Runtime.getRuntime().halt(0);
  }
}
