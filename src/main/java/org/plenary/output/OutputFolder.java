package org.plenary.output;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The folder a site is written to, and the program's own files in it.
 *
 * @param root the output folder
 */
record OutputFolder(Path root) {
  /** The folder in the output that is the program's own. */
  static final String OURS = ".plenary";

  Path ours() {
    return root.resolve(OURS);
  }

  Path lock() {
    return ours().resolve("lock");
  }

  Path manifest() {
    return ours().resolve("manifest.json");
  }

  Path journal() {
    return ours().resolve("journal.json");
  }

  /** Where a file of our own is written before it takes its place. */
  static Path next(Path file) {
    return file.resolveSibling(file.getFileName() + ".next");
  }

  Path staging() {
    return ours().resolve("staging");
  }

  /**
   * Where an output is on disk.
   *
   * @param path relative to the output folder, with {@code /} between names
   */
  Path place(String path) throws IOException {
    return place(root, path);
  }

  /** Where an output is in some folder. */
  static Path place(Path folder, String path) throws IOException {
    try {
      return folder.resolve(path);
    } catch (InvalidPathException e) {
      throw new IOException(
          path + " cannot be written in this locale; set LC_ALL=C.UTF-8, or a locale with UTF-8",
          e);
    }
  }

  /** The path of a file in the output folder. */
  String path(Path place) {
    return root.relativize(place).toString().replace(File.separatorChar, '/');
  }

  /** What is at a place, which may be a link; null if nothing can be seen there. */
  static @Nullable BasicFileAttributes look(Path place) {
    try {
      return Files.readAttributes(place, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      return null;
    }
  }

  /** The folders that a path is in, the outermost first. */
  static List<String> above(String path) {
    List<String> folders = new ArrayList<>();
    for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
      folders.add(path.substring(0, slash));
    }
    return folders;
  }

  /** All folders that some paths are in. */
  static Set<String> above(Collection<String> paths) {
    Set<String> folders = new HashSet<>();
    for (String path : paths) {
      int slash = path.lastIndexOf('/');
      while (slash > 0 && folders.add(path.substring(0, slash))) {
        slash = path.lastIndexOf('/', slash - 1);
      }
    }
    return folders;
  }

  /** The folder with no link on the way to it; one that a build must not write to is refused. */
  static OutputFolder check(Path archive, Path output) throws OutputRefused, IOException {
    Path root = archive.toRealPath();
    Path named = output.toAbsolutePath().normalize();
    Path folder = real(named);
    if (Files.isSymbolicLink(named)) {
      throw refused(output, "it is a symbolic link");
    }
    if (Files.exists(named) && !Files.isDirectory(named)) {
      throw refused(output, "it is a file");
    }
    if (folder.getParent() == null) {
      throw refused(output, "it is the root of the disk");
    }
    if (folder.equals(real(Path.of(System.getProperty("user.home", "/"))))) {
      throw refused(output, "it is your home folder");
    }
    if (root.startsWith(folder)) {
      throw refused(output, "the archive itself is in it");
    }
    for (String source : new String[] {"content", "templates", "src", ".git"}) {
      if (folder.startsWith(root.resolve(source))) {
        throw refused(output, "it is inside the archive's folder " + source);
      }
    }
    OutputFolder checked = new OutputFolder(folder);
    checked.checkOurs();
    if (holdsFiles(folder) && !checked.isPublished()) {
      throw refused(output, "it holds files that a build did not write");
    }
    return checked;
  }

  /**
   * Whether a build published here, or began to. A build that is publishing now writes its journal
   * before the first file, and its manifest before the journal goes.
   */
  private boolean isPublished() {
    return Files.exists(journal(), LinkOption.NOFOLLOW_LINKS)
        || Files.exists(manifest(), LinkOption.NOFOLLOW_LINKS);
  }

  /** Refuses links where our own files are: one would lead writes and deletions out of the site. */
  private void checkOurs() throws OutputRefused {
    checkOurs(ours(), true);
    checkOurs(staging(), true);
    for (Path file :
        new Path[] {lock(), manifest(), next(manifest()), journal(), next(journal())}) {
      checkOurs(file, false);
    }
  }

  private void checkOurs(Path path, boolean asFolder) throws OutputRefused {
    boolean fits =
        asFolder
            ? Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
            : Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    if (!fits && Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      throw refused(root, "its " + root.relativize(path) + " is not what a build puts there");
    }
  }

  private static OutputRefused refused(Path output, String why) {
    return new OutputRefused(
        "the site cannot be written to "
            + output
            + ": "
            + why
            + ". Name an empty or a new folder with --output.");
  }

  /** The real path of a folder that may not exist yet. */
  private static Path real(Path path) throws IOException {
    Path existing = path;
    while (existing != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    return existing == null
        ? path
        : existing.toRealPath().resolve(existing.relativize(path)).normalize();
  }

  private static boolean holdsFiles(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        if (!entry.getFileName().toString().startsWith(".")) {
          return true;
        }
      }
    }
    return false;
  }
}
