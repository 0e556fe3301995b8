package org.plenary.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.diagnostic.Rule;
import org.plenary.document.Overrides;
import org.plenary.output.SiteWriter;
import org.plenary.source.ContentHash;

/** A check finds nothing wrong with what is well made, and leaves no trace. */
class CheckTest {
  private static final Overrides ON_A_DAY =
      new Overrides(null, null, LocalDate.of(2026, 11, 1), false, true, false);

  @TempDir Path archive;

  @Test
  void theDemonstrationArchiveIsWellMade() throws IOException {
    CheckReport report = Check.run(Path.of(""), ON_A_DAY, Progress.NONE);
    assertEquals(
        List.of(),
        report.problems().stream()
            .filter(problem -> problem.rule() != Rule.DECLARED_NAME)
            .toList());
    assertFalse(report.failed());
  }

  @Test
  @SuppressWarnings("try")
  void leavesNoTrace() throws Exception {
    copyContent();
    Build.run(archive, ON_A_DAY);
    Map<String, String> before = snapshot();
    Files.setPosixFilePermissions(
        archive.resolve("content"), PosixFilePermissions.fromString("r-xr-xr-x"));
    Files.setPosixFilePermissions(
        archive.resolve("site"), PosixFilePermissions.fromString("r-xr-xr-x"));
    try (SiteWriter held = SiteWriter.open(archive, archive.resolve("site"), false)) {
      Check.run(archive, ON_A_DAY, Progress.NONE);
    } finally {
      Files.setPosixFilePermissions(
          archive.resolve("site"), PosixFilePermissions.fromString("rwxr-xr-x"));
      Files.setPosixFilePermissions(
          archive.resolve("content"), PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    assertEquals(before, snapshot());
  }

  private void copyContent() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("content/themes"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = archive.resolve(file);
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
    Files.writeString(archive.resolve("content/site.yaml"), "title: Test\n");
  }

  /** Every file and folder with its time and what is in it. */
  private Map<String, String> snapshot() throws IOException {
    Map<String, String> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(archive)) {
      for (Path file : files.filter(path -> !path.endsWith("lock")).toList()) {
        boolean regular = Files.isRegularFile(file);
        String what = regular ? ContentHash.of(Files.readAllBytes(file)) : "folder";
        String time = regular ? Files.getLastModifiedTime(file).toString() : "";
        found.put(archive.relativize(file).toString(), what + " " + time);
      }
    }
    return found;
  }
}
