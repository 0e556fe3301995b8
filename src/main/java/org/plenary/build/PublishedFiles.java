package org.plenary.build;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.plenary.archive.Archive;
import org.plenary.archive.ArchiveRecord;
import org.plenary.archive.Target;
import org.plenary.markdown.BodyFacts;
import org.plenary.source.SourceFile;

/** Which files of an archive are published. */
final class PublishedFiles {
  private PublishedFiles() {}

  /** The files that the front matter of records refers to, by path. */
  static Set<SourceFile> attachedTo(Archive archive) {
    Set<SourceFile> files = new TreeSet<>();
    for (ArchiveRecord record : archive.records()) {
      for (Target target : record.targets()) {
        if (target instanceof Target.Attached attached) {
          files.add(attached.file());
        }
      }
    }
    return files;
  }

  /** All files that are published, by path. */
  static Set<SourceFile> all(
      Set<SourceFile> attached, Collection<BodyFacts> bodies, Collection<SourceFile> publicFiles) {
    Set<SourceFile> files = new TreeSet<>(attached);
    files.addAll(publicFiles);
    bodies.forEach(body -> files.addAll(body.files()));
    return files;
  }
}
