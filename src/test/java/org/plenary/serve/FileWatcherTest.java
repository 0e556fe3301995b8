package org.plenary.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class FileWatcherTest {
  @TempDir Path root;
  private Path content;
  private FileWatcher watcher;

  /** What is done to the archive. */
  private interface Edit {
    void run() throws Exception;
  }

  @BeforeEach
  void start() throws Exception {
    content = Files.createDirectories(root.resolve("content/events"));
    Files.writeString(content.resolve("a.md"), "a");
    watcher = new FileWatcher(root, Set.of("content", "templates"));
  }

  @AfterEach
  void stop() throws Exception {
    watcher.close();
  }

  @Test
  void seesFilesWrittenRenamedAndDeleted() throws Exception {
    assertSeen(() -> Files.writeString(content.resolve("a.md"), "b"));
    assertSeen(() -> Files.writeString(content.resolve("b.md"), "b"));
    assertSeen(() -> Files.move(content.resolve("b.md"), content.resolve("c.md")));
    assertSeen(() -> Files.delete(content.resolve("c.md")));
    Path draft = Files.writeString(content.resolve(".a.md.swp"), "c");
    assertSeen(
        () -> Files.move(draft, content.resolve("a.md"), StandardCopyOption.REPLACE_EXISTING));
  }

  @Test
  void seesWhatHappensInFoldersThatAppear() throws Exception {
    Path deep = content.resolve("2024/x");
    assertSeen(() -> Files.createDirectories(deep));
    assertSeen(() -> Files.writeString(deep.resolve("a.md"), "a"));
    assertSeen(() -> Files.move(content.resolve("2024"), content.resolve("2025")));
    assertSeen(() -> Files.writeString(content.resolve("2025/x/a.md"), "b"));
    assertSeen(() -> Files.createDirectories(root.resolve("templates/assets")));
    assertSeen(() -> Files.writeString(root.resolve("templates/assets/a.css"), "a"));
    assertSeen(
        () -> {
          Files.delete(root.resolve("templates/assets/a.css"));
          Files.delete(root.resolve("templates/assets"));
          Files.delete(root.resolve("templates"));
        });
    assertSeen(() -> Files.createDirectories(root.resolve("templates")));
    assertSeen(() -> Files.writeString(root.resolve("templates/a.ftlh"), "a"));
  }

  @Test
  void tellsWhatChanged() throws Exception {
    Path file = content.resolve("a.md");
    assertTold(() -> Files.writeString(file, "b"), "content/events/a.md");
    assertTold(
        () -> Files.move(file, content.resolve("b.md")),
        "content/events/a.md",
        "content/events/b.md");
    Path folder = root.resolve("content/meetings");
    assertTold(() -> Files.move(content, folder), "content/events", "content/meetings");
    assertTold(() -> Files.writeString(folder.resolve("b.md"), "c"), "content/meetings/b.md");
    assertTold(() -> Files.createDirectories(root.resolve("templates")), "templates");
  }

  @Test
  void onceItIsQuietAnythingMayHaveChanged() throws Exception {
    assertSeen(() -> Files.writeString(content.resolve("a.md"), "b"));
    assertNull(told(() -> {}).orElseThrow().paths());
    assertFalse(seen(() -> {}));
  }

  @Test
  void doesNotSeeWhatIsNoPartOfTheSite() throws Exception {
    assertFalse(
        seen(
            () -> {
              Files.writeString(root.resolve("notes.txt"), "a");
              Files.createDirectories(root.resolve("site/events"));
              Files.writeString(content.resolve(".a.md.swp"), "a");
              Files.writeString(content.resolve("a.md~"), "a");
            }));
  }

  @Test
  void oneReturnIsForManyChanges() throws Exception {
    assertSeen(
        () -> {
          for (int i = 0; i < 50; i++) {
            Files.writeString(content.resolve(i + ".md"), "a");
          }
        });
    assertNull(told(() -> {}).orElseThrow().paths());
  }

  private void assertSeen(Edit edit) throws Exception {
    assertTrue(seen(edit));
  }

  private boolean seen(Edit edit) throws Exception {
    return told(edit).isPresent();
  }

  /** All is told, if not at once: what the system says may come in pieces. */
  private void assertTold(Edit edit, String... paths) throws Exception {
    Set<Path> missing = Stream.of(paths).map(Path::of).collect(Collectors.toSet());
    Set<Path> told = told(edit).orElseThrow().paths();
    while (told != null && missing.removeAll(told) && !missing.isEmpty()) {
      told = told(() -> {}).orElseThrow().paths();
    }
    assertEquals(Set.of(), missing);
  }

  private Optional<FileWatcher.Noticed> told(Edit edit) throws Exception {
    CompletableFuture<Optional<FileWatcher.Noticed>> seen = new CompletableFuture<>();
    Thread waiting =
        new Thread(
            () -> {
              try {
                seen.complete(Optional.ofNullable(watcher.await()));
              } catch (Exception e) {
                seen.completeExceptionally(e);
              }
            });
    waiting.start();
    edit.run();
    try {
      return seen.get(2, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      waiting.interrupt();
      waiting.join();
      return Optional.empty();
    }
  }
}
