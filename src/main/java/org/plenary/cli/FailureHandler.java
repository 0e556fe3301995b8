package org.plenary.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import org.plenary.output.OutputRefused;
import org.plenary.output.PartlyPublished;
import picocli.CommandLine;

/** Tells a refused output folder from a machine that failed, and both from a mistake of ours. */
final class FailureHandler implements CommandLine.IExecutionExceptionHandler {
  private static final int MACHINE_FAILED = 3;

  @Override
  public int handleExecutionException(
      Exception e, CommandLine command, CommandLine.ParseResult parsed) {
    if (e instanceof OutputRefused) {
      command.getErr().println("plenary: " + e.getMessage());
      return BuildCommand.WRONG_USAGE;
    }
    Throwable cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
    if (cause instanceof IOException) {
      command
          .getErr()
          .println(("plenary: " + reason(cause) + ". " + state(cause, command)).strip());
      return MACHINE_FAILED;
    }
    command.getErr().println("plenary: this is a mistake of the program; please report it:");
    e.printStackTrace(command.getErr());
    return MACHINE_FAILED;
  }

  private static String state(Throwable e, CommandLine command) {
    if (e instanceof PartlyPublished) {
      return "The site is published in part, every file whole. Build again to finish it.";
    }
    return command.getCommand() instanceof ArchiveCommand failed ? failed.afterFailure() : "";
  }

  /** Says in one line what the machine, or the program, could not bear; the exit code. */
  static int handle(Error e, PrintWriter err) {
    String what =
        e instanceof OutOfMemoryError
            ? "there is not enough memory; give Java more, as with JAVA_TOOL_OPTIONS=-Xmx2g"
            : e instanceof StackOverflowError
                ? "something is nested too deeply to be read"
                : "this is a mistake of the program; please report it: " + e;
    err.println("plenary: " + what.lines().findFirst().orElse(""));
    err.flush();
    return MACHINE_FAILED;
  }

  private static String reason(Throwable e) {
    if (e instanceof PartlyPublished partly && partly.getCause() != null) {
      return reason(partly.getCause());
    }
    if (e instanceof AccessDeniedException denied) {
      return "no permission for " + denied.getFile();
    }
    if (e instanceof FileSystemException failed && failed.getReason() != null) {
      return failed.getFile() + ": " + failed.getReason();
    }
    return String.valueOf(e.getMessage());
  }
}
