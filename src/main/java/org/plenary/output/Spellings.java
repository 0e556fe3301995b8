package org.plenary.output;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Paths, found by any spelling that the disk takes for the same one: other capitals, or NFD. */
final class Spellings {
  private final OutputFolder folder;
  private final FileSteps steps;
  private final Collection<String> paths;
  private @Nullable Map<String, List<String>> byFold;

  Spellings(OutputFolder folder, FileSteps steps, Collection<String> paths) {
    this.folder = folder;
    this.steps = steps;
    this.paths = paths;
  }

  /** Most builds never ask, so the paths are sorted when one does. */
  private synchronized Map<String, List<String>> byFold() {
    if (byFold == null) {
      Map<String, List<String>> all = new HashMap<>();
      for (String path : paths) {
        all.computeIfAbsent(fold(path), key -> new ArrayList<>(1)).add(path);
      }
      byFold = all;
    }
    return byFold;
  }

  /** Whether another spelling of a path is among these, and leads to the same file. */
  boolean hasOther(String path) throws IOException {
    for (String other : byFold().getOrDefault(fold(path), List.of())) {
      if (!other.equals(path) && steps.isSame(folder.place(path), folder.place(other))) {
        return true;
      }
    }
    return false;
  }

  static String fold(String path) {
    return Normalizer.normalize(path, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
