package org.plenary.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.Rule;
import org.plenary.document.FolderListings.Listing;
import org.plenary.document.FolderListings.Met;
import org.plenary.source.SourceFile;

/** Walks the content folder; links are not followed. */
final class ContentWalk {
  private final FolderListings listings;
  private final Diagnostics problems;
  private final List<SourceFile> found = new ArrayList<>();
  private final List<SourceFile> refused = new ArrayList<>();

  ContentWalk(FolderListings listings, Diagnostics problems) {
    this.listings = listings;
    this.problems = problems;
  }

  /** The files that can be read. */
  List<SourceFile> found() {
    return found;
  }

  /** What was found and cannot be read; each is reported. */
  List<SourceFile> refused() {
    return refused;
  }

  void start(Path content) throws IOException {
    if (Files.isSymbolicLink(content)) {
      refuse(
          Rule.SYMBOLIC_LINK,
          new SourceFile(SourceTree.CONTENT, content, 0),
          "put the folder itself here");
    } else {
      walk(content, SourceTree.CONTENT, found);
    }
  }

  private void walk(Path folder, String path, List<SourceFile> into) throws IOException {
    Listing listing = listings.of(folder, path);
    into.addAll(listing.files());
    for (Met met : listing.others()) {
      visit(met, into);
    }
  }

  private void visit(Met met, List<SourceFile> into) throws IOException {
    BasicFileAttributes about = met.about();
    if (met.failure() instanceof NoSuchFileException) {
      return; // an editor's temporary file that was there a moment ago
    }
    if (about == null) {
      throw Objects.requireNonNull(met.failure());
    }
    SourceFile file = met.file();
    if (about.isSymbolicLink()) {
      refuse(Rule.SYMBOLIC_LINK, file, "put the file itself here, or link to its page");
    } else if (met.unsafe() != null) {
      String way = "rename it: letters and digits of any script, - and _ are safe";
      refuse(Rule.UNSAFE_FILE_NAME, file, way, met.name(), met.unsafe());
      if (about.isDirectory()) {
        walkInto(file, refused); // its records are there, so that nobody misses them
      }
    } else if (about.isDirectory() && SourceTree.isMarkdown(file)) {
      String way = "name the folder without .md, and put its text into an index.md in it";
      refuse(Rule.UNREADABLE_FILE, file, way, "it is a folder");
    } else if (about.isDirectory()) {
      walkInto(file, into);
    } else {
      refuse(Rule.UNREADABLE_FILE, file, "put a file in its place", "it is not a regular file");
    }
  }

  private void walkInto(SourceFile folder, List<SourceFile> into) {
    try {
      walk(folder.location(), folder.path(), into);
    } catch (IOException e) {
      refuse(
          Rule.UNREADABLE_FILE,
          folder,
          "give yourself the right to list it",
          "the folder cannot be listed");
    }
  }

  private void refuse(Rule rule, SourceFile file, String way, Object... arguments) {
    problems.report(Diagnostic.of(rule, file.start(), arguments).help(way));
    refused.add(file);
  }
}
