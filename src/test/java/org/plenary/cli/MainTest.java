package org.plenary.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Exit codes, and what goes where. */
class MainTest {
  @TempDir Path archive;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final PrintStream systemOut = System.out;
  private final PrintStream systemErr = System.err;

  @BeforeEach
  void listen() throws IOException {
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    Files.createDirectories(archive.resolve("content/events/2024"));
    Files.writeString(archive.resolve("content/site.yaml"), "title: Test\n");
    Files.writeString(
        archive.resolve("content/events/2024/a.md"), "---\ntitle: A\ndate: 2024-12-10\n---\n");
  }

  @AfterEach
  void stopListening() {
    System.setOut(systemOut);
    System.setErr(systemErr);
  }

  @Test
  void publishesAndReports() {
    assertEquals(0, plenary("-C", archive.toString(), "build", "--today", "2026-11-01"));
    String report = text(out);
    assertTrue(
        report.matches(
            "(?s)Published \\d+ pages from 1 record to site/ in \\d+\\.\\d\\d s, for 1 November"
                + " 2026\\R  \\d+ written, 0 unchanged, 0 removed · 0 problems\\R"),
        report);
    assertEquals("", text(err));
  }

  @Test
  void quietSaysNothingWhenAllIsWell() {
    assertEquals(0, plenary("-C", archive.toString(), "build", "--quiet"));
    assertEquals("", text(out) + text(err));
  }

  @Test
  void problemsExitWithOneAndPublishNothing() throws IOException {
    Files.writeString(archive.resolve("content/events/2024/b.md"), "no front matter\n");
    assertEquals(1, plenary("-C", archive.toString(), "build"));
    assertTrue(text(err).startsWith("content/events/2024/b.md:1:1: error[no-front-matter]: "));
    assertTrue(text(err).endsWith("The last good site is untouched.\n"), text(err));
    assertFalse(Files.exists(archive.resolve("site/index.html")));
  }

  @Test
  void problemsAreTheResultInOtherFormats() throws IOException {
    for (String format : List.of("json", "sarif")) {
      out.reset();
      assertEquals(0, plenary("-C", archive.toString(), "check", "--format", format));
      assertTrue(text(out).startsWith("{") && text(out).endsWith("\n}\n"), text(out));
    }
    out.reset();
    assertEquals(0, plenary("-C", archive.toString(), "--format", "github", "build"));
    assertEquals("", text(out));
    assertTrue(text(err).contains("Published "), text(err));
    Files.writeString(archive.resolve("content/events/2024/b.md"), "no front matter\n");
    for (String command : List.of("build", "check")) {
      out.reset();
      assertEquals(1, plenary("-C", archive.toString(), command, "--format=github", "--quiet"));
      assertTrue(text(out).matches("::error file=[^\\n]*b.md,line=1,[^\\n]*\\n"), text(out));
    }
    assertEquals(2, plenary("-C", archive.toString(), "serve", "--format", "json"));
    assertEquals(2, plenary("-C", archive.toString(), "check", "--format", "xml"));
  }

  @Test
  void reportsAreTextOrPartOfTheDocument() {
    assertEquals(0, plenary("-C", archive.toString(), "check", "--report"));
    assertTrue(text(out).contains("\n\nThe state of the archive on "), text(out));
    assertEquals("", text(err));
    out.reset();
    assertEquals(0, plenary("-C", archive.toString(), "check", "--report", "--format=json"));
    JsonObject report =
        JsonParser.parseString(text(out)).getAsJsonObject().getAsJsonObject("report");
    assertEquals(1, report.get("events").getAsInt());
    JsonObject lack = report.getAsJsonArray("lacks").get(0).getAsJsonObject();
    assertEquals("summary", lack.get("key").getAsString());
    assertEquals(
        "content/events/2024/a.md",
        lack.getAsJsonArray("items").get(0).getAsJsonObject().get("file").getAsString());
    assertEquals(2, plenary("-C", archive.toString(), "check", "--report", "--format=sarif"));
  }

  @Test
  void wrongUsageExitsWithTwo() {
    assertEquals(2, plenary("biuld"));
    assertEquals(2, plenary());
    assertEquals(2, plenary("-C", archive.toString(), "biuld"));
    assertTrue(text(err).contains("Did you mean: plenary build"), text(err));
    assertEquals(2, plenary("build", "--today", "tomorrow"));
    assertEquals(2, plenary("-C", archive.toString(), "build", "--base-url", "example.org"));
    assertEquals(2, plenary("-C", archive.resolve("content").toString(), "build"));
    assertFalse(text(err).contains("\tat "), text(err));
  }

  @Test
  void aRefusedOutputFolderExitsWithTwo() {
    assertEquals(2, plenary("-C", archive.toString(), "build", "--output", archive.toString()));
    assertTrue(text(err).contains("the archive itself is in it"), text(err));
  }

  @Test
  void aMachineThatFailsExitsWithThree() throws IOException {
    Files.writeString(archive.resolve("blocked"), "a file where a folder must be");
    Path output = archive.resolve("blocked/site");
    assertEquals(3, plenary("-C", archive.toString(), "build", "--output", output.toString()));
    assertFalse(text(err).contains("\tat "), text(err));
  }

  /** A command that ends with an error of the machine. */
  @CommandLine.Command
  private record Failing(Error error) implements Runnable {
    @Override
    public void run() {
      throw error;
    }
  }

  @Test
  void memoryThatIsNotEnoughExitsWithThreeAndOneLine() {
    for (Error error :
        List.of(new OutOfMemoryError("x"), new StackOverflowError(), new LinkageError("a\nb"))) {
      err.reset();
      assertEquals(3, Main.run(new CommandLine(new Failing(error))));
      assertTrue(text(err).matches("plenary: [^\\n]+\\R"), text(err));
    }
  }

  @Test
  void saysItsVersionAndHelp() {
    assertEquals(0, plenary("--version"));
    assertTrue(text(out).startsWith("plenary "), text(out));
    assertEquals(0, plenary("--help"));
    for (String command : List.of("build", "check", "serve", "urls", "explain", "schema")) {
      assertTrue(text(out).matches("(?s).*\\R  " + command + " +[A-Z].*"), text(out));
    }
    assertEquals(0, plenary("build", "--help"));
    assertTrue(text(out).contains("--base-url"), text(out));
  }

  private static int plenary(String... arguments) {
    return Main.run(arguments);
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
