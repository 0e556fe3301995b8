package org.plenary.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** A command that works on an archive. */
abstract class ArchiveCommand implements Callable<Integer> {
  @Spec private CommandLine.Model.@Nullable CommandSpec spec;
  @ParentCommand private @Nullable PlenaryCommand plenary;

  final CommandLine program() {
    return Objects.requireNonNull(spec).commandLine();
  }

  /** The options that all commands share. */
  final PlenaryCommand shared() {
    return Objects.requireNonNull(plenary);
  }

  /** What is as it was when the machine failed; empty for a command that writes nothing. */
  String afterFailure() {
    return "";
  }

  /** Refuses forms of reports that only problems have. */
  final void requireTextOrJson(String otherwise) {
    if (shared().format != Format.TEXT && shared().format != Format.JSON) {
      throw new CommandLine.ParameterException(program(), otherwise);
    }
  }
}
