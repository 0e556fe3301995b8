package org.plenary.output;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Paths, found by any spelling that the disk takes for the same one: other capitals, or NFD. */
final class Spellings {
  private final OutputFolder folder;
  private final FileSteps steps;
  private final Map<String, List<String>> paths = new HashMap<>();

  Spellings(OutputFolder folder, FileSteps steps, Collection<String> paths) {
    this.folder = folder;
    this.steps = steps;
    for (String path : paths) {
      this.paths.computeIfAbsent(fold(path), key -> new ArrayList<>(1)).add(path);
    }
  }

  /** Whether another spelling of a path is among these, and leads to the same file. */
  boolean hasOther(String path) throws IOException {
    for (String other : paths.getOrDefault(fold(path), List.of())) {
      if (!other.equals(path) && steps.isSame(folder.place(path), folder.place(other))) {
        return true;
      }
    }
    return false;
  }

  private static String fold(String path) {
    return Normalizer.normalize(path, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
