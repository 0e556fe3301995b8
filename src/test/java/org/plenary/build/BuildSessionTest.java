package org.plenary.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.build.SessionReport.Change;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Rule;
import org.plenary.document.Overrides;

/** A session gives what a build gives, whatever happened before. */
class BuildSessionTest {
  private static final int EDITS = 300;
  private static final int SAMPLE = 8;
  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

  @TempDir Path root;
  private final Random random = new Random(7);
  private final Set<Path> touched = new TreeSet<>();
  private int clock;

  @Test
  void everyOutputOfTheDemonstrationArchiveIsAsBuilt() throws Exception {
    Path site = root.resolve("site");
    Build.run(Path.of(""), overrides(site));
    SessionReport report = new BuildSession(Path.of(""), overrides(null)).update();
    assertSameSite(site, Objects.requireNonNull(report.site()));
  }

  @Test
  void randomEditsLeaveASessionAsAFreshOne() throws Exception {
    plant();
    BuildSession session = new BuildSession(root, overrides(null));
    SessionReport before = session.update();
    assertEquals(List.of(), before.problems());
    int good = 0;
    int bad = 0;
    for (int i = 0; i < EDITS; i++) {
      String edit = edit();
      while (i < EDITS && random.nextBoolean()) {
        edit += ", " + edit();
        i++;
      }
      SessionReport now = random.nextInt(4) == 0 ? session.update() : session.update(touched);
      touched.clear();
      SessionReport fresh = new BuildSession(root, overrides(null)).update();
      assertEquals(fresh.problems(), now.problems(), edit);
      if (now.hasErrors()) {
        bad++;
        assertSame(before.site(), now.site(), edit);
      } else {
        good++;
        assertSameSample(
            Objects.requireNonNull(fresh.site()), Objects.requireNonNull(now.site()), edit);
      }
      before = now;
    }
    assertTrue(good > EDITS / 8 && bad > EDITS / 16, good + " good, " + bad + " bad");
    mend();
    SessionReport last = session.update();
    Path site = root.resolve("site");
    assertEquals(Build.run(root, overrides(site)).problems(), last.problems());
    assertSameSite(site, Objects.requireNonNull(last.site()));
  }

  @Test
  void saysWhatChanged() throws Exception {
    plant();
    write("templates/assets/own.css", "p {}\n");
    BuildSession session = new BuildSession(root, overrides(null));
    session.update();
    assertEquals(Change.NOTHING, session.update().change());
    write("templates/assets/own.css", "p {margin: 0}\n");
    assertEquals(Change.STYLES, session.update().change());
    write("content/pages/p1.md", "---\ntitle: Page 1\n---\n\nOther\n");
    assertEquals(Change.PAGES, session.update().change());
    write("content/pages/p1.md", "---\ntitle: Page 1\n");
    SessionReport broken = session.update();
    assertEquals(Change.NOTHING, broken.change());
    assertTrue(broken.hasErrors());
    write("templates/assets/own.css", "p {margin: 1em}\n");
    write("content/pages/p1.md", "---\ntitle: Page 1\n---\n\nOther\n");
    assertEquals(Change.PAGES, session.update().change());
  }

  @Test
  void theLastGoodSiteStaysWholeWhileAFileIsBroken() throws Exception {
    plant();
    BuildSession session = new BuildSession(root, overrides(null));
    LiveSite site = Objects.requireNonNull(session.update().site());
    byte[] page = bytes(site, "p1/");
    write("content/pages/p1.md", "---\ntitle: [\n---\n");
    assertSame(site, session.update().site());
    assertArrayEquals(page, bytes(site, "p1/"));
  }

  @Test
  void whatWasPromisedIsAProblemUntilItAnswers() throws Exception {
    plant();
    BuildSession session = new BuildSession(root, overrides(null));
    LiveSite site = Objects.requireNonNull(session.update().site());
    write("content/urls.txt", "/p0/\n/soon/\n");
    SessionReport lost = session.update();
    assertEquals(List.of(Rule.LOST_URL), lost.problems().stream().map(Diagnostic::rule).toList());
    assertSame(site, lost.site());
    write("content/pages/p0.md", "---\ntitle: Page 0\naliases: [/soon/]\n---\n");
    SessionReport mended = session.update();
    assertEquals(List.of(), mended.problems());
    assertTrue(Objects.requireNonNull(mended.site()).has("soon/"));
  }

  private void plant() throws IOException {
    write("content/site.yaml", "title: Test\nurl: https://example.org/base/\n");
    for (int i = 0; i < 6; i++) {
      write("content/events/2024/e" + i + ".md", event("Event " + i, goodBody()));
      write("content/pages/p" + i + ".md", "---\ntitle: Page " + i + "\n---\n\n" + goodBody());
      write("content/themes/t" + i + ".md", "---\ntitle: Theme " + i + "\n---\n\n" + goodBody());
    }
    write("content/pages/a.txt", "A\n");
    write("content/urls.txt", "/events/2024/e0/\n/p0/\n/themes/t0/\n");
  }

  private static String event(String title, String body) {
    return "---\ntitle: "
        + title
        + "\ndate: 2024-02-01\nthemes: [Theme 1, Theme 2]\npeople: [Ada Lovelace]\n---\n\n"
        + body;
  }

  /** A text that links to what is there at first. */
  private String goodBody() {
    return body(random.nextInt(5));
  }

  /** A text that may also link to a place that is not there. */
  private String body() {
    return body(random.nextInt(6));
  }

  private String body(int kind) {
    return switch (kind) {
      case 0 -> "See [this](theme:t" + random.nextInt(6) + "), and more.\n";
      case 1 -> "See [it](/events/2024/e" + random.nextInt(6) + ".md) there.\n\n## A heading\n";
      case 2 -> "See [a file](/pages/a.txt).\n";
      case 3 -> "See <event:e" + random.nextInt(6) + ">.\n";
      case 5 -> "See [a place](/events/2024/e" + random.nextInt(6) + ".md#a-heading).\n";
      default -> "Plain text " + random.nextInt(100) + ".\n";
    };
  }

  /** Changes something; what was done. */
  private String edit() throws IOException {
    List<Path> files = markdown();
    Path some = files.get(random.nextInt(files.size()));
    String text = Files.readString(some);
    int kind = random.nextInt(22);
    switch (kind) {
      case 0, 1, 2 -> write(some, text + "\n" + body());
      case 3 -> write(some, text.replaceFirst("title: .*", "title: New " + random.nextInt(99)));
      case 4 ->
          write("content/events/2024/e" + random.nextInt(9) + ".md", event("An event", body()));
      case 5 ->
          write(
              "content/themes/t" + random.nextInt(6) + ".md",
              "---\ntitle: T\nalso: [Theme 1]\n---\n");
      case 6 -> delete(some);
      case 7 -> move(some, some.resolveSibling("n" + random.nextInt(9) + ".md"));
      case 8 -> write(some, text.replaceFirst("\n---", "\n--"));
      case 9 -> write("content/site.yaml", settings());
      case 10 -> write("templates/404.ftlh", "<html><head></head>" + random.nextInt(9) + "</html>");
      case 11, 12, 13, 14, 15 ->
          write(some, text.replaceFirst("\n---\n", "\n" + key() + "\n---\n"));
      case 16 -> write("content/pages/a.txt", "A".repeat(random.nextInt(9)));
      case 17 -> swap(root.resolve("content/events/2024"), root.resolve("content/pages"));
      default -> mend();
    }
    return "edit " + clock + " of kind " + kind + " to " + some;
  }

  /** A line of front matter with which a record may depend on others, or others on it. */
  private String key() {
    int some = random.nextInt(6);
    return switch (random.nextInt(17)) {
      case 0 -> "also: [Theme " + some + "x, Event " + random.nextInt(6) + "]";
      case 1 -> "formerly: [Event " + some + ", Ada Lovelace]";
      case 2 -> "part_of: Event " + some;
      case 3 -> "related: [Event " + some + ", e" + random.nextInt(6) + "]";
      case 4 -> "place: {city: Theme " + some + ", country: GB}";
      case 5 -> "regions: [City " + some + "]";
      case 6 -> "broader: [Theme " + some + "]";
      case 7 -> "conference: Meeting " + some % 2 + "\nedition: \"" + some + "\"";
      case 8 -> "organisations: [{organisation: Guild " + some + ", role: host}]";
      case 9 -> "written_by: [Ada Lovelace, Grace " + some + "]";
      case 10 -> "draft: true";
      case 11 -> "withdrawn: Asked for " + some;
      case 12 -> "links: [{label: A file, url: a.txt}]";
      case 13 -> "attribution: chatham-house\nzone: Europe/London";
      case 14 -> "outcomes: [{title: A paper, authors: [Grace " + some + "]}]";
      case 15 -> "aliases: [/old/" + some + "/]";
      default -> "end: 2024-02-0" + some;
    };
  }

  private String settings() {
    return "title: Test "
        + random.nextInt(3)
        + "\n"
        + (random.nextBoolean() ? "url: https://example.org/base/\n" : "")
        + "vocabularies: {themes: open, regions: open, people: open}\n"
        + (random.nextBoolean() ? "relax: [unresolved-link, unknown-fragment]\n" : "");
  }

  /** Makes all well again, mostly by putting files back where they were. */
  private void mend() throws IOException {
    for (Path file : markdown()) {
      delete(file);
    }
    if (Files.exists(root.resolve("templates/404.ftlh"))) {
      delete(root.resolve("templates/404.ftlh"));
    }
    plant();
  }

  private List<Path> markdown() throws IOException {
    try (Stream<Path> all = Files.walk(root.resolve("content"))) {
      return new ArrayList<>(all.filter(file -> file.toString().endsWith(".md")).sorted().toList());
    }
  }

  private void write(String path, String text) throws IOException {
    write(root.resolve(path), text);
  }

  /** Writes a file at its own moment, as long ago that its time tells every change. */
  private void write(Path file, String text) throws IOException {
    makeFolder(file.resolve("..").normalize());
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.from(LONG_AGO.plusSeconds(clock++)));
    touch(file);
  }

  private void makeFolder(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      makeFolder(folder.resolve("..").normalize());
      Files.createDirectory(folder);
      touch(folder);
    }
  }

  private void delete(Path file) throws IOException {
    Files.delete(file);
    touch(file);
  }

  private void move(Path from, Path to) throws IOException {
    if (Files.notExists(to)) {
      Files.move(from, to);
      touch(from);
      touch(to);
    }
  }

  /** Gives each of two folders the other's place. */
  private void swap(Path one, Path other) throws IOException {
    Path aside = root.resolve("aside");
    move(one, aside);
    move(other, one);
    move(aside, other);
  }

  private void touch(Path file) {
    touched.add(root.relativize(file));
  }

  private void assertSameSample(LiveSite expected, LiveSite actual, String edit) {
    assertEquals(expected.files(), actual.files(), edit);
    List<String> files = expected.files();
    for (int i = 0; i < SAMPLE; i++) {
      String file = files.get(random.nextInt(files.size()));
      assertArrayEquals(bytes(expected, file), bytes(actual, file), edit + ": " + file);
    }
  }

  private static void assertSameSite(Path built, LiveSite live) throws IOException {
    Set<String> files = new TreeSet<>();
    try (Stream<Path> all = Files.walk(built)) {
      all.filter(Files::isRegularFile)
          .map(file -> built.relativize(file).toString().replace('\\', '/'))
          .filter(file -> !file.startsWith(".plenary/"))
          .forEach(files::add);
    }
    assertTrue(files.size() > 20, files.toString());
    assertEquals(List.copyOf(files), live.files());
    List<String> different =
        files.stream()
            .filter(file -> !Arrays.equals(read(built.resolve(file)), bytes(live, file)))
            .toList();
    assertEquals(List.of(), different);
  }

  private static byte[] bytes(LiveSite site, String path) {
    LiveSite.Made made = site.make(path);
    assertNotNull(made, path);
    return Objects.requireNonNull(made.bytes(), path);
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Overrides overrides(@Nullable Path output) {
    return new Overrides(output, null, LocalDate.of(2026, 11, 1), true, false, false);
  }
}
