package org.plenary.output;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.source.ContentHash;

/** Nothing lost: what is written, kept, removed and refused, and what a failure leaves. */
class SiteWriterTest {
  private static final Map<String, String> OLD =
      Map.of(
          "index.html",
          "old home",
          "a/index.html",
          "old a",
          "b/index.html",
          "b",
          "gone",
          "gone",
          "turns",
          "a file that becomes a folder",
          "back/index.html",
          "a folder that becomes a file");
  private static final Map<String, String> NEW =
      Map.of(
          "index.html",
          "new home",
          "a/index.html",
          "new a",
          "b/index.html",
          "b",
          "c/d/index.html",
          "c",
          "turns/index.html",
          "a page",
          "back",
          "a file");

  @TempDir Path folder;
  private Path archive = Path.of("");
  private Path site = Path.of("");

  @BeforeEach
  void makeArchive() throws IOException {
    archive = Files.createDirectories(folder.resolve("archive"));
    Files.createDirectories(archive.resolve("content"));
    site = archive.resolve("site");
  }

  @Test
  void publishesWhatWasAdded() throws Exception {
    assertEquals(new Published(6, 0, 0, 0), publish(OLD));
    assertEquals(OLD, published());
  }

  @Test
  void writesNothingWhenNothingChanged() throws Exception {
    publish(OLD);
    Map<String, String> before = times();
    assertEquals(new Published(0, 6, 0, 0), publish(OLD));
    assertEquals(before, times());
  }

  @Test
  void writesChangesAndRemovesWhatIsGone() throws Exception {
    publish(OLD);
    assertEquals(new Published(5, 1, 3, 0), publish(NEW));
    assertEquals(NEW, published());
  }

  @Test
  void forceWritesEveryFileAgain() throws Exception {
    publish(OLD);
    try (SiteWriter writer = SiteWriter.open(archive, site, true)) {
      add(writer, OLD);
      assertEquals(6, writer.publish().written());
    }
  }

  @Test
  void withoutPublishingTheSiteIsUntouched() throws Exception {
    publish(OLD);
    Map<String, String> before = times();
    try (SiteWriter writer = SiteWriter.open(archive, site, false)) {
      add(writer, NEW);
    }
    assertEquals(before, times());
    assertFalse(Files.exists(site.resolve(".plenary/staging")));
  }

  @Test
  void leavesFilesThatItDidNotWrite() throws Exception {
    publish(OLD);
    Files.writeString(site.resolve("CNAME"), "example.org");
    Files.writeString(site.resolve("gone"), "changed by hand");
    assertEquals(1, publish(NEW).left());
    assertEquals("example.org", Files.readString(site.resolve("CNAME")));
    assertEquals("changed by hand", Files.readString(site.resolve("gone")));
  }

  @Test
  void refusesToWriteOverAFileThatItDidNotWrite() throws Exception {
    publish(OLD);
    Files.createDirectories(site.resolve("c/d"));
    Files.writeString(site.resolve("c/d/index.html"), "somebody's");
    assertThrows(OutputRefused.class, () -> publish(NEW));
    assertEquals("somebody's", Files.readString(site.resolve("c/d/index.html")));
    assertEquals("old home", Files.readString(site.resolve("index.html")));
  }

  @Test
  void namesEveryFileThatIsInTheWay() throws Exception {
    publish(OLD);
    Files.createDirectories(site.resolve("c/d"));
    Files.writeString(site.resolve("c/d/index.html"), "somebody's");
    Files.writeString(site.resolve("turns"), "changed by hand");
    OutputRefused refused = assertThrows(OutputRefused.class, () -> publish(NEW));
    assertEquals(
        "no build wrote these, or somebody changed them, and the site needs their places:\n  "
            + site.resolve("c/d/index.html")
            + "\n  "
            + site.resolve("turns")
            + "\nMove them away first.",
        refused.getMessage());
  }

  @Test
  void aSpoiledJournalStandsInTheWayOfNothing() throws Exception {
    publish(OLD);
    Files.createDirectories(site.resolve("c/d"));
    Files.writeString(site.resolve("c/d/index.html"), "half");
    Files.writeString(site.resolve(".plenary/journal.json"), "");
    publish(NEW);
    assertEquals(NEW, published());
  }

  @Test
  void twoBuildsThatWereCutOffAreFinishedByAThird() throws Exception {
    Map<String, String> third = Map.of("index.html", "third home", "c/d/index.html", "third c");
    for (int first = 0; first < 20; first++) {
      for (int second = 0; second < 12; second++) {
        site = archive.resolve("site" + first + "-" + second);
        publish(OLD);
        failure(NEW, new Failing(first, true));
        failure(third, new Failing(second, true));
        publish(NEW);
        assertEquals(NEW, published(), "after failures at steps " + first + " and " + second);
      }
    }
  }

  @Test
  void refusesToRemoveAChangedFileWhereAFolderMustBe() throws Exception {
    publish(OLD);
    Files.writeString(site.resolve("turns"), "changed by hand");
    assertThrows(OutputRefused.class, () -> publish(NEW));
    assertEquals("changed by hand", Files.readString(site.resolve("turns")));
    assertEquals("old home", Files.readString(site.resolve("index.html")));
  }

  @Test
  void aFolderOfItsOwnBecomesAFile() throws Exception {
    publish(Map.of("turns/index.html", "a", "turns/b/index.html", "b", "x", "x"));
    assertEquals(new Published(1, 1, 2, 0), publish(Map.of("turns", "a file", "x", "x")));
    assertEquals(Map.of("turns", "a file", "x", "x"), published());
  }

  @Test
  void aFolderWithAnotherFileInItStays() throws Exception {
    publish(Map.of("turns/index.html", "a", "x", "x"));
    Files.writeString(site.resolve("turns/mine"), "mine");
    assertThrows(OutputRefused.class, () -> publish(Map.of("turns", "a file")));
    assertEquals("mine", Files.readString(site.resolve("turns/mine")));
    assertEquals("a", Files.readString(site.resolve("turns/index.html")));
  }

  @Test
  void refusesToRemoveALinkWhereAFolderMustBe() throws Exception {
    publish(OLD);
    Files.delete(site.resolve("turns"));
    Files.createSymbolicLink(site.resolve("turns"), site.resolve("index.html"));
    assertThrows(OutputRefused.class, () -> publish(NEW));
    assertTrue(Files.isSymbolicLink(site.resolve("turns")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"index.html", ".well-known/x"})
  void aBuildThatPublishedNothingMakesNothingItsOwn(String path) throws Exception {
    SiteWriter.open(archive, site, false).close();
    Files.createDirectories(site.resolve(path).getParent());
    Files.writeString(site.resolve(path), "somebody's");
    assertThrows(OutputRefused.class, () -> publish(Map.of(path, "a page")));
    assertEquals("somebody's", Files.readString(site.resolve(path)));
  }

  @Test
  void aFileListThatCannotBeReadIsNotTakenForACorruptOne() {
    assertThrows(IOException.class, () -> FileList.read(folder));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{\"version\":1,\"files\":{\"../../x\":\"00\"}}", "[1]"})
  void aCorruptManifestMakesItWriteEverythingAndDeleteNothing(String manifest) throws Exception {
    publish(OLD);
    Files.writeString(site.resolve(".plenary/manifest.json"), manifest);
    Map<String, String> without = new TreeMap<>(OLD);
    without.remove("gone");
    assertEquals(new Published(5, 0, 0, 0), publish(without));
    assertEquals("gone", Files.readString(site.resolve("gone")));
  }

  @Test
  void aManifestThatIsBehindTheSiteCatchesUp() throws Exception {
    publish(OLD);
    Path manifest = site.resolve(".plenary/manifest.json");
    String before = Files.readString(manifest);
    Map<String, String> newer = new TreeMap<>(OLD);
    newer.put("gone", "newer");
    publish(newer);
    Files.writeString(manifest, before);
    assertEquals(new Published(0, 6, 0, 0), publish(newer));
    assertEquals(new Published(5, 1, 3, 0), publish(NEW));
    assertEquals(NEW, published());
  }

  @Test
  void aManifestOfTheFirstVersionCatchesUp() throws Exception {
    publish(OLD);
    Path manifest = site.resolve(".plenary/manifest.json");
    String before = Files.readString(manifest);
    asInTheFirstVersion(manifest);
    assertEquals(new Published(0, 6, 0, 0), publish(OLD));
    assertEquals(before, Files.readString(manifest));
  }

  @Test
  void aManifestOfTheFirstVersionSaysWhatWasChanged() throws Exception {
    publish(OLD);
    asInTheFirstVersion(site.resolve(".plenary/manifest.json"));
    Files.writeString(site.resolve("gone"), "nong");
    assertEquals(new Published(5, 1, 2, 1), publish(NEW));
    assertEquals("nong", Files.readString(site.resolve("gone")));
  }

  @Test
  void aBuildThatIsCutOffOverTheFirstVersionIsFinishedByTheNext() throws Exception {
    for (int at = 0; at < 30; at++) {
      site = archive.resolve("site" + at);
      publish(OLD);
      asInTheFirstVersion(site.resolve(".plenary/manifest.json"));
      failure(NEW, new Failing(at, true));
      publish(NEW);
      assertEquals(NEW, published(), "after a failure at step " + at);
    }
  }

  /** Writes a manifest as the first version did, with the SHA-256 of each file. */
  private void asInTheFirstVersion(Path manifest) throws IOException {
    String files =
        published().entrySet().stream()
            .map(
                file ->
                    "  \"%s\": \"%s\""
                        .formatted(
                            file.getKey(),
                            ContentHash.of(file.getValue().getBytes(StandardCharsets.UTF_8))))
            .collect(Collectors.joining(",\n"));
    Files.writeString(manifest, "{\n \"version\": 1,\n \"files\": {\n" + files + "\n }\n}\n");
  }

  @Test
  void aFolderAmongWhatIsStagedIsRemoved() throws Exception {
    publish(OLD);
    Files.createDirectories(site.resolve(".plenary/staging/a/b"));
    Files.writeString(site.resolve(".plenary/staging/a/b/c"), "c");
    publish(NEW);
    assertEquals(List.of("lock", "manifest.json"), names(site.resolve(".plenary")));
  }

  @Test
  void aJournalThatLiesDeletesNothing() throws Exception {
    publish(OLD);
    Files.writeString(site.resolve("mine"), "mine");
    Files.writeString(
        site.resolve(".plenary/journal.json"),
        new String(
            new FileList(new TreeMap<>(Map.of("mine", "0".repeat(64)))).json(),
            StandardCharsets.UTF_8));
    publish(NEW);
    assertEquals("mine", Files.readString(site.resolve("mine")));
  }

  @Test
  void removesNothingThroughALinkThatSomebodyPutIntoTheSite() throws Exception {
    publish(Map.of("index.html", "home", "a/index.html", "a"));
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("index.html"), "a");
    Files.delete(site.resolve("a/index.html"));
    Files.delete(site.resolve("a"));
    Files.createSymbolicLink(site.resolve("a"), elsewhere);
    publish(Map.of("index.html", "home"));
    assertEquals("a", Files.readString(elsewhere.resolve("index.html")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lock",
        "manifest.json",
        "manifest.json.next",
        "journal.json",
        "journal.json.next"
      })
  void refusesALinkAmongItsOwnFiles(String name) throws Exception {
    publish(OLD);
    Path victim = Files.writeString(folder.resolve("victim"), "victim");
    Path own = site.resolve(".plenary").resolve(name);
    Files.deleteIfExists(own);
    Files.createSymbolicLink(own, victim);
    assertThrows(OutputRefused.class, () -> publish(NEW));
    Files.delete(victim);
    assertThrows(OutputRefused.class, () -> publish(NEW));
    assertFalse(Files.exists(victim));
    assertEquals(OLD, published());
  }

  @Test
  void refusesLinksAsItsOwnFolders() throws Exception {
    publish(OLD);
    Path elsewhere = folder.resolve("elsewhere");
    Path victim = Files.createDirectories(elsewhere.resolve("staging"));
    Files.writeString(victim.resolve("0"), "victim");
    Files.createSymbolicLink(site.resolve(".plenary/staging"), victim);
    assertThrows(OutputRefused.class, () -> publish(NEW));
    site = Files.createDirectories(archive.resolve("other"));
    Files.createSymbolicLink(site.resolve(".plenary"), elsewhere);
    assertThrows(OutputRefused.class, () -> publish(NEW));
    assertEquals("victim", Files.readString(victim.resolve("0")));
    assertEquals(List.of("staging"), names(elsewhere));
  }

  @Test
  void refusesFoldersThatAreNotItsOwn() throws Exception {
    Files.createDirectories(folder.resolve("full"));
    Files.writeString(folder.resolve("full/x"), "x");
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("full"));
    refuses(folder.resolve("full"));
    refuses(link);
    refuses(folder.resolve("full/x"));
    refuses(Path.of("/"));
    refuses(Path.of(System.getProperty("user.home")));
    refuses(archive);
    refuses(folder);
    refuses(archive.resolve("content/site"));
    refuses(archive.resolve("templates"));
    assertFalse(Files.exists(archive.resolve("content/site")));
  }

  @Test
  void writesToTheFolderThatItJudged() throws Exception {
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere/in"));
    Files.createSymbolicLink(archive.resolve("link"), elsewhere);
    site = archive.resolve("link/../x");
    publish(OLD);
    site = archive.resolve("x");
    assertEquals(OLD, published());
    assertEquals(List.of("in"), names(folder.resolve("elsewhere")));
  }

  @Test
  void dotFilesAtTheTopDoNotMakeAFolderForeign() throws Exception {
    Files.createDirectories(site);
    Files.writeString(site.resolve(".gitignore"), "*");
    publish(OLD);
    assertTrue(Files.exists(site.resolve(".gitignore")));
  }

  @Test
  void aFolderThatCannotBeMadeLeavesTheOldSite() throws Exception {
    publish(OLD);
    Map<String, String> files = new TreeMap<>(NEW);
    files.put("x".repeat(300) + "/index.html", "a name that no disk takes");
    IOException failure = assertThrows(IOException.class, () -> publish(files));
    assertFalse(failure instanceof PartlyPublished);
    assertEquals(OLD, published());
    publish(OLD);
    assertFalse(Files.exists(site.resolve("c")), "an empty folder is left over");
  }

  @Test
  void noFileIsStillMovedAfterAFailureWasThrown() throws Exception {
    publish(OLD);
    AtomicInteger moving = new AtomicInteger();
    FileSteps steps =
        new FileSteps() {
          @Override
          void move(Path from, Path to) throws IOException {
            moving.getAndIncrement();
            pause(to.endsWith("30") ? 0 : 20);
            super.move(from, to);
            moving.getAndDecrement();
            if (to.endsWith("30")) {
              throw new IOException("the disk is full");
            }
          }
        };
    try (SiteWriter writer = SiteWriter.open(archive, site, false, steps)) {
      for (int i = 0; i < 40; i++) {
        add(writer, Map.of("file/" + i, "text"));
      }
      assertThrows(PartlyPublished.class, writer::publish);
      assertEquals(0, moving.get());
      int before = published().size();
      pause(100);
      assertEquals(before, published().size());
    }
  }

  @Test
  void whenStoppedItPublishesNothingAndLeavesNothing() throws Exception {
    publish(OLD);
    try (SiteWriter writer = SiteWriter.open(archive, site, false)) {
      add(writer, NEW);
      writer.stop();
      assertEquals(List.of("lock", "manifest.json"), names(site.resolve(".plenary")));
      assertThrows(IOException.class, () -> add(writer, Map.of("x", "x")));
      assertThrows(IOException.class, writer::publish);
    }
    assertEquals(OLD, published());
  }

  @Test
  void whenStoppedWhilePublishingItEndsThat() throws Exception {
    CountDownLatch moving = new CountDownLatch(1);
    FileSteps slow =
        new FileSteps() {
          @Override
          void move(Path from, Path to) throws IOException {
            moving.countDown();
            pause(30);
            super.move(from, to);
          }
        };
    try (SiteWriter writer = SiteWriter.open(archive, site, false, slow)) {
      add(writer, NEW);
      CompletableFuture<Void> publishing =
          CompletableFuture.runAsync(() -> assertDoesNotThrow(writer::publish));
      moving.await();
      writer.stop();
      assertEquals(NEW, published());
      assertEquals(List.of("lock", "manifest.json"), names(site.resolve(".plenary")));
      publishing.get();
    }
  }

  @Test
  void aClosedWriterTakesNothing() throws Exception {
    SiteWriter writer = SiteWriter.open(archive, site, false);
    writer.close();
    assertThrows(IOException.class, () -> add(writer, NEW));
    assertEquals(List.of("lock"), names(site.resolve(".plenary")));
  }

  private static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A disk on which names that differ by capitals only are one. */
  private static final class Folding extends FileSteps {
    @Override
    void move(Path from, Path to) throws IOException {
      super.move(from, stored(to));
    }

    @Override
    boolean isSame(Path one, Path other) throws IOException {
      return stored(one).equals(stored(other)) && Files.exists(stored(one));
    }

    /** The spelling in which a file is there already. */
    private static Path stored(Path file) throws IOException {
      try (Stream<Path> files = Files.list(file.resolveSibling(""))) {
        return files
            .filter(other -> other.toString().equalsIgnoreCase(file.toString()))
            .findFirst()
            .orElse(file);
      }
    }
  }

  @Test
  void aNameThatChangesItsCapitalsIsNotRemovedWhereThatIsTheSameFile() throws Exception {
    publish(Map.of("Report.pdf", "same", "x", "x"));
    try (SiteWriter writer = SiteWriter.open(archive, site, false, new Folding())) {
      add(writer, Map.of("report.pdf", "same"));
      assertEquals(new Published(1, 0, 1, 0), writer.publish());
    }
    assertEquals(Map.of("Report.pdf", "same"), published());
  }

  @Test
  void aNameThatChangesItsCapitalsIsRemovedWhereThatIsAnotherFile() throws Exception {
    publish(Map.of("Report.pdf", "same"));
    publish(Map.of("report.pdf", "same"));
    assertEquals(Map.of("report.pdf", "same"), published());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aFailureAtAnyStepLeavesWholeFilesAndTheNextBuildHeals(boolean asKilled) throws Exception {
    boolean failed = true;
    int steps = 0;
    for (int at = 0; failed; at++) {
      site = archive.resolve("site" + asKilled + at);
      publish(OLD);
      Files.writeString(site.resolve("foreign"), "foreign");
      Throwable failure = failure(NEW, new Failing(at, asKilled));
      failed = failure != null;
      assertWhole();
      if (failure instanceof IOException && !(failure instanceof PartlyPublished)) {
        Map<String, String> untouched = new TreeMap<>(OLD);
        untouched.put("foreign", "foreign");
        assertEquals(untouched, published(), "after a failure at step " + at);
      }
      publish(NEW);
      Map<String, String> expected = new TreeMap<>(NEW);
      expected.put("foreign", "foreign");
      assertEquals(expected, published(), "after a failure at step " + at);
      assertEquals(List.of("lock", "manifest.json"), names(site.resolve(".plenary")));
      steps = at;
    }
    assertTrue(steps > 15, "the sweep reached every step: " + steps);
  }

  private @Nullable Throwable failure(Map<String, String> files, FileSteps steps)
      throws OutputRefused {
    try {
      try (SiteWriter writer = SiteWriter.open(archive, site, false, steps)) {
        add(writer, files);
        writer.publish();
      }
      return null;
    } catch (IOException | Failing.Killed e) {
      return e;
    }
  }

  private void assertWhole() throws IOException {
    for (Map.Entry<String, String> file : published().entrySet()) {
      String text = file.getValue();
      assertTrue(
          text.equals(OLD.get(file.getKey()))
              || text.equals(NEW.get(file.getKey()))
              || file.getKey().equals("foreign"),
          file.getKey() + " is torn: " + text);
    }
  }

  private void refuses(Path output) {
    assertThrows(
        OutputRefused.class, () -> SiteWriter.open(archive, output, false), output.toString());
  }

  private Published publish(Map<String, String> files) throws IOException, OutputRefused {
    try (SiteWriter writer = SiteWriter.open(archive, site, false)) {
      add(writer, files);
      return writer.publish();
    }
  }

  private static void add(SiteWriter writer, Map<String, String> files) throws IOException {
    for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
      writer.add(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8), Stage.RECORDS);
    }
  }

  private Map<String, String> published() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(site)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String path = site.relativize(file).toString().replace('\\', '/');
        if (!path.startsWith(".plenary/") && !path.startsWith(".git")) {
          files.put(path, Files.readString(file));
        }
      }
    }
    return files;
  }

  private Map<String, String> times() throws IOException {
    Map<String, String> times = new TreeMap<>();
    try (Stream<Path> all = Files.walk(site)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        times.put(file.toString(), Files.getLastModifiedTime(file).toString());
      }
    }
    return times;
  }

  private static List<String> names(Path dir) throws IOException {
    try (Stream<Path> all = Files.list(dir)) {
      return all.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
