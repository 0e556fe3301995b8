package org.plenary.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plenary.diagnostic.DiagnosticPrinter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** What all commands share. */
@Command(
    name = "plenary",
    description = "Builds the archive of a community's events as a site that lasts.",
    synopsisSubcommandLabel = "COMMAND",
    customSynopsis = {
      "",
      "  plenary build                  build the archive in this folder into site/",
      "  plenary serve                  show it in a browser while you write",
      "  plenary check                  look for problems, and write nothing",
      "  plenary explain /regions/asia/ say why a page, a file or a name is there",
      "  plenary schema event           tell editors what front matter can say",
      "  plenary -C ~/archive build     build another archive",
      "  plenary build --drafts         with what is not published yet",
      ""
    },
    sortOptions = false)
final class PlenaryCommand implements Runnable {
  /** The commands by name, in the order of the help. */
  private static final List<Map.Entry<String, Supplier<?>>> COMMANDS =
      List.of(
          Map.entry("build", BuildCommand::new),
          Map.entry("check", CheckCommand::new),
          Map.entry("serve", ServeCommand::new),
          Map.entry("urls", UrlsCommand::new),
          Map.entry("explain", ExplainCommand::new),
          Map.entry("schema", SchemaCommand::new));

  @Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Option(
      names = {"-C", "--archive"},
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "The archive's folder, which holds content/ (default: this folder).")
  Path archive = Path.of("");

  @Option(names = "--quiet", scope = ScopeType.INHERIT, description = "Print problems only.")
  boolean quiet;

  @Option(
      names = "--format",
      paramLabel = "FORM",
      scope = ScopeType.INHERIT,
      description =
          "How build and check report problems: text (the default), or json, github or sarif on"
              + " standard output. explain knows text and json.")
  Format format = Format.TEXT;

  @Option(
      names = "--no-color",
      scope = ScopeType.INHERIT,
      description = "Print without colours, as with the variable NO_COLOR.")
  boolean noColour;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Print this help.")
  boolean help;

  @Option(names = "--version", description = "Print the version.")
  boolean version;

  /** The program, with the commands that arguments may mean: to make one takes a while. */
  static CommandLine program(String... arguments) {
    CommandLine program = new CommandLine(new PlenaryCommand());
    int at = arguments.length > 2 && arguments[0].equals("-C") ? 2 : 0;
    String first = at < arguments.length ? arguments[at] : "";
    boolean isNamed = COMMANDS.stream().anyMatch(command -> command.getKey().equals(first));
    for (Map.Entry<String, Supplier<?>> command : COMMANDS) {
      if (!isNamed || command.getKey().equals(first)) {
        program.addSubcommand(command.getKey(), command.getValue().get());
      }
    }
    return program;
  }

  @Override
  public void run() {
    if (version) {
      System.out.println(Main.version());
    } else if (spec != null) {
      throw new CommandLine.ParameterException(spec.commandLine(), "name a command");
    }
  }

  /** The archive's folder; a folder that holds no archive is wrong usage. */
  Path root(CommandLine command) {
    if (!Files.isDirectory(archive.resolve("content"))) {
      throw new CommandLine.ParameterException(
          command,
          "there is no archive in "
              + archive.toAbsolutePath()
              + ": it has no folder content. Go to an archive, or name one with -C.");
    }
    return archive;
  }

  /** Prints problems for a terminal, in colour unless somebody asked not to. */
  DiagnosticPrinter printer(Terminal terminal) {
    boolean colour = terminal.colour() && !noColour;
    return terminal.isThere()
        ? new DiagnosticPrinter(colour, terminal.columns())
        : new DiagnosticPrinter(colour);
  }
}
