package org.plenary.document;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.Rule;
import org.plenary.source.SourceFile;
import org.plenary.source.SourceText;

/**
 * The theme's files: an archive's own folder {@code templates/}, and behind it, file by file, the
 * built-in one. Names are paths below the folder with {@code /} between them.
 */
public final class TemplateFolder {
  /** The folder of the theme in an archive's root, and in the program. */
  public static final String TEMPLATES = "templates";

  private final Path own;

  public TemplateFolder(Path root) {
    own = root.resolve(TEMPLATES);
  }

  /** Whether an archive has a file of its own. */
  public boolean isOwn(String name) {
    return Files.isRegularFile(own.resolve(name), LinkOption.NOFOLLOW_LINKS);
  }

  /** The bytes of a file, or null if neither folder has it. */
  public byte @Nullable [] read(String name) throws IOException {
    return isOwn(name) ? Files.readAllBytes(own.resolve(name)) : readBuiltIn(name);
  }

  /** The text of a file, or null if neither folder has it or after a problem was reported. */
  public @Nullable String text(String name, Diagnostics problems) throws IOException {
    byte[] bytes = read(name);
    return bytes == null ? null : decode(name, bytes, problems);
  }

  /** The text of the built-in file behind an archive's own, or null if there is none. */
  public @Nullable String builtInText(String name, Diagnostics problems) throws IOException {
    byte[] bytes = readBuiltIn(name);
    return bytes == null ? null : decode(name, bytes, problems);
  }

  private @Nullable String decode(String name, byte[] bytes, Diagnostics problems) {
    try {
      return SourceText.decode(bytes).text();
    } catch (SourceText.NotUtf8 e) {
      problems.report(
          Diagnostic.of(Rule.NOT_UTF8, source(name).start(), e.byteOffset)
              .help("save the file as UTF-8 in your editor"));
      return null;
    }
  }

  private byte @Nullable [] readBuiltIn(String name) throws IOException {
    try (InputStream in = TemplateFolder.class.getResourceAsStream("/" + TEMPLATES + "/" + name)) {
      return in == null ? null : in.readAllBytes();
    }
  }

  /** A file as problems name it. */
  public SourceFile source(String name) {
    return new SourceFile(TEMPLATES + "/" + name, own.resolve(name), 0);
  }

  /** An archive's own files as they are on disk now, by path. */
  public List<SourceFile> own() throws IOException {
    NavigableSet<String> names = new TreeSet<>();
    addFiles(own, "", names);
    List<SourceFile> files = new ArrayList<>();
    for (String name : names) {
      BasicFileAttributes about =
          Files.readAttributes(own.resolve(name), BasicFileAttributes.class);
      long changed = about.lastModifiedTime().to(TimeUnit.NANOSECONDS);
      files.add(new SourceFile(TEMPLATES + "/" + name, own.resolve(name), about.size(), changed));
    }
    return files;
  }

  /** The names of all files below a folder of the theme, or of all with the empty name, sorted. */
  public NavigableSet<String> list(String folder) throws IOException {
    NavigableSet<String> names = new TreeSet<>();
    addFiles(own, folder, names);
    URL builtIn = TemplateFolder.class.getResource("/" + TEMPLATES);
    if (builtIn == null) {
      return names;
    }
    try {
      if (builtIn.getProtocol().equals("file")) {
        addFiles(Path.of(builtIn.toURI()), folder, names);
      } else {
        addEntries(folder, names);
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program's own address is no address", e);
    }
    return names;
  }

  private static void addFiles(Path templates, String folder, NavigableSet<String> names)
      throws IOException {
    Path start = templates.resolve(folder);
    if (!Files.isDirectory(start, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> files = Files.walk(start)) {
      files
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .map(file -> templates.relativize(file).toString().replace('\\', '/'))
          .filter(name -> !name.substring(name.lastIndexOf('/') + 1).startsWith("."))
          .forEach(names::add);
    }
  }

  private static void addEntries(String folder, NavigableSet<String> names)
      throws IOException, URISyntaxException {
    URL program = TemplateFolder.class.getProtectionDomain().getCodeSource().getLocation();
    String prefix = TEMPLATES + "/";
    String below = folder.isEmpty() ? prefix : prefix + folder + "/";
    try (JarFile jar = new JarFile(Path.of(program.toURI()).toFile())) {
      jar.stream()
          .map(entry -> entry.getName())
          .filter(name -> name.startsWith(below) && !name.endsWith("/"))
          .map(name -> name.substring(prefix.length()))
          .forEach(names::add);
    }
  }
}
