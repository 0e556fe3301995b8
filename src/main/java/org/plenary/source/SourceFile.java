package org.plenary.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file of an archive: its path from the archive's root with {@code /} between names, as problems
 * call it, where it is on disk, and its size in bytes and when it was last changed, in nanoseconds
 * since 1970, when it was found. Two are equal when they are of one place, whatever was found
 * there.
 */
public record SourceFile(String path, Path location, long size, long changed)
    implements Comparable<SourceFile> {

  /** A file of which nobody asks when it was last changed. */
  public SourceFile(String path, Path location, long size) {
    this(path, location, size, 0);
  }

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

  /** Whether this place was found before as it is now, by size and time. */
  public boolean isAsIn(@Nullable SourceFile before) {
    return before != null && equals(before) && size == before.size && changed == before.changed;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SourceFile file
        && path.equals(file.path)
        && location.equals(file.location);
  }

  @Override
  public int hashCode() {
    return path.hashCode();
  }

  @Override
  public int compareTo(SourceFile other) {
    return path.compareTo(other.path);
  }
}
