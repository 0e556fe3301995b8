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
import org.plenary.source.Checksum;
import org.plenary.source.ContentHash;
import org.plenary.source.SourceText;

/**
 * Paths in the output folder, each with the {@link Checksum} of its file: the manifest of what is
 * published, or the journal of what is being published. Lists of the first version have a SHA-256
 * instead, and pass those on that a build does not come to write again.
 */
record FileList(SortedMap<String, String> sums) {
  private static final int FIRST_VERSION = 1;
  private static final int VERSION = 2;
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern SUM = Pattern.compile(SHA_256 + "|[0-9]+-[0-9a-f]{8}");

  /** What leads to another drive on Windows. */
  private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:");

  /** What a disk may take for our own folder; Windows drops dots and spaces at the end. */
  private static final Pattern OURS =
      Pattern.compile(Pattern.quote(OutputFolder.OURS) + "[. ]*", Pattern.CASE_INSENSITIVE);

  FileList {
    sums = Collections.unmodifiableSortedMap(new TreeMap<>(sums));
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
      return new FileList(sums(in));
    } catch (IOException | SourceText.NotUtf8 | IllegalStateException | NumberFormatException e) {
      throw new Corrupt();
    }
  }

  private static SortedMap<String, String> sums(JsonReader in) throws IOException, Corrupt {
    SortedMap<String, String> sums = new TreeMap<>();
    in.beginObject();
    if (!in.nextName().equals("version")
        || !isKnown(in.nextInt())
        || !in.nextName().equals("files")) {
      throw new Corrupt();
    }
    in.beginObject();
    while (in.hasNext()) {
      String path = in.nextName();
      String sum = in.nextString();
      if (!isInside(path) || !SUM.matcher(sum).matches()) {
        throw new Corrupt();
      }
      sums.put(path, sum);
    }
    in.endObject();
    in.endObject();
    return sums;
  }

  private static boolean isKnown(int version) {
    return version == FIRST_VERSION || version == VERSION;
  }

  /** Whether some bytes are those whose checksum a list has. */
  static boolean isSum(String sum, byte[] bytes) {
    return SHA_256.matcher(sum).matches()
        ? ContentHash.of(bytes).equals(sum)
        : Checksum.of(bytes).toString().equals(sum);
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
      for (Map.Entry<String, String> file : sums.entrySet()) {
        out.name(file.getKey()).value(file.getValue());
      }
      out.endObject().endObject();
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory cannot fail", e);
    }
    return (text + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
