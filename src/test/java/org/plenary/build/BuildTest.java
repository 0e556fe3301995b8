package org.plenary.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.document.Overrides;
import org.plenary.output.Published;
import org.plenary.source.ContentHash;

/** What holds for every build, on the demonstration archive. */
class BuildTest {
  private static final Path DEMO = Path.of("");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

  @TempDir Path folder;

  @Test
  void theDemonstrationArchiveHasNoProblems() throws Exception {
    BuildReport report = build(DEMO, folder.resolve("site"));
    assertEquals("[]", report.problems().toString());
    assertNotNull(report.published());
  }

  @Test
  void aSecondBuildWritesNothing() throws Exception {
    Path site = folder.resolve("site");
    build(DEMO, site);
    Map<String, String> before = snapshot(site);
    Published second = build(DEMO, site).published();
    assertNotNull(second);
    assertEquals(0, second.written() + second.removed());
    assertEquals(before, snapshot(site));
  }

  @Test
  void localeZoneAndThreadsDoNotMatter() throws Exception {
    build(DEMO, folder.resolve("one"));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
      for (int threads : new int[] {1, 16}) {
        Path site = folder.resolve("threads" + threads);
        ForkJoinPool pool = new ForkJoinPool(threads);
        pool.submit(() -> build(DEMO, site)).get();
        pool.shutdown();
        assertEquals(hashes(folder.resolve("one")), hashes(site));
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void anotherPlaceAndOtherLineEndsDoNotMatter() throws Exception {
    build(DEMO, folder.resolve("one"));
    Path copy = folder.resolve("a copy/über");
    try (Stream<Path> files = Files.walk(Path.of("content"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = copy.resolve(file.toString());
        Files.createDirectories(target.getParent());
        Files.writeString(target, "\uFEFF" + Files.readString(file).replace("\n", "\r\n"));
      }
    }
    build(copy, folder.resolve("two"));
    assertEquals(hashes(folder.resolve("one")), hashes(folder.resolve("two")));
  }

  @Test
  void anErrorLeavesTheSiteByteForByte() throws Exception {
    Path archive = archive();
    Path site = archive.resolve("site");
    build(archive, site);
    Map<String, String> before = snapshot(site);
    Files.writeString(
        archive.resolve("content/events/2024/b.md"), "---\ntitle: B\ndate: 2024-02-30\n---\n");
    Files.writeString(
        archive.resolve("content/events/2024/a.md"),
        "---\ntitle: Another title\ndate: 2024-02-01\n---\n");
    BuildReport report = build(archive, site);
    assertNull(report.published());
    assertEquals(1, report.problems().size());
    assertEquals(before, snapshot(site));
  }

  @Test
  void strictRefusesWarnings() throws Exception {
    Path archive = archive();
    Files.writeString(archive.resolve("content/events/2024/notes.txt"), "unused");
    Overrides strict = new Overrides(null, null, TODAY, false, true, false);
    assertNull(Build.run(archive, strict).published());
    assertNotNull(build(archive, archive.resolve("site")).published());
  }

  @Test
  void aFileThatChangesWhileTheSiteIsBuiltIsReported() throws Exception {
    Path archive = archive();
    Path event = archive.resolve("content/events/2024/a.md");
    Path template = archive.resolve("templates/404.ftlh");
    assertTrue(Files.notExists(template));
    ChangingFile changing = new ChangingFile(event);
    changing.start();
    boolean seen = false;
    for (int i = 0; i < 200 && !seen; i++) {
      seen =
          build(archive, archive.resolve("site")).problems().stream()
              .anyMatch(problem -> problem.rule().id().equals("changed-while-building"));
    }
    changing.interrupt();
    changing.join();
    assertTrue(seen, "a changing file was noticed");
  }

  /** Rewrites a file until it is interrupted. */
  private static final class ChangingFile extends Thread {
    private final Path file;
    private final Path next;

    ChangingFile(Path file) {
      this.file = file;
      this.next = file.resolveSibling(".next");
    }

    @Override
    public void run() {
      try {
        for (int i = 0; !isInterrupted(); i++) {
          Files.writeString(next, "---\ntitle: A\ndate: 2024-02-01\n---\n\nText " + i + "\n");
          Files.move(next, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
      } catch (IOException e) {
        // interrupted while writing: the test is over
      }
    }
  }

  private Path archive() throws IOException {
    Path archive = folder.resolve("archive");
    Files.createDirectories(archive.resolve("content/events/2024"));
    Files.writeString(archive.resolve("content/site.yaml"), "title: Test\n");
    Files.writeString(
        archive.resolve("content/events/2024/a.md"),
        "---\ntitle: A\ndate: 2024-02-01\n---\n\nText\n");
    return archive;
  }

  private static BuildReport build(Path archive, Path site) throws Exception {
    return Build.run(archive, new Overrides(site, null, TODAY, false, false, false));
  }

  private static Map<String, String> hashes(Path site) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(site)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(site.relativize(file).toString(), ContentHash.of(Files.readAllBytes(file)));
      }
    }
    return files;
  }

  private static Map<String, String> snapshot(Path site) throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (Map.Entry<String, String> file : hashes(site).entrySet()) {
      Path path = site.resolve(file.getKey());
      files.put(file.getKey(), file.getValue() + " " + Files.getLastModifiedTime(path));
    }
    return files;
  }
}
