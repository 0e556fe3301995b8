package org.plenary.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.document.Overrides;
import org.yaml.snakeyaml.Yaml;

/**
 * Reads the demonstration archive by itself, with a YAML parser and regular expressions, and checks
 * that both ends of each relation lead to each other in the built site. A kind of record is left
 * out as long as the site has no page of its records.
 */
class RelationsTest {
  private static final Path CONTENT = Path.of("content");
  private static final URI ROOT = URI.create("https://archive.example.org/");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+\\.md)(?:#[^)\\s]*)?\\)");

  /** Keys that name records, and the folder of the kind that they name. */
  private static final Map<String, String> KEYS =
      Map.of(
          "themes", "themes",
          "regions", "regions",
          "people", "people",
          "organisations", "organisations",
          "affiliations", "organisations",
          "conference", "conferences",
          "series", "conferences",
          "related", "events");

  @TempDir static Path folder;
  private static final Map<String, Written> RECORDS = new TreeMap<>();

  /** What each page links to, by path; a record's further pages count as its first. */
  private static final Map<String, Set<String>> LINKS = new HashMap<>();

  /** What each page links to other than as the next piece of a list. */
  private static final Map<String, Set<String>> BUT_PAGERS = new HashMap<>();

  /** A record as its file has it. */
  private record Written(String path, Map<String, Object> keys, String body) {
    String kind() {
      String folder = path.substring(0, path.indexOf('/'));
      return folder.equals("series") ? "conferences" : folder;
    }

    /** The path without what does not count: {@code data-for-policy/2022}. */
    String id() {
      return bare().substring(bare().indexOf('/') + 1);
    }

    String bare() {
      return path.replaceAll("(/index)?\\.md$", "");
    }

    String url() {
      return "/" + (kind().equals("pages") ? id() : bare()) + "/";
    }

    boolean isEdition() {
      return kind().equals("conferences") && id().contains("/");
    }

    Set<String> names() {
      Set<String> names = new HashSet<>(List.of(folded(id()), folded(text(keys.get("title")))));
      texts(keys.get("also")).forEach(name -> names.add(folded(name)));
      texts(keys.get("formerly")).forEach(name -> names.add(folded(name)));
      return names;
    }
  }

  @BeforeAll
  static void readAndBuild() throws IOException, org.plenary.output.OutputRefused {
    try (Stream<Path> files = Files.walk(CONTENT)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".md")).toList()) {
        String path = CONTENT.relativize(file).toString().replace('\\', '/');
        if (path.contains("/")) {
          RECORDS.put(path, written(path, Files.readString(file)));
        }
      }
    }
    Path out = folder.resolve("out");
    Build.run(
        Path.of(""), new Overrides(out, null, LocalDate.of(2026, 11, 1), false, false, false));
    try (Stream<Path> files = Files.walk(out)) {
      for (Path file : files.filter(one -> one.endsWith("index.html")).toList()) {
        URI url =
            ROOT.resolve(out.relativize(file.getParent()).toString().replace('\\', '/') + "/");
        readPage(url.equals(ROOT.resolve("/")) ? ROOT : url, Jsoup.parse(Files.readString(file)));
      }
    }
  }

  private static void readPage(URI url, Document page) {
    if (page.selectFirst("meta[http-equiv=refresh]") != null) {
      return;
    }
    String path = url.getPath().replaceAll("/+", "/");
    Set<String> butPagers = new TreeSet<>();
    BUT_PAGERS.put(path, butPagers);
    for (Element form : page.select("form")) {
      butPagers.add(ROOT.resolve(path).resolve(form.attr("action")).getPath());
    }
    for (Element link : page.select("main a[href], nav a[href]")) {
      URI address = ROOT.resolve(path).resolve(link.attr("href"));
      if (!ROOT.getHost().equals(address.getHost())) {
        continue;
      }
      String target = address.getPath();
      if (link.closest("main") != null) {
        LINKS.computeIfAbsent(first(path), key -> new HashSet<>()).add(target);
      }
      if (link.closest(".pager") == null) {
        butPagers.add(target);
      }
    }
  }

  private static String first(String path) {
    return path.replaceAll("page/[0-9]+/$", "");
  }

  private static Written written(String path, String text) {
    int end = text.indexOf("\n---", 3);
    Map<String, Object> keys = new LinkedHashMap<>();
    new Yaml()
        .<Map<String, Object>>load(text.substring(3, end))
        .forEach((key, value) -> keys.put(key, value));
    return new Written(path, keys, text.substring(end + 4));
  }

  private static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s_-]+", "-");
  }

  private static String text(@Nullable Object value) {
    return String.valueOf(value);
  }

  /** The names in a value: a text, a list of texts, or a list of maps that hold one. */
  private static List<String> texts(@Nullable Object value) {
    List<String> texts = new ArrayList<>();
    if (value instanceof List<?> list) {
      list.forEach(one -> texts.addAll(texts(one)));
    } else if (value instanceof Map<?, ?> map) {
      for (String key : List.of("person", "organisation")) {
        if (map.get(key) != null) {
          texts.add(text(map.get(key)));
        }
      }
    } else if (value != null) {
      texts.add(text(value));
    }
    return texts;
  }

  private static List<Written> named(String name, Predicate<Written> among) {
    String folded = folded(name);
    return RECORDS.values().stream()
        .filter(among)
        .filter(record -> record.names().contains(folded))
        .toList();
  }

  /** Adds a problem for each end of a relation that does not lead to the other. */
  private static void relate(String how, Written one, Written other, Set<String> missing) {
    if (LINKS.containsKey(one.url()) && LINKS.containsKey(other.url())) {
      lead(how, one, other, missing);
      lead(how, other, one, missing);
    }
  }

  private static void lead(String how, Written from, Written to, Set<String> missing) {
    if (!LINKS.getOrDefault(from.url(), Set.of()).contains(to.url())) {
      missing.add(from.url() + " does not lead to " + to.url() + " (" + how + ")");
    }
  }

  @Test
  void whatNamesARecordAndTheRecordLeadToEachOther() {
    Set<String> missing = new TreeSet<>();
    int relations = 0;
    for (Written record : RECORDS.values()) {
      for (Map.Entry<String, String> key : KEYS.entrySet()) {
        for (String name : texts(record.keys.get(key.getKey()))) {
          for (Written other :
              named(name, one -> one.kind().equals(key.getValue()) && !one.isEdition())) {
            if (!ofEdition(record, key.getKey())) {
              relate(key.getKey(), record, other, missing);
              relations++;
            }
          }
        }
      }
    }
    assertEquals(Set.of(), missing);
    assertTrue(relations > 50, "the archive has relations: " + relations);
  }

  /** Conferences lead to the editions of events, and those to the events. */
  private static boolean ofEdition(Written record, String key) {
    return Set.of("conference", "series").contains(key) && record.keys.get("edition") != null;
  }

  @Test
  void eventsEditionsAndConferencesLeadToEachOther() {
    Set<String> missing = new TreeSet<>();
    for (Written record : RECORDS.values()) {
      if (record.isEdition()) {
        String conference = record.id().substring(0, record.id().indexOf('/'));
        named(conference, RelationsTest::isConference)
            .forEach(one -> relate("an edition", record, one, missing));
      }
      for (String name : texts(record.keys.get("edition"))) {
        @Nullable Object conference = record.keys.get("conference");
        @Nullable Object said = conference != null ? conference : record.keys.get("series");
        named(text(said), RelationsTest::isConference).stream()
            .flatMap(one -> named(one.id() + "/" + name, Written::isEdition).stream())
            .forEach(one -> relate("edition", record, one, missing));
      }
    }
    assertEquals(Set.of(), missing);
  }

  private static boolean isConference(Written record) {
    return record.kind().equals("conferences") && !record.isEdition();
  }

  @Test
  void wholesAndPartsLeadToEachOther() {
    Set<String> missing = new TreeSet<>();
    for (Written record : RECORDS.values()) {
      if (record.keys.get("part_of") != null) {
        named(text(record.keys.get("part_of")), one -> isWhole(one, record))
            .forEach(whole -> relate("part_of", record, whole, missing));
      }
      RECORDS.values().stream()
          .filter(one -> one.kind().equals("events") && record.kind().equals("events"))
          .filter(one -> record.id().matches(Pattern.quote(one.id()) + "/[^/]+"))
          .forEach(whole -> relate("in its folder", record, whole, missing));
      for (String key : List.of("broader", "includes")) {
        for (String name : texts(record.keys.get(key))) {
          named(name, one -> one.kind().equals(record.kind()))
              .forEach(one -> relate(key, record, one, missing));
        }
      }
    }
    assertEquals(Set.of(), missing);
  }

  private static boolean isWhole(Written whole, Written part) {
    return part.kind().equals("organisations")
        ? whole.kind().equals("organisations")
        : whole.isEdition() || whole.kind().equals("events");
  }

  @Test
  void whatIsHeldInACountryAndTheCountryLeadToEachOther() {
    Set<String> missing = new TreeSet<>();
    for (Written record : RECORDS.values()) {
      if (record.keys.get("place") instanceof Map<?, ?> place && place.get("country") != null) {
        RECORDS.values().stream()
            .filter(one -> one.kind().equals("regions"))
            .filter(one -> text(place.get("country")).equals(text(one.keys.get("code"))))
            .forEach(country -> relate("held in", record, country, missing));
      }
    }
    assertEquals(Set.of(), missing);
  }

  @Test
  void aLinkInATextIsSaidOnThePageItLeadsTo() {
    Set<String> missing = new TreeSet<>();
    int links = 0;
    for (Written record : RECORDS.values()) {
      Matcher link = LINK.matcher(record.body);
      while (link.find()) {
        Path from = Path.of("/").resolve(record.path).resolveSibling(link.group(1));
        String target = from.normalize().toString().substring(1);
        Written other = RECORDS.get(target);
        if (other != null && !other.equals(record)) {
          relate("a link", record, other, missing);
          links++;
        }
      }
    }
    assertEquals(Set.of(), missing);
    assertTrue(links > 50, "the archive has links: " + links);
  }

  @Test
  void noPageIsReachedThroughPagersAlone() {
    Set<String> seen = new TreeSet<>();
    Deque<String> next = new ArrayDeque<>(List.of("/"));
    while (!next.isEmpty()) {
      String path = next.poll();
      Set<String> links = BUT_PAGERS.get(path);
      if (links != null && seen.add(path)) {
        next.addAll(links);
      }
    }
    Set<String> lost = new TreeSet<>(BUT_PAGERS.keySet());
    lost.removeAll(seen);
    lost.removeIf(path -> path.matches(".*/page/[0-9]+/"));
    assertEquals(Set.of(), lost);
  }
}
