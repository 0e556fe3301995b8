package org.plenary.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Every change that is made to the disk, and what differs between disks; tests fail or stop at any
 * one of them.
 */
class FileSteps {

  void createFolders(Path folder) throws IOException {
    Files.createDirectories(folder);
  }

  /** Writes a new file; never through a link or into a file that is there. */
  void write(Path file, byte[] bytes) throws IOException {
    Files.write(file, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  /** Puts a file in another's place at once. */
  void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  void delete(Path file) throws IOException {
    Files.deleteIfExists(file);
  }

  /** Whether two names lead to one file, as names that differ by capitals do on some disks. */
  boolean isSame(Path one, Path other) throws IOException {
    return Files.exists(one, LinkOption.NOFOLLOW_LINKS)
        && Files.exists(other, LinkOption.NOFOLLOW_LINKS)
        && Files.isSameFile(one, other);
  }
}
