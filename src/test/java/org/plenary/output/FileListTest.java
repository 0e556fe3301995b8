package org.plenary.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which paths a manifest or a journal may name. */
class FileListTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {"index.html", "a/b.pdf", "a/C:x", ".plenary-of-mine/x", "a/.plenary", "é"})
  void readsWhatItWrote(String path) throws Exception {
    FileList list = list(path);
    assertEquals(list, read(list));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/x",
        "x/",
        "a//b",
        "../x",
        "a/../../x",
        "./x",
        "a\\b",
        "a\0b",
        "C:x",
        "c:/x",
        ".plenary",
        ".plenary/lock",
        ".PLENARY/lock",
        ".plenary./lock",
        ".plenary /lock"
      })
  void aPathThatLeadsElsewhereMakesItCorrupt(String path) {
    assertThrows(FileList.Corrupt.class, () -> read(list(path)), path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"version\":1,\"files\":{\"a\":\"%s\"}}",
        "{\"version\":2,\"files\":{\"a\":\"%s\"}}"
      })
  void readsChecksumsOfTheFirstVersion(String json) throws Exception {
    String sum = "0".repeat(64);
    Path file = Files.writeString(folder.resolve("list.json"), json.formatted(sum));
    assertEquals(new FileList(new TreeMap<>(Map.of("a", sum))), FileList.read(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-00000000", "0-0000", "0-0000000G", "1-000000000", "x"})
  void whatIsNoChecksumMakesItCorrupt(String sum) {
    FileList list = new FileList(new TreeMap<>(Map.of("a", sum)));
    assertThrows(FileList.Corrupt.class, () -> read(list), sum);
  }

  @Test
  void aListOfALaterVersionIsCorrupt() throws Exception {
    Path file = Files.writeString(folder.resolve("list.json"), "{\"version\":3,\"files\":{}}");
    assertThrows(FileList.Corrupt.class, () -> FileList.read(file));
  }

  private static FileList list(String path) {
    return new FileList(new TreeMap<>(Map.of(path, "0-00000000")));
  }

  private @Nullable FileList read(FileList list) throws IOException, FileList.Corrupt {
    return FileList.read(Files.write(folder.resolve("list.json"), list.json()));
  }
}
