package org.plenary.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of an archive: its path from the archive's root with {@code /} between names, as problems
 * call it, where it is on disk, and its size in bytes when it was found.
 */
public record SourceFile(String path, Path location, long size) implements Comparable<SourceFile> {

  /** The file's bytes as they are on disk now. */
  public byte[] read() throws IOException {
    return Files.readAllBytes(location);
  }

  /** The place that stands for the whole file: its first character. */
  public SourceSpan start() {
    return new SourceSpan(this, 0, 0);
  }

  /** The path of the folder this file is in, without a slash at its end. */
  public String folder() {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  @Override
  public int compareTo(SourceFile other) {
    return path.compareTo(other.path);
  }
}
