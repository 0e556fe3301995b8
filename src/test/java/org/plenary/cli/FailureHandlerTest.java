package org.plenary.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.plenary.output.PartlyPublished;
import picocli.CommandLine;

/** What is said when the machine fails. */
class FailureHandlerTest {
  private final FileSystemException full =
      new FileSystemException("site/index.html", null, "No space left on device");

  @Test
  void beforePublishingNothingIsPublished() throws Exception {
    String said = "plenary: site/index.html: No space left on device. Nothing was published.";
    assertEquals(said, say("build", full));
    assertEquals(said, say("build", new UncheckedIOException(full)));
  }

  @Test
  void whatPublishesNothingDoesNotSpeakOfIt() throws Exception {
    assertEquals("plenary: site/index.html: No space left on device.", say("check", full));
  }

  @Test
  void whilePublishingTheSiteIsPublishedInPart() throws Exception {
    assertEquals(
        "plenary: site/index.html: No space left on device. The site is published in part, every"
            + " file whole. Build again to finish it.",
        say("build", new PartlyPublished(full)));
  }

  private static String say(String name, Exception e) throws IOException {
    StringWriter said = new StringWriter();
    CommandLine program = PlenaryCommand.program();
    CommandLine command = Objects.requireNonNull(program.getSubcommands().get(name));
    command.setErr(new PrintWriter(said, true));
    int exit =
        new FailureHandler()
            .handleExecutionException(
                e, command, CommandLine.ParseResult.builder(command.getCommandSpec()).build());
    assertEquals(3, exit);
    return said.toString().strip();
  }
}
