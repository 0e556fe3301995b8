package org.plenary.build;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.plenary.archive.Archive;
import org.plenary.archive.ArchiveRecord;
import org.plenary.archive.Target;
import org.plenary.markdown.BodyFacts;
import org.plenary.source.SourceFile;

/** Which files of an archive are published. */
final class PublishedFiles {
  private PublishedFiles() {}

  /**
   * The files that records and their bodies refer to, and those of the public folder, by path.
   *
   * @param publicFiles files that are published though no record refers to them
   */
  static Set<SourceFile> of(
      Archive archive, Collection<BodyFacts> bodies, Collection<SourceFile> publicFiles) {
    Set<SourceFile> files = new TreeSet<>(publicFiles);
    archive.records().stream().flatMap(PublishedFiles::attached).forEach(files::add);
    bodies.forEach(body -> files.addAll(body.files()));
    return files;
  }

  private static Stream<SourceFile> attached(ArchiveRecord record) {
    return record.targets().stream()
        .filter(Target.Attached.class::isInstance)
        .map(target -> ((Target.Attached) target).file());
  }
}
