package org.plenary.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.build.Schemas;
import org.plenary.diagnostic.DidYouMean;
import org.plenary.schema.SchemaSet;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says to editors what front matter can say. */
@Command(
    name = "schema",
    description =
        "Prints the JSON Schema of a kind's front matter, with the archive's names in it.",
    customSynopsis = {
      "",
      "  plenary schema event                    what an event's front matter can say",
      "  plenary schema site                     what site.yaml can say",
      "  plenary schema --output .schemas        all of them, as files",
      ""
    },
    sortOptions = false)
final class SchemaCommand extends ArchiveCommand {
  /** The kinds, for the help. */
  static final class Kinds extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    Kinds() {
      super(SchemaSet.kinds());
    }
  }

  @Parameters(
      arity = "0..1",
      paramLabel = "KIND",
      completionCandidates = Kinds.class,
      description = "One of ${COMPLETION-CANDIDATES}.")
  @Nullable String kind;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Write event.schema.json and the others into this folder.")
  @Nullable Path output;

  @Override
  public Integer call() throws IOException {
    CommandLine program = program();
    PlenaryCommand shared = shared();
    List<String> kinds = kinds(program);
    SchemaSet schemas = Schemas.of(shared.root(program));
    Path folder = output;
    if (folder == null) {
      PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
      kinds.forEach(one -> out.print(schemas.of(one)));
      out.flush();
      return 0;
    }
    Files.createDirectories(folder);
    for (String one : kinds) {
      Files.writeString(folder.resolve(one + ".schema.json"), schemas.of(one));
    }
    if (!shared.quiet) {
      program
          .getOut()
          .println("Wrote " + ProblemCount.count(kinds.size(), "schema") + " to " + folder);
      program.getOut().flush();
    }
    return 0;
  }

  private List<String> kinds(CommandLine program) {
    List<String> known = SchemaSet.kinds();
    if (kind == null && output == null) {
      throw new CommandLine.ParameterException(
          program,
          "name a kind: " + String.join(", ", known) + "; or all of them with --output DIR");
    }
    if (kind == null) {
      return known;
    }
    if (!known.contains(kind)) {
      List<String> near = DidYouMean.nearest(kind, known);
      throw new CommandLine.ParameterException(
          program,
          "there is no kind \""
              + kind
              + "\": "
              + (near.isEmpty()
                  ? "it can be " + String.join(", ", known)
                  : DidYouMean.question(near)));
    }
    return List.of(kind);
  }
}
