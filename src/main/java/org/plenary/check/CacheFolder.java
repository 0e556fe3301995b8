package org.plenary.check;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the program keeps what it remembers between runs; the launcher looks there too. */
final class CacheFolder {
  private CacheFolder() {}

  /**
   * The folder, whether it is there or not; null where no home is known.
   *
   * @param home the user's home folder
   */
  static @Nullable Path of(Map<String, String> environment, @Nullable String home) {
    try {
      String named = environment.getOrDefault("PLENARY_CACHE", "");
      if (!named.isEmpty()) {
        return Path.of(named);
      }
      for (String system : new String[] {"XDG_CACHE_HOME", "LOCALAPPDATA"}) {
        String caches = environment.getOrDefault(system, "");
        if (!caches.isEmpty()) {
          return Path.of(caches, "plenary");
        }
      }
      String at = environment.getOrDefault("HOME", home == null ? "" : home);
      if (at.isEmpty()) {
        return null;
      }
      Path library = Path.of(at, "Library", "Caches");
      return (Files.isDirectory(library) ? library : Path.of(at, ".cache")).resolve("plenary");
    } catch (InvalidPathException e) {
      return null;
    }
  }
}
