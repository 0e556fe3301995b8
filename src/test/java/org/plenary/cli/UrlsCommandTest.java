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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Addresses are recorded, kept, missed and mended. */
class UrlsCommandTest {
  private static final String FIRST =
      """
      # The addresses that this archive has promised: a build refuses to lose one of them.
      # plenary urls --record adds those that are new.
      /events/2024/w/
      /events/2024/w/p.pdf
      /logo.pdf
      /people/gone/
      /themes/law/
      """;

  @TempDir Path archive;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final PrintStream systemOut = System.out;
  private final PrintStream systemErr = System.err;

  @BeforeEach
  void write() throws IOException {
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    put("site.yaml", "title: T\ntoday: 2026-11-27\n");
    put("events/2024/w/index.md", event("Ann Nu", ""));
    put("events/2024/w/p.pdf", "%PDF-");
    put("events/2024/w/unused.pdf", "%PDF-");
    put("public/logo.pdf", "%PDF-");
    put("public/CNAME", "x.org\n");
    record("themes/law.md", "title: Law\n");
    record("themes/soon.md", "title: Soon\ndraft: true\n");
    record("people/gone.md", "title: Gone\nwithdrawn: She asked\n");
  }

  private static String event(String person, String more) {
    return """
        ---
        title: Workshop
        date: 2024-12-10
        people: [%s]
        links: [{label: P, url: p.pdf}]
        %s---
        """
        .formatted(person, more);
  }

  private void record(String path, String text) throws IOException {
    put(path, "---\n" + text + "---\n");
  }

  private Path put(String path, String text) throws IOException {
    Path file = archive.resolve("content").resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private Path ledger() {
    return archive.resolve("content/urls.txt");
  }

  private String recorded() throws IOException {
    return Files.readString(ledger());
  }

  @AfterEach
  void stopListening() {
    System.setOut(systemOut);
    System.setErr(systemErr);
  }

  @Test
  void recordsWhatRecordsAndFilesHave() throws IOException {
    assertEquals(0, plenary("build"));
    assertFalse(text(out).contains("recorded"), text(out));
    assertEquals(0, plenary("urls"));
    assertEquals(
        """
        + /events/2024/w/
        + /events/2024/w/p.pdf
        + /logo.pdf
        + /people/gone/
        + /themes/law/
        0 promised, 5 new, 0 would vanish
        plenary urls --record promises what is new
        """,
        text(out));
    assertFalse(Files.exists(ledger()));

    assertEquals(0, plenary("urls", "--record"));
    assertTrue(text(out).endsWith("\nRecorded 5 addresses in content/urls.txt\n"), text(out));
    assertEquals(FIRST, Files.readString(ledger()));
    assertEquals(0, plenary("urls", "--record"));
    assertEquals("5 promised, 0 new, 0 would vanish\nNothing to record.\n", text(out));
    assertEquals(0, plenary("urls", "--quiet"));
    assertEquals("", text(out));
    try (Stream<Path> files = Files.list(archive.resolve("content"))) {
      assertTrue(files.noneMatch(file -> file.toString().contains("urls.txt.")));
    }
  }

  @Test
  void aNameDeclaredOnTheSpotIsNoPromise() throws IOException {
    assertEquals(0, plenary("urls", "--record"));
    put("events/2024/w/index.md", event("Ann New", ""));
    assertEquals(0, plenary("build"));
    assertEquals(0, plenary("urls"));
    assertEquals("5 promised, 0 new, 0 would vanish\n", text(out));
  }

  @Test
  void aBuildCountsWhatIsNotRecorded() throws IOException {
    put("urls.txt", "/themes/law/\n/people/gone/\n/logo.pdf\n/events/2024/w/\n");
    assertEquals(0, plenary("build"));
    assertTrue(
        text(out).endsWith("\n  1 address not recorded yet (plenary urls --record)\n"), text(out));
    assertEquals(0, plenary("build", "--drafts"));
    assertFalse(text(out).contains("recorded"), text(out));
    assertEquals(0, plenary("urls", "--record"));
    assertTrue(text(out).endsWith("\nRecorded 1 address in content/urls.txt\n"), text(out));
    assertEquals(
        "/events/2024/w/\n/events/2024/w/p.pdf\n/logo.pdf\n/people/gone/\n/themes/law/\n",
        Files.readString(ledger()));
  }

  @Test
  void recordingKeepsCommentsAndHashesAndPutsLinesInOrder() throws IOException {
    assertEquals(0, plenary("urls", "--record"));
    String hash = "sha256:" + "0".repeat(64);
    put("urls.txt", "# Ours\r\n" + FIRST.replace("\n", "\r\n") + hash + "\r\n/\r\n");
    assertEquals(0, plenary("urls", "--record"));
    assertEquals(
        """
        6 promised, 0 new, 0 would vanish, 1 forgotten
        Nothing to record; put the lines of content/urls.txt in order.
        """,
        text(out));
    assertEquals(
        "# Ours\n" + FIRST.replace("/events/2024/w/\n", "/\n/events/2024/w/\n") + hash + "\n",
        Files.readString(ledger()));
  }

  @Test
  void whatWasForgottenIsNeverWrittenDownAgain() throws IOException {
    String hash = "sha256:38294764e9879909149aa0263d832e94dff171f730f13fc3284d80f502229206\n";
    put("urls.txt", hash);
    assertEquals(0, plenary("urls", "--record"));
    assertTrue(text(out).contains("\n! /themes/law/ was forgotten, and is there again\n"));
    assertFalse(Files.readString(ledger()).contains("law"));
    assertTrue(Files.readString(ledger()).endsWith("/people/gone/\n" + hash));
  }

  @Test
  void nothingIsRecordedWhileSomethingWouldVanish() throws IOException {
    assertEquals(0, plenary("urls", "--record"));
    Files.move(archive.resolve("content/themes/law.md"), archive.resolve("content/themes/laws.md"));
    assertEquals(1, plenary("urls", "--record"));
    assertEquals(
        """
        + /themes/laws/
        - /themes/law/
            did content/themes/laws.md take its place? Then add aliases: [/themes/law/] to it; \
        or bring its file back, with a line "withdrawn: ..."
        5 promised, 1 new, 1 would vanish
        Nothing recorded: see to what would vanish first.
        """,
        text(out));
    assertEquals("", text(err));
    assertEquals(FIRST, Files.readString(ledger()));
    assertEquals(1, plenary("build"));
    assertTrue(text(err).contains("content/urls.txt:7:1: error[lost-url]: "), text(err));
    assertEquals(1, plenary("check"));

    record("themes/laws.md", "title: Law\naliases: [/themes/law/]\n");
    assertEquals(0, plenary("build"));
    assertEquals(0, plenary("urls", "--record"));
    assertEquals(FIRST + "/themes/laws/\n", Files.readString(ledger()));
  }

  @Test
  void anOldAddressIsAPromiseToo() throws IOException {
    record("themes/law.md", "title: Law\naliases: [/tags/law/, /law.php]\n");
    record("people/gone.md", "title: Gone\nwithdrawn: She asked\naliases: [/gone/]\n");
    assertEquals(0, plenary("urls", "--record"));
    assertEquals(
        FIRST
            .replace("/logo.pdf\n", "/gone/\n/law.php\n/logo.pdf\n")
            .replace("/themes/law/\n", "/tags/law/\n/themes/law/\n"),
        Files.readString(ledger()));
    record("themes/law.md", "title: Law\naliases: [/law.php]\n");
    assertEquals(1, plenary("build"));
    assertTrue(text(err).contains("error[lost-url]: the address /tags/law/ was"), text(err));
    assertTrue(text(err).contains("did content/themes/law.md take its place?"), text(err));
  }

  @Test
  void theOldAddressOfANameDeclaredOnTheSpotIsNone() throws IOException {
    record("people/ann.md", "title: Ann New\nalso: [Ann Nu]\n");
    assertEquals(0, plenary("build"));
    assertTrue(Files.exists(archive.resolve("site/people/ann-nu/index.html")));
    assertEquals(0, plenary("urls", "--record"));
    assertEquals(FIRST.replace("/people/gone/", "/people/ann/\n/people/gone/"), recorded());
  }

  @Test
  void feedsAreMissedWhereTheSiteNoLongerSaysItsAddress() throws IOException {
    String settings = Files.readString(archive.resolve("content/site.yaml"));
    put("site.yaml", settings + "url: https://example.org/\n");
    assertEquals(0, plenary("urls", "--record"));
    assertTrue(recorded().contains("/feed.xml\n/"), recorded());
    put("site.yaml", settings);
    assertEquals(1, plenary("build"));
    assertTrue(text(err).contains("the address /calendar.ics was promised"), text(err));
    assertTrue(text(err).contains("1 error"), text(err));
    assertTrue(text(err).contains("site.yaml says no url, and without one there is no feed"));
  }

  @Test
  void aFileThatCannotBeWrittenIsNotCalledASite() throws IOException {
    put(".urls.txt.new/in-the-way", "");
    assertEquals(3, plenary("urls", "--record"));
    assertTrue(text(err).endsWith(". Nothing was recorded.\n"), text(err));
  }

  @Test
  void nothingIsRecordedWhileTheArchiveHasErrors() throws IOException {
    put("events/2024/w/index.md", event("Ann", "themes: [Nobody knows]\n"));
    assertEquals(1, plenary("urls", "--record"));
    assertTrue(text(err).contains("error[unknown-name]"), text(err));
    assertTrue(text(out).endsWith("\nNothing recorded: mend the errors first.\n"));
    assertFalse(Files.exists(ledger()));
  }

  @Test
  void otherProgramsGetOneDocument() throws IOException {
    assertEquals(0, plenary("urls", "--record", "--format", "json"));
    JsonObject before = JsonParser.parseString(text(out)).getAsJsonObject();
    assertTrue(before.get("recorded").getAsBoolean());
    assertEquals(5, before.getAsJsonArray("new").size());
    Files.delete(archive.resolve("content/people/gone.md"));
    assertEquals(1, plenary("urls", "--format", "json"));
    JsonObject after = JsonParser.parseString(text(out)).getAsJsonObject();
    assertEquals("2026-11-27", after.get("today").getAsString());
    assertEquals(
        "{\"promised\":5,\"new\":0,\"lost\":1,\"forgotten\":0}", after.get("counts").toString());
    JsonObject lost = after.getAsJsonArray("lost").get(0).getAsJsonObject();
    assertEquals("/people/gone/", lost.get("url").getAsString());
    assertEquals(List.of(), lost.getAsJsonArray("files").asList());
    assertEquals(2, plenary("urls", "--format", "sarif"));
  }

  private int plenary(String... arguments) {
    out.reset();
    err.reset();
    return Main.run(
        Stream.concat(Stream.of("-C", archive.toString()), Stream.of(arguments))
            .toArray(String[]::new));
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
