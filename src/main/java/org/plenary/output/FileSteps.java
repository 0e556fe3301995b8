package org.plenary.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
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
  /** Most pages are smaller; Java keeps a buffer of what was written for each thread. */
  private static final int AT_ONCE = 1 << 16;

  void createFolders(Path folder) throws IOException {
    Files.createDirectories(folder);
  }

  /** Writes a new file; never through a link or into a file that is there. */
  void write(Path file, byte[] bytes) throws IOException {
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (int from = 0; from < bytes.length; ) {
        from += out.write(ByteBuffer.wrap(bytes, from, Math.min(AT_ONCE, bytes.length - from)));
      }
    }
  }

  /** Puts a file in another's place at once, or a folder where nothing is. */
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
