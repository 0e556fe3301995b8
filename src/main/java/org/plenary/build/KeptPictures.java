package org.plenary.build;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.document.Limits;
import org.plenary.resolve.Locator;
import org.plenary.source.SourceFile;

/** What is wrong with pictures, kept between runs for those whose size and time did not change. */
final class KeptPictures {
  private Map<SourceFile, Checked> kept = Map.of();

  private record Checked(SourceFile file, Limits limits, List<Diagnostic> problems) {}

  /** Reports what keeps pictures from being published. */
  void check(Collection<SourceFile> files, Limits limits, Diagnostics problems) {
    Map<SourceFile, Checked> now = new ConcurrentHashMap<>();
    List<SourceFile> pictures = files.stream().filter(Locator::isPicture).toList();
    Workers.forEach(
        pictures,
        file -> {
          Checked before = kept.get(file);
          now.put(
              file,
              before != null && file.isAsIn(before.file) && limits.equals(before.limits)
                  ? before
                  : checked(file, limits));
        });
    kept = now;
    now.values().forEach(picture -> picture.problems.forEach(problems::report));
  }

  private static Checked checked(SourceFile file, Limits limits) {
    Diagnostics problems = new Diagnostics();
    OutputMaker.file(file, limits, problems);
    return new Checked(file, limits, problems.reported());
  }
}
