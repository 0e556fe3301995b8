package org.plenary.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A site where none was: whole folders are moved into it. */
class FirstPublicationTest {
  private static final Map<String, Stage> SITE =
      Map.of(
          "index.html", Stage.LISTS,
          "about.html", Stage.RECORDS,
          "robots.txt", Stage.FILES,
          "assets/site.css", Stage.FILES,
          "events/index.html", Stage.LISTS,
          "events/a/index.html", Stage.RECORDS,
          "events/a/b/slides.pdf", Stage.FILES,
          "people/ada/index.html", Stage.RECORDS,
          ".well-known/x", Stage.FILES);

  @TempDir Path folder;
  private Path archive = Path.of("");
  private Path site = Path.of("");

  @BeforeEach
  void makeArchive() throws IOException {
    archive = Files.createDirectories(folder.resolve("archive"));
    site = archive.resolve("site");
  }

  @Test
  void movesEachFolderWithTheLastOfItsFiles() throws Exception {
    Watched steps = new Watched();
    assertEquals(new Published(9, 0, 0, 0), publish(SITE, steps));
    assertPublished(SITE.keySet());
    assertEquals(
        List.of(
            ".plenary/journal.json",
            ".well-known",
            "assets",
            "robots.txt",
            "people",
            "about.html",
            "events",
            "index.html",
            ".plenary/manifest.json"),
        steps.moves());
  }

  @Test
  void movesNoFolderIntoASiteThatIsThere() throws Exception {
    publish(Map.of("index.html", Stage.LISTS), new FileSteps());
    Watched steps = new Watched();
    assertEquals(new Published(8, 1, 0, 0), publish(SITE, steps));
    assertPublished(SITE.keySet());
    List<String> moves = steps.moves();
    assertEquals(10, moves.size());
    assertEquals(
        Set.of(".well-known/x", "assets/site.css", "events/a/b/slides.pdf", "robots.txt"),
        Set.copyOf(moves.subList(1, 5)));
    assertEquals(List.of("events/index.html", ".plenary/manifest.json"), moves.subList(8, 10));
  }

  @Test
  void movesFilesWhereAFolderIsThereAlready() throws Exception {
    Files.createDirectories(site.resolve(".well-known"));
    Files.writeString(site.resolve(".well-known/mine"), "mine");
    Watched steps = new Watched();
    publish(SITE, steps);
    assertTrue(steps.moves().contains(".well-known/x"), steps.moves().toString());
    assertEquals("mine", Files.readString(site.resolve(".well-known/mine")));
    Set<String> all = new TreeSet<>(SITE.keySet());
    all.add(".well-known/mine");
    assertEquals(all, published());
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "file", "link"})
  void refusesToWriteOverWhatIsThere(String what) throws Exception {
    Path there = Files.createDirectories(site).resolve(".well-known");
    switch (what) {
      case "x" -> Files.writeString(Files.createDirectories(there).resolve("x"), "somebody's");
      case "file" -> Files.writeString(there, "somebody's");
      default -> Files.createSymbolicLink(there, archive);
    }
    assertThrows(OutputRefused.class, () -> publish(SITE, new FileSteps()));
    assertEquals(List.of(".plenary", ".well-known"), names(site));
    assertEquals(List.of("site"), names(archive));
  }

  @Test
  void movesFilesWhereTheDiskMovesNoFolders() throws Exception {
    Watched steps =
        new Watched() {
          @Override
          void move(Path from, Path to) throws IOException {
            if (Files.isDirectory(from)) {
              throw new IOException("somebody reads a file in it");
            }
            super.move(from, to);
          }
        };
    assertEquals(new Published(9, 0, 0, 0), publish(SITE, steps));
    assertPublished(SITE.keySet());
    List<String> events = steps.moves().stream().filter(to -> to.startsWith("events/")).toList();
    assertEquals(
        List.of("events/a/b/slides.pdf", "events/a/index.html", "events/index.html"), events);
  }

  @Test
  void losesNothingOnADiskThatTakesTwoNamesForOneFolder() throws Exception {
    FileSteps steps =
        new FileSteps() {
          @Override
          void createFolders(Path path) throws IOException {
            super.createFolders(small(path));
          }

          @Override
          void write(Path path, byte[] bytes) throws IOException {
            super.write(small(path), bytes);
          }

          @Override
          void move(Path from, Path to) throws IOException {
            super.move(small(from), small(to));
          }

          private Path small(Path path) {
            return Path.of(path.toString().replaceFirst("/PEOPLE(/|$)", "/people$1"));
          }
        };
    Map<String, Stage> twins = new TreeMap<>(SITE);
    twins.put("PEOPLE/file", Stage.FILES);
    publish(twins, steps);
    Set<String> all = new TreeSet<>(SITE.keySet());
    all.add("people/file");
    assertPublished(all);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aFailureAtAnyStepLeavesWholeFilesAndTheNextBuildHeals(boolean asKilled) throws Exception {
    int failures = 0;
    for (int at = 0; at < 60; at++) {
      site = archive.resolve("site" + asKilled + at);
      Files.createDirectories(site);
      Files.writeString(site.resolve(".mine"), "mine");
      Throwable failure = failure(new Failing(at, asKilled));
      failures += failure == null ? 0 : 1;
      if (failure instanceof IOException && !(failure instanceof PartlyPublished)) {
        assertEquals(Set.of(".mine"), published(), "after a failure at step " + at);
      }
      assertWhole();
      publish(SITE, new FileSteps());
      assertEquals("mine", Files.readString(site.resolve(".mine")));
      Files.delete(site.resolve(".mine"));
      assertPublished(SITE.keySet());
    }
    assertTrue(failures > 20, "the sweep reached every step: " + failures);
  }

  @Test
  void whatACutOffBuildMovedIsRemovedWhenItIsNoLongerPartOfTheSite() throws Exception {
    for (int at = 0; at < 60; at++) {
      site = archive.resolve("site" + at);
      failure(new Failing(at, true));
      publish(Map.of("index.html", Stage.LISTS), new FileSteps());
      assertPublished(Set.of("index.html"));
      assertEquals(List.of(".plenary", "index.html"), names(site));
    }
  }

  @Test
  void whenNothingIsPublishedNothingIsLeft() throws Exception {
    try (SiteWriter writer = SiteWriter.open(archive, site, false)) {
      add(writer, SITE);
    }
    assertEquals(List.of("lock"), names(site.resolve(".plenary")));
    assertEquals(List.of(".plenary"), names(site));
  }

  /** Notes what was moved where, in order. */
  private class Watched extends FileSteps {
    private final List<String> moves = Collections.synchronizedList(new ArrayList<>());

    @Override
    void move(Path from, Path to) throws IOException {
      super.move(from, to);
      moves.add(site.relativize(to).toString());
    }

    List<String> moves() {
      return List.copyOf(moves);
    }
  }

  private @Nullable Throwable failure(FileSteps steps) throws OutputRefused {
    try {
      publish(SITE, steps);
      return null;
    } catch (IOException | Failing.Killed e) {
      return e;
    }
  }

  private Published publish(Map<String, Stage> files, FileSteps steps)
      throws IOException, OutputRefused {
    try (SiteWriter writer = SiteWriter.open(archive, site, false, steps)) {
      add(writer, files);
      return writer.publish();
    }
  }

  private static void add(SiteWriter writer, Map<String, Stage> files) throws IOException {
    for (Map.Entry<String, Stage> file : new TreeMap<>(files).entrySet()) {
      String path = file.getKey();
      writer.add(path, path.getBytes(StandardCharsets.UTF_8), file.getValue());
    }
  }

  private void assertPublished(Set<String> files) throws IOException {
    assertEquals(new TreeSet<>(files), published());
    assertWhole();
    assertEquals(List.of("lock", "manifest.json"), names(site.resolve(".plenary")));
  }

  private void assertWhole() throws IOException {
    for (String path : published()) {
      if (SITE.containsKey(path)) {
        assertEquals(path, Files.readString(site.resolve(path)));
      }
    }
  }

  private Set<String> published() throws IOException {
    Set<String> files = new TreeSet<>();
    try (Stream<Path> all = Files.walk(site)) {
      all.filter(Files::isRegularFile)
          .map(file -> site.relativize(file).toString())
          .filter(path -> !path.startsWith(".plenary/"))
          .forEach(files::add);
    }
    return files;
  }

  private static List<String> names(Path dir) throws IOException {
    try (Stream<Path> all = Files.list(dir)) {
      return all.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
