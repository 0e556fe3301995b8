package org.plenary.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code explain} says of each sort of thing. */
class ExplainCommandTest {
  private static final Map<String, String> FILES =
      Map.ofEntries(
          Map.entry(
              "events/2024/w/index.md",
              """
              title: Workshop
              date: 2024-12-10/2024-12-11
              time: 09:00
              place: {city: Beijing, country: CN}
              themes: [Law]
              conference: Days
              edition: "2024"
              people: [Ann New, {person: Zed, role: speaker}]
              attribution: chatham-house
              image: {src: p.jpg, alt: x, reviewed: true}
              aliases: [/old%20place/, /b.php]
              """),
          Map.entry(
              "events/2024/w/talk.md",
              """
              title: Talk
              time: 10:00
              regions: [Asia]
              themes: [Soon]
              """),
          Map.entry("events/2027/n.md", "title: Next\ndate: 2027-01-02\nstatus: cancelled\n"),
          Map.entry("events/2027/w.md", "title: Waits\ndate: 2027\npublished: 2027-01-01\n"),
          Map.entry("themes/law.md", "title: Law\nalso: [Droit]\n"),
          Map.entry("themes/soon.md", "title: Soon\ndraft: true\nbroader: [Law]\n"),
          Map.entry("regions/china.md", "title: China\ncode: CN\nbroader: [Asia]\n"),
          Map.entry("regions/asia.md", "title: Asia\n"),
          Map.entry("conferences/c/index.md", "title: Days\n"),
          Map.entry("people/gone.md", "title: Gone\nwithdrawn: She asked\n"),
          Map.entry("people/zed-full.md", "title: Zed Full\nalso: [Zed]\n"));

  @TempDir Path archive;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final PrintStream systemOut = System.out;
  private final PrintStream systemErr = System.err;

  @BeforeEach
  void write() throws IOException {
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      put(file.getKey(), "---\n" + file.getValue() + "---\n");
    }
    put(
        "site.yaml",
        "title: T\nurl: \"https://x.org/a/\"\nzone: Europe/London\ntoday: 2026-11-27\n");
    put("events/2024/w/unused.jpg", "x");
    put("events/2024/w/p.jpg", "x");
  }

  private void put(String path, String text) throws IOException {
    Path file = archive.resolve("content").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @AfterEach
  void stopListening() {
    System.setOut(systemOut);
    System.setErr(systemErr);
  }

  private String explain(String... arguments) {
    String[] all =
        Stream.concat(
                Stream.of("-C", archive.toString(), "explain", "--quiet"), Stream.of(arguments))
            .toArray(String[]::new);
    assertEquals(0, Main.run(all), err.toString(StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void anEvent() {
    assertEquals(
        """
        Workshop
        event:2024/w, from content/events/2024/w/index.md

        Addresses
          https://x.org/a/events/2024/w/  its page
          https://x.org/a/old%20place/    leads there, by "aliases" at content/events/2024/w/index.md:12:11
          https://x.org/a/b.php           leads there, by "aliases" at content/events/2024/w/index.md:12:26

        Taken over
          time zone  Europe/London, from the site at content/site.yaml:3:7

        Listed on
          /events/           by "date" at content/events/2024/w/index.md:3:7
          /events/2024/      by "date" at content/events/2024/w/index.md:3:7
          /conferences/c/    by "conference" at content/events/2024/w/index.md:7:13
          /themes/law/       by "themes" at content/events/2024/w/index.md:6:10
          /regions/china/    held there, by "country" at content/events/2024/w/index.md:5:33
          /regions/asia/     held there, because China is in it, by "broader" at content/regions/china.md:4:11
          /people/ann-new/   by "people" at content/events/2024/w/index.md:9:10
          /people/zed-full/  by "people" at content/events/2024/w/index.md:9:28

        Upcoming or not
          held  its last day 2024-12-11 is before 27 November 2026 (site.yaml: today) at content/site.yaml:4:8
        """,
        explain("events/2024/w/index.md"));
  }

  @Test
  void aPart() {
    assertEquals(
        """
        Talk
        event:2024/w/talk, from content/events/2024/w/talk.md

        Addresses
          https://x.org/a/events/2024/w/talk/  its page

        Taken over
          date         2024-12-10/2024-12-11, from Workshop at content/events/2024/w/index.md:3:7
          place        Beijing, CN, from Workshop at content/events/2024/w/index.md:5:8
          conference   Days, from Workshop at content/events/2024/w/index.md:7:13
          edition      2024, from Workshop at content/events/2024/w/index.md:8:10
          attribution  chatham-house, from Workshop at content/events/2024/w/index.md:10:14
          time zone    Europe/London, from the site at content/site.yaml:3:7

        Listed on
          /events/2024/w/  as a part, by its folder at content/events/2024/w/talk.md:1:1
          /regions/asia/   as a part, uncounted, by "regions" at content/events/2024/w/talk.md:4:11
          /regions/china/  as a part, uncounted, by "country" of Workshop at content/events/2024/w/index.md:5:33
          not on /events/  a part stands under what it is a part of

        Upcoming or not
          held  its last day 2024-12-11 is before 1 January 2025 (--today)
        """,
        explain("/events/2024/w/talk/index.html", "--today", "2025-01-01"));
  }

  @Test
  void aNameDeclaredOnTheSpot() {
    assertEquals(
        """
        Ann New
        person:ann-new, which has no file

        Declared on the spot
          first named  by "people" of Workshop at content/events/2024/w/index.md:9:10
          its page     search engines are asked to leave it alone (noindex)

        Addresses
          https://x.org/a/people/ann-new/  its page

        Listed on
          /people/

        Named by
          Workshop  by "people" at content/events/2024/w/index.md:9:10
        """,
        explain("ann new"));
  }

  @Test
  void aRegionWithItsEvents() {
    String said = explain("https://x.org/a/regions/asia/");
    assertTrue(
        said.contains(
            """
            Holds 1
              Workshop  held there, because China is in it, by "broader" at content/regions/china.md:4:11

            Named by
              Talk   by "regions" at content/events/2024/w/talk.md:4:11
              China  by "broader" at content/regions/china.md:4:11
            """),
        said);
  }

  @Test
  void aList() {
    assertEquals(
        """
        https://x.org/a/events/2024/
        A page of the site: the events of 2024, by "date".

        Holds 1
          Workshop  content/events/2024/w/index.md:3:7
        """,
        explain("events/2024"));
  }

  @Test
  void whatIsNotPublished() {
    String said = explain("Soon") + explain("events/2027/w/") + explain("person:gone");
    for (String line :
        List.of(
            "  draft          by \"draft\" at content/themes/soon.md:3:8\n",
            "  waits          until 2027-01-01, by \"published\"; today is 27 November 2026 (site.yaml:"
                + " today) at content/events/2027/w.md:4:12\n",
            "  withdrawn  \"She asked\"; only a notice is left at /people/gone/, by \"withdrawn\" at"
                + " content/people/gone.md:3:12\n")) {
      assertTrue(said.contains(line), said);
    }
  }

  @Test
  void whatIsCancelledAndToCome() {
    String said = explain("events/2027/n.md");
    assertTrue(
        said.contains(
            """
              cancelled  by "status" at content/events/2027/n.md:4:9
              upcoming   its date 2027-01-02 is not before 27 November 2026 (site.yaml: today) at content/site.yaml:4:8
            """),
        said);
  }

  @Test
  void files() {
    assertEquals(
        """
        content/events/2024/w/p.jpg
        Published, since records refer to it.

        Addresses
          https://x.org/a/events/2024/w/p.jpg

        Referred to by
          Workshop  by "image" at content/events/2024/w/index.md:11:14
        content/events/2024/w/unused.jpg
        Not published: no record refers to it.
        """,
        explainTwo("/events/2024/w/p.jpg", "content/events/2024/w/unused.jpg"));
  }

  private String explainTwo(String first, String second) {
    explain(first);
    return explain(second);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/a/old%20place/",
        "https://x.org/a/old%20place/index.html?q#f",
        "old place",
        "b.php",
        "content/events/2024/w/",
        "./content/events/2024/w/index.md",
        "events/2024/w",
        "WORKSHOP"
      })
  void oneEventInManyWays(String asked) {
    assertTrue(
        explain(asked).startsWith("Workshop\nevent:2024/w, from "),
        out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void nothingIsThereAndSomethingIsNear() {
    Map<String, String> near =
        new TreeMap<>(
            Map.of(
                "/themes/lwa/", "did you mean /themes/law/ or /themes/?",
                "content/themes/laws.md", "did you mean content/themes/law.md",
                "Chin", "did you mean China (region:china)?",
                "https://y.org/", "the addresses of this site begin with https://x.org/a/"));
    near.forEach(
        (asked, help) -> {
          err.reset();
          assertEquals(1, Main.run("-C", archive.toString(), "explain", asked));
          String said = err.toString(StandardCharsets.UTF_8);
          assertTrue(
              said.startsWith("plenary: nothing is at, or called, \"" + asked + "\"\n"), said);
          assertTrue(said.contains(help), said);
        });
    assertEquals("", out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void answersOtherProgramsToo() {
    String said = explain("zed", "--format", "json");
    assertTrue(
        said.startsWith(
            "{\n  \"version\": 1,\n  \"found\": true,\n  \"lines\": [\n    \"Zed Full\""),
        said);
    assertTrue(
        said.contains(
            """
                      "what": "Workshop",
                      "why": "by \\"people\\"",
                      "file": "content/events/2024/w/index.md",
                      "line": 9,
                      "column": 28,
                      "endLine": 9,
                      "endColumn": 31
            """
                .stripTrailing()),
        said);
    assertEquals(2, Main.run("-C", archive.toString(), "explain", "zed", "--format", "sarif"));
  }

  @Test
  void anArchiveWithErrorsIsExplainedAsFarAsItGoes() throws IOException {
    put("events/2024/broken.md", "---\ntitle: [\n---\n");
    assertEquals(0, Main.run("-C", archive.toString(), "explain", "Workshop"));
    assertTrue(
        err.toString(StandardCharsets.UTF_8).contains("in the archive: plenary check"),
        err.toString(StandardCharsets.UTF_8));
  }
}
