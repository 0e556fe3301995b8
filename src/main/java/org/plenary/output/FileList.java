package org.plenary.output;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenary.source.SourceText;

/**
 * Paths in the output folder with their SHA-256: the manifest of what is published, or the journal
 * of what is being published.
 */
record FileList(SortedMap<String, String> hashes) {
  private static final int VERSION = 1;
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  /** What leads to another drive on Windows. */
  private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:");

  /** What a disk may take for our own folder; Windows drops dots and spaces at the end. */
  private static final Pattern OURS =
      Pattern.compile(Pattern.quote(OutputFolder.OURS) + "[. ]*", Pattern.CASE_INSENSITIVE);

  FileList {
    hashes = Collections.unmodifiableSortedMap(new TreeMap<>(hashes));
  }

  /** A file that is there, and is not one that a build wrote whole. */
  static final class Corrupt extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /** What a file says; null if it is not there. */
  static @Nullable FileList read(Path file) throws IOException, Corrupt {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      return null;
    }
    try (JsonReader in = new JsonReader(new StringReader(SourceText.decode(bytes).text()))) {
      return new FileList(hashes(in));
    } catch (IOException | SourceText.NotUtf8 | IllegalStateException | NumberFormatException e) {
      throw new Corrupt();
    }
  }

  private static SortedMap<String, String> hashes(JsonReader in) throws IOException, Corrupt {
    SortedMap<String, String> hashes = new TreeMap<>();
    in.beginObject();
    if (!in.nextName().equals("version")
        || in.nextInt() != VERSION
        || !in.nextName().equals("files")) {
      throw new Corrupt();
    }
    in.beginObject();
    while (in.hasNext()) {
      String path = in.nextName();
      String hash = in.nextString();
      if (!isInside(path) || !HASH.matcher(hash).matches()) {
        throw new Corrupt();
      }
      hashes.put(path, hash);
    }
    in.endObject();
    in.endObject();
    return hashes;
  }

  /** Whether a path stays in the output folder and out of our own, on any disk. */
  private static boolean isInside(String path) {
    if (path.indexOf('\\') >= 0 || path.indexOf('\0') >= 0 || DRIVE.matcher(path).find()) {
      return false;
    }
    String[] names = path.split("/", -1);
    for (String name : names) {
      if (name.isEmpty() || name.equals(".") || name.equals("..")) {
        return false;
      }
    }
    return !OURS.matcher(names[0]).matches();
  }

  byte[] json() {
    StringWriter text = new StringWriter();
    try (JsonWriter out = new JsonWriter(text)) {
      out.setIndent(" ");
      out.beginObject().name("version").value(VERSION).name("files").beginObject();
      for (Map.Entry<String, String> file : hashes.entrySet()) {
        out.name(file.getKey()).value(file.getValue());
      }
      out.endObject().endObject();
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory cannot fail", e);
    }
    return (text + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
