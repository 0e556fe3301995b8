package org.plenary.launcher;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The one file that people copy: {@code target/plenary}, run as a program. */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {
  private static final Path BUILT = Path.of("target/plenary").toAbsolutePath();
  private static final String JAVA_HOME = System.getProperty("java.home", "");

  @TempDir Path temp;
  private Path folder;
  private Path launcher;
  private Path cache;
  private Path archive;

  private record Ended(int exit, String out, String err) {}

  @BeforeEach
  void install() throws IOException {
    folder = Files.createDirectories(temp.resolve("a folder, with ü and $HOME"));
    launcher = Files.copy(BUILT, folder.resolve("plenary"));
    cache = temp.resolve("cache");
    archive = folder.resolve("archive");
    Files.createDirectories(archive.resolve("content/events/2024"));
    Files.writeString(archive.resolve("content/site.yaml"), "title: Test\n");
    Files.writeString(
        archive.resolve("content/events/2024/a.md"),
        "---\ntitle: 数据\ndate: 2024-12-10\n---\nA [file](besök.txt).\n");
    Files.writeString(archive.resolve("content/events/2024/besök.txt"), "Hej!");
  }

  @Test
  void buildsInALocaleWithoutUnicode() throws Exception {
    Ended ended = run(Map.of("LC_ALL", "C"), "-C", archive.toString(), "build");
    assertEquals(0, ended.exit(), ended.err());
    assertEquals("", ended.err());
    assertTrue(ended.out().startsWith("Published "), ended.out());
    try (Stream<Path> files = Files.list(archive.resolve("site/events/2024"))) {
      assertTrue(files.anyMatch(file -> file.endsWith("besök.txt")), ended.out());
    }
  }

  @Test
  void keepsClassesForTheNextRun() throws Exception {
    assertEquals(0, run(Map.of(), "--version").exit());
    waitForClasses();
    Ended again = run(Map.of("JAVA_OPTS", "-Xlog:class+load"), "--version");
    assertEquals(0, again.exit());
    assertTrue(
        again.out().contains("org.plenary.cli.Main source: shared objects file"), again.out());
  }

  @Test
  void classesThatAreDamagedAreIgnored() throws Exception {
    assertEquals(0, run(Map.of(), "--version").exit());
    Path classes = waitForClasses();
    byte[] whole = Files.readAllBytes(classes);
    byte[] changed = whole.clone();
    Arrays.fill(changed, whole.length / 3, whole.length / 2, (byte) 0x5A);
    Files.delete(classes);
    for (byte[] damaged :
        List.of(
            new byte[] {1, 2, 3},
            changed,
            Arrays.copyOf(whole, whole.length / 2),
            Arrays.copyOf(new byte[4096], whole.length))) {
      Files.write(classes, damaged);
      assertVersion(run(Map.of(), "--version"));
      assertArrayEquals(damaged, Files.readAllBytes(classes));
    }
  }

  @Test
  void needsNoCache() throws Exception {
    Path blocked = Files.writeString(folder.resolve("blocked"), "");
    assertVersion(run(Map.of("PLENARY_CACHE", blocked.resolve("cache").toString()), "--version"));
    assertVersion(run(Map.of("PLENARY_CACHE", "", "HOME", ""), "--version"));
    assertFalse(Files.exists(cache));
  }

  @Test
  void runsByLinkByNameAndByShell() throws Exception {
    Path link = Files.createSymbolicLink(temp.resolve("link"), launcher);
    assertVersion(start(temp, Map.of(), List.of(link.toString(), "--version")));
    assertVersion(start(folder, Map.of(), List.of("./plenary", "--version")));
    assertVersion(start(folder, Map.of(), List.of("sh", "plenary", "--version")));
  }

  @Test
  void takesFlagsOfJava() throws Exception {
    assertVersion(run(Map.of("PLENARY_JAVA_OPTS", "-XX:TieredStopAtLevel=4"), "--version"));
    assertVersion(run(Map.of("JAVA_OPTS", "-Xmx64m -Dx=y"), "--version"));
    assertVersion(run(Map.of("JAVA_OPTS", "-XX:+UseSerialGC"), "--version"));
  }

  @Test
  void passesExitCodesOn() throws Exception {
    assertEquals(2, run(Map.of(), "biuld").exit());
    Files.writeString(archive.resolve("content/events/2024/b.md"), "no front matter\n");
    Ended ended = run(Map.of(), "-C", archive.toString(), "build");
    assertEquals(1, ended.exit());
    assertFalse(ended.err().contains("\u001B"), ended.err());
  }

  @Test
  void saysWhichJavaItNeeds() throws Exception {
    Path old = Files.createDirectories(folder.resolve("old/bin"));
    Files.writeString(old.resolveSibling("release"), "JAVA_VERSION=\"11.0.2\"\n");
    Files.copy(Path.of("/bin/sh"), old.resolve("java"));
    Ended ended = run(Map.of("JAVA_HOME", folder + "/old", "PATH", "/nowhere"), "--version");
    assertEquals(3, ended.exit());
    assertTrue(ended.err().contains("needs Java 17 or newer"), ended.err());
    assertTrue(ended.err().contains("is 11.0.2"), ended.err());
    Ended none = run(Map.of("JAVA_HOME", "", "PATH", "/nowhere"), "--version");
    assertEquals(3, none.exit());
    assertTrue(none.err().contains("needs Java 17 or newer"), none.err());
  }

  private static void assertVersion(Ended ended) {
    assertEquals("", ended.err());
    assertTrue(ended.out().matches("plenary \\S+\\R"), ended.out());
    assertEquals(0, ended.exit());
  }

  private Path waitForClasses() throws Exception {
    for (int i = 0; i < 1200; i++) {
      if (Files.isDirectory(cache.resolve("start"))) {
        try (Stream<Path> files = Files.list(cache.resolve("start"))) {
          List<Path> found = files.filter(file -> !file.toString().endsWith(".jar")).toList();
          if (found.size() == 1 && found.get(0).toString().endsWith(".jsa")) {
            return found.get(0);
          }
        }
      }
      Thread.sleep(100);
    }
    throw new AssertionError("no classes were kept in " + cache);
  }

  private Ended run(Map<String, String> environment, String... arguments) throws Exception {
    return start(
        folder,
        environment,
        Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments)).toList());
  }

  private Ended start(Path in, Map<String, String> environment, List<String> command)
      throws Exception {
    Map<String, String> all = new TreeMap<>(Map.of("JAVA_HOME", JAVA_HOME));
    all.put("PLENARY_CACHE", cache.toString());
    all.putAll(environment);
    Path out = temp.resolve("out");
    Path err = temp.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(in.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().keySet().removeAll(List.of("JAVA_OPTS", "JAVA_TOOL_OPTIONS"));
    builder.environment().putAll(all);
    Process process = builder.start();
    assertTrue(process.waitFor(120, TimeUnit.SECONDS), "it does not end");
    return new Ended(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }
}
