package org.plenary.golden;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A whole small archive as one text, and what a build must make of it.
 *
 * <p>{@code -- content/x.md --} begins a file; {@code hex} after its path says that its bytes
 * follow as hexadecimal digits, {@code repeat N} that the text stands N times, {@code link} that it
 * is a symbolic link to the path that follows. {@code -- expect diagnostics --}, {@code -- expect
 * files --}, {@code -- expect page site/... --} (what a reader gets), {@code -- expect frame
 * site/... --} (what stands above and below it), {@code -- expect cite site/... --} (how it is
 * cited), {@code -- expect head site/... --} (what a browser or a search engine is told), {@code --
 * expect data site/... --} (what is there for link previews and for programs), {@code -- expect
 * file site/... --} (the text as it is) {@code -- expect nowhere TEXT --} (the files that hold a
 * text: none) and, of a check, {@code -- expect report --} (the state of the archive) begin what
 * must come out. An archive without {@code content/site.yaml} gets one with a title, unless {@code
 * -- no settings --} stands there; {@code -- strict --} asks for a strict build, {@code -- check
 * --} for a check that writes nothing, {@code -- drafts --} for one with drafts, and {@code -- day
 * of the settings --} for one that is told no day.
 */
record GoldenSite(Path file, String remark, List<Section> sections) {
  private static final String STRICT = "strict";
  private static final String CHECK = "check";
  private static final String DRAFTS = "drafts";
  private static final String OWN_DAY = "day of the settings";
  private static final Set<String> OPTIONS = Set.of(STRICT, CHECK, DRAFTS, OWN_DAY);
  private static final Pattern HEADER = Pattern.compile("-- (.+?) --");

  /** A header without its dashes, and the lines below it. */
  record Section(String header, String text) {
    boolean isExpected() {
      return header.startsWith("expect ");
    }
  }

  static GoldenSite read(Path file) throws IOException {
    StringBuilder remark = new StringBuilder();
    List<Section> sections = new ArrayList<>();
    StringBuilder text = remark;
    String header = null;
    for (String line : Files.readString(file).split("(?<=\n)", -1)) {
      Matcher start = HEADER.matcher(line.stripTrailing());
      if (start.matches()) {
        if (header != null) {
          sections.add(new Section(header, text.toString()));
        }
        header = start.group(1);
        text = new StringBuilder();
      } else {
        text.append(line);
      }
    }
    if (header != null) {
      sections.add(new Section(header, text.toString()));
    }
    return new GoldenSite(file, remark.toString(), sections);
  }

  /** Whether the site is built strictly. */
  boolean isStrict() {
    return has(STRICT);
  }

  /** Whether the site is checked, not built. */
  boolean isChecked() {
    return has(CHECK);
  }

  /** Whether the site is built with its drafts. */
  boolean withDrafts() {
    return has(DRAFTS);
  }

  /** Whether the day that the site is built for is the one of its settings. */
  boolean hasOwnDay() {
    return has(OWN_DAY);
  }

  private boolean has(String option) {
    return sections.stream().anyMatch(section -> section.header.equals(option));
  }

  /** Writes the archive's files into an empty folder. */
  void writeTo(Path root) throws IOException {
    boolean settings = false;
    for (Section section : sections) {
      if (section.header.equals("no settings")) {
        settings = true;
      } else if (!section.isExpected() && !OPTIONS.contains(section.header)) {
        settings |= section.header.startsWith("content/site.yaml");
        write(root, section);
      }
    }
    if (!settings) {
      Files.createDirectories(root.resolve("content"));
      Files.writeString(root.resolve("content/site.yaml"), "title: Test archive\n");
    }
  }

  private static void write(Path root, Section section) throws IOException {
    String[] words = section.header.split(" ", -1);
    Path file = root.resolve(words[0]);
    Files.createDirectories(file.getParent());
    String text = section.text;
    switch (words.length == 1 ? "text" : words[1]) {
      case "text" -> Files.writeString(file, text);
      case "hex" -> Files.write(file, HexFormat.of().parseHex(text.replaceAll("\\s+", "")));
      case "repeat" ->
          Files.writeString(file, text.stripTrailing().repeat(Integer.parseInt(words[2])));
      case "fill" ->
          Files.writeString(file, text.replace("...", "word ".repeat(Integer.parseInt(words[2]))));
      case "link" -> Files.createSymbolicLink(file, Path.of(text.strip()));
      default -> throw new IllegalArgumentException(section.header);
    }
  }

  /** What must come out, by header. */
  Map<String, String> expected() {
    Map<String, String> expected = new LinkedHashMap<>();
    sections.stream()
        .filter(Section::isExpected)
        .forEach(section -> expected.put(section.header, section.text));
    return expected;
  }

  /** Writes the file again with other expectations. */
  void record(Map<String, String> actual) throws IOException {
    StringBuilder text = new StringBuilder(remark);
    for (Section section : sections) {
      String body = section.isExpected() ? actual.getOrDefault(section.header, "") : section.text;
      text.append("-- ").append(section.header).append(" --\n").append(body);
    }
    Files.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
