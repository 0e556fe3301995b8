package org.plenary.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.source.SourceFile;
import org.plenary.source.SourceSpan;

/** Reports for programs: each is what its format says, whatever an archive holds. */
class ReportsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
  private static final Location HERE = new Location("", true);

  /** Texts that would be more than texts if somebody believed them. */
  private static final List<String> NASTY =
      List.of(
          "a\n::error::b",
          "::set-output name=x::y",
          "a\r::warning::b",
          "a\u0085::error::b\u2028::error::c\u2029d\u000Be\u000Cf",
          "##[error]x \n##[group]y",
          "%0A::error::x",
          "a,line=99::forged, b: c",
          "\"}],\"x\":[{\"\\",
          "{0} {{1}} [a](https://example.org) \\[b](1)",
          "\u202Etxet\u0000\u001B[31m",
          "\uD83D\uDE00 \uD83D");

  @TempDir Path folder;
  private SourceFile file = new SourceFile("", Path.of(""), 0);

  @BeforeEach
  void write() throws IOException {
    Path path = folder.resolve("a.md");
    Files.writeString(path, "one\n\uD83D\uDE00 two three\nfour\n");
    file = new SourceFile("content/events/ä b.md", path, 0);
  }

  private Diagnostic problem() {
    return Diagnostic.of(Rule.UNKNOWN_NAME, new SourceSpan(file, 7, 10), "theme", "AI")
        .help("did you mean \"A.I.\"?")
        .related(new SourceSpan(file, 7, 21), "here, too");
  }

  private List<Diagnostic> nasty() {
    List<Diagnostic> problems = new ArrayList<>();
    for (String text : NASTY) {
      SourceFile named = new SourceFile("content/" + text, folder.resolve("a.md"), 0);
      problems.add(
          Diagnostic.of(Rule.UNKNOWN_NAME, named.start(), "theme", text)
              .help(text)
              .related(named.start(), text));
    }
    return problems;
  }

  private static String json(List<Diagnostic> problems) throws IOException {
    StringWriter out = new StringWriter();
    JsonReport.write(problems, TODAY, json -> {}, out);
    return out.toString();
  }

  private static String github(List<Diagnostic> problems, Location at) throws IOException {
    StringBuilder out = new StringBuilder();
    GithubReport.write(problems, at, out);
    return out.toString();
  }

  private static String sarif(List<Diagnostic> problems, Location at) throws IOException {
    StringWriter out = new StringWriter();
    SarifReport.write(problems, "1.0.0", at, out);
    return out.toString();
  }

  private static Set<?> faults(String sarif) throws IOException {
    try (InputStream schema =
        Objects.requireNonNull(
            ReportsTest.class.getResourceAsStream("/sarif/sarif-schema-2.1.0.json"))) {
      JsonSchema standard =
          JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(schema);
      return standard.validate(
          sarif,
          InputFormat.JSON,
          context -> context.getExecutionConfig().setFormatAssertionsEnabled(true));
    }
  }

  private static JsonObject run(String sarif) {
    JsonObject log = JsonParser.parseString(sarif).getAsJsonObject();
    return log.getAsJsonArray("runs").get(0).getAsJsonObject();
  }

  @Test
  void jsonSaysAllOfAProblem() throws IOException {
    assertEquals(
        """
        {
          "version": 1,
          "today": "2026-11-01",
          "counts": {
            "errors": 1,
            "warnings": 0,
            "notes": 0
          },
          "problems": [
            {
              "rule": "unknown-name",
              "severity": "error",
              "message": "no theme is called \\"AI\\"",
              "help": "did you mean \\"A.I.\\"?",
              "file": "content/events/ä b.md",
              "line": 2,
              "column": 3,
              "endLine": 2,
              "endColumn": 6,
              "related": [
                {
                  "message": "here, too",
                  "file": "content/events/ä b.md",
                  "line": 2,
                  "column": 3,
                  "endLine": 3,
                  "endColumn": 5
                }
              ]
            }
          ]
        }
        """,
        json(List.of(problem())));
  }

  @Test
  void nothingIsADocumentToo() throws IOException {
    JsonObject none = JsonParser.parseString(json(List.of())).getAsJsonObject();
    assertEquals(0, none.getAsJsonArray("problems").size());
    assertEquals("", github(List.of(), HERE));
    String sarif = sarif(List.of(), HERE);
    assertEquals(Set.of(), faults(sarif));
    assertEquals(0, run(sarif).getAsJsonArray("results").size());
  }

  @Test
  void jsonKeepsEveryText() throws IOException {
    JsonObject all = JsonParser.parseString(json(nasty())).getAsJsonObject();
    for (int i = 0; i < NASTY.size(); i++) {
      JsonObject one = all.getAsJsonArray("problems").get(i).getAsJsonObject();
      assertEquals(NASTY.get(i), one.get("help").getAsString());
      assertEquals("content/" + NASTY.get(i), one.get("file").getAsString());
    }
  }

  @Test
  void githubGetsOneCommandForEachProblem() throws IOException {
    assertEquals(
        "::error file=archive/content/events/ä b.md,line=2,endLine=2,col=3,endColumn=6,"
            + "title=unknown-name::no theme is called \"AI\""
            + "%0Acontent/events/ä b.md:2:3: here, too%0Ahelp: did you mean \"A.I.\"?\n",
        github(List.of(problem()), new Location("archive/", true)));
    Diagnostic note =
        new Diagnostic(Rule.UNKNOWN_NAME, Severity.NOTE, file.start(), "m", null, List.of());
    assertTrue(github(List.of(note), HERE).startsWith("::notice file="));
  }

  @Test
  void noTextForgesACommand() throws IOException {
    String commands = github(nasty(), HERE);
    assertFalse(commands.contains("##["), commands);
    String[] lines = commands.split("[\\n\\r\\u000B\\u000C\\u0085\\u2028\\u2029]", -1);
    assertEquals(NASTY.size() + 1, lines.length, commands);
    for (int i = 0; i < NASTY.size(); i++) {
      assertTrue(
          lines[i].matches(
              "::error file=content/[^:,]*,line=1,endLine=1,col=1,endColumn=1,title=unknown-name::"
                  + "no theme .*"),
          lines[i]);
      assertFalse(lines[i].replaceAll("%(25|0A|3A|2C)", "").contains("%"), lines[i]);
    }
  }

  @Test
  void sarifKeepsToItsSchema() throws IOException {
    String sarif = sarif(List.of(problem()), new Location("my archive/", true));
    assertEquals(Set.of(), faults(sarif));
    assertFalse(faults(sarif.replace("\"error\"", "\"grave\"")).isEmpty(), "the schema is read");
    JsonObject run = run(sarif);
    JsonObject result = run.getAsJsonArray("results").get(0).getAsJsonObject();
    JsonObject place =
        result
            .getAsJsonArray("locations")
            .get(0)
            .getAsJsonObject()
            .getAsJsonObject("physicalLocation");
    assertEquals(
        "{\"uri\":\"my%20archive/content/events/%C3%A4%20b.md\",\"uriBaseId\":\"%SRCROOT%\"}",
        place.get("artifactLocation").toString());
    assertEquals(
        "{\"startLine\":2,\"startColumn\":3,\"endLine\":2,\"endColumn\":6}",
        place.get("region").toString());
    JsonObject rule =
        run.getAsJsonObject("tool")
            .getAsJsonObject("driver")
            .getAsJsonArray("rules")
            .get(result.get("ruleIndex").getAsInt())
            .getAsJsonObject();
    assertEquals(result.get("ruleId"), rule.get("id"));
    assertEquals(Set.of(), faults(sarif(nasty(), HERE)));
  }

  @Test
  void sarifMeansNothingByATextOfAnArchive() throws IOException {
    String text =
        run(sarif(nasty(), HERE))
            .getAsJsonArray("results")
            .get(8)
            .getAsJsonObject()
            .getAsJsonObject("message")
            .get("text")
            .getAsString();
    assertTrue(text.contains("{{0}} {{{1}}} \\[a\\](https://example.org)"), text);
  }

  @Test
  void filesAreNamedFromWhereTheProgramRuns() {
    Path here = Path.of("/work/project");
    assertEquals(new Location("", true), Location.of(here, here));
    assertEquals(
        new Location("docs/archive/", true), Location.of(here, here.resolve("docs/archive")));
    Location outside = Location.of(here, Path.of("/home/a b"));
    assertEquals(new Location("/home/a b/", false), outside);
    assertEquals("file:///home/a%20b/content/%3A%25.md", outside.uri("content/:%.md"));
  }

  @Test
  void everyRuleSaysWhatItIsAbout() {
    for (Rule rule : Rule.values()) {
      assertFalse(rule.summary().contains("%"), rule.id());
    }
  }
}
