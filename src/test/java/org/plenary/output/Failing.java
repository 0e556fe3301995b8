package org.plenary.output;

import java.io.IOException;
import java.nio.file.Path;

/** Fails or stops at the n-th change of the disk. */
final class Failing extends FileSteps {
  private final boolean asKilled;
  private int left;

  Failing(int at, boolean asKilled) {
    this.left = at;
    this.asKilled = asKilled;
  }

  private synchronized void step() throws IOException {
    if (left-- == 0) {
      if (asKilled) {
        throw new Killed();
      }
      throw new IOException("the disk is full");
    }
    if (left < 0 && asKilled) {
      throw new Killed();
    }
  }

  @Override
  void createFolders(Path path) throws IOException {
    step();
    super.createFolders(path);
  }

  @Override
  void write(Path path, byte[] bytes) throws IOException {
    step();
    super.write(path, bytes);
  }

  @Override
  void move(Path from, Path to) throws IOException {
    step();
    super.move(from, to);
  }

  @Override
  void delete(Path path) throws IOException {
    step();
    super.delete(path);
  }

  static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }
}
