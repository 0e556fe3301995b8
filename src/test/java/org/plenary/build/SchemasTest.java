package org.plenary.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Rule;
import org.plenary.document.Overrides;
import org.plenary.schema.SchemaSet;

/** What editors are told is what the readers take: the same keys, names and forms of dates. */
class SchemasTest {
  private static final Path DEMONSTRATION = Path.of("");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, JsonNode> KNOWN = new HashMap<>();
  private static final String UNKNOWN = "zzqqxx";
  private static final Pattern KEYS = Pattern.compile("the keys of (.+) are (.+)");

  /** What the keys of a group are called in problems, with the key that the group is under. */
  private static final Map<String, String> GROUPS =
      Map.ofEntries(
          Map.entry("a picture", "image"),
          Map.entry("a link", "links"),
          Map.entry("a source", "sources"),
          Map.entry("an update", "updates"),
          Map.entry("a place", "place"),
          Map.entry("\"planned\"", "planned"),
          Map.entry("a person's entry", "people"),
          Map.entry("an organisation's entry", "organisations"),
          Map.entry("an outcome", "outcomes"),
          Map.entry("a deadline", "deadlines"),
          Map.entry("a publisher", "publisher"),
          Map.entry("a licence", "licence"),
          Map.entry("\"vocabularies\"", "vocabularies"),
          Map.entry("\"limits\"", "limits"));

  @TempDir Path archive;

  @Test
  void everyFileOfTheDemonstrationArchiveIsValid() throws IOException {
    List<String> faults = new ArrayList<>();
    int count = 0;
    try (Stream<Path> files = Files.walk(Path.of("content"))) {
      for (Path file : files.filter(SchemasTest::isRecord).sorted().toList()) {
        String kind = kind(file);
        for (ValidationMessage fault : faults(kind, Files.readString(file))) {
          faults.add(file + " (" + kind + "): " + fault.getMessage());
        }
        count++;
      }
    }
    assertEquals(List.of(), faults);
    assertTrue(count > 100, count + " files");
  }

  private static boolean isRecord(Path file) {
    return file.toString().endsWith(".md") || file.endsWith("site.yaml");
  }

  private static String kind(Path file) {
    String folder = file.getNameCount() > 2 ? file.getName(1).toString() : "";
    return switch (folder) {
      case "events" -> "event";
      case "conferences", "series" ->
          !file.endsWith("index.md") ? "edition" : folder.equals("series") ? folder : "conference";
      case "people" -> "person";
      case "" -> file.endsWith("site.yaml") ? "site" : "page";
      default -> folder.substring(0, folder.length() - 1);
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "title: 2020",
        "edition: 1.10",
        "edition: 2024",
        "date: 2024",
        "date: 2024-02-29",
        "date: 2024-12~",
        "date: '2024'",
        "date: 2024-12-10/2024-12-11",
        "time: 12:30",
        "type: plenary",
        "type:",
        "themes: [open-source-ai, Open-source AI]",
        "regions: [China]",
        "people: [Somebody Else, {person: Zeynep Engin, role: [speaker, chair]}]",
        "place: {city: Oslo, country: NO, at: [59.9, 10.75]}",
        "card: true",
        "related: [`Data for Policy 2022: Hong Kong`]"
      })
  void takesWhatTheReadersTake(String line) throws IOException {
    assertEquals(Set.of(), faults("event", event(line.replace('`', '"'))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "themes: [Open sauce AI] | does not have a value in the enumeration",
        "regions: [Atlantis] | does not have a value in the enumeration",
        "tags: [AI] | 'tags' is not defined in the schema",
        "date: 2023-02-29 | does not match the regex pattern",
        "date: 10 December 2024 | does not match the regex pattern",
        "date: 2024-12-10/11 | does not match the regex pattern",
        "date: 24 | must have a minimum value",
        "time: 9:00 | does not match the regex pattern",
        "type: picnic | does not have a value in the enumeration",
        "zone: Europe/Londno | does not have a value in the enumeration",
        "place: {town: Oslo} | 'town' is not defined in the schema",
        "place: {country: UK} | does not have a value in the enumeration",
        "people: [{name: Zeynep Engin}] | 'name' is not defined in the schema",
        "links: [{label: A}] | required property 'url' not found",
        "themes: AI | string found, [array, null] expected",
        "related: [No such event] | does not have a value in the enumeration",
        "withdrawn: true | must not be valid to the schema",
        "notes: {venue: unsure} | does not have a value in the enumeration"
      })
  void refusesWhatTheReadersRefuse(String line, String fault) throws IOException {
    Set<ValidationMessage> faults = faults("event", event(line));
    assertTrue(
        faults.stream().anyMatch(one -> one.getMessage().contains(fault)), faults.toString());
  }

  private static String event(String line) {
    String title = line.startsWith("title") ? "" : "title: A\n";
    return title + line + "\n";
  }

  @Test
  void itsNamesAreThoseThatMayBeWritten() throws IOException {
    write("site.yaml", "title: T\n");
    write("themes/law.md", "---\ntitle: Law\nalso: [Droit]\nformerly: [Jurisprudence]\n---\n");
    write("themes/next.md", "---\ntitle: Next\ndraft: true\n---\n");
    write("themes/twice.md", "---\ntitle: Twice\nalso: [Both]\n---\n");
    write("themes/two.md", "---\ntitle: Two\nalso: [Both]\n---\n");
    write("people/a.md", "---\ntitle: Ann Gone\nwithdrawn: She asked\n---\n");
    write("people/b.md", "---\ntitle: Bo There\n---\n");
    write("events/2024/x.md", "---\ntitle: X\ndate: 2024\npeople: [Cy Named]\n---\n");
    write(
        "events/2024/y.md", "---\ntitle: Y\ndate: 2024\npeople: [Di Hidden]\nwithdrawn: No\n---\n");
    JsonNode definitions = JSON.readTree(Schemas.of(archive).of("event")).get("definitions");
    assertEquals(
        "[\"Droit\",\"Law\",\"Next\",\"Twice\",\"Two\",\"law\",\"next\",\"twice\",\"two\"]",
        definitions.at("/themes/enum").toString());
    assertEquals(
        "[\"Bo There\",\"Cy Named\",\"b\",\"cy-named\"]",
        definitions.at("/people/anyOf/0/enum").toString());
  }

  @Test
  void hasTheKeysThatTheReadersAskFor() throws IOException {
    String line = UNKNOWN + ": 1\n";
    write(
        "site.yaml",
        "title: T\n" + line + groups("publisher", "licence", "vocabularies", "limits"));
    String lists = lists("links", "updates", "sources");
    String all = "title: A\n" + line + groups("image") + lists;
    String happening =
        all
            + groups("place")
            + "planned:\n  format: online\n  "
            + line
            + "  place: {city: X, "
            + UNKNOWN
            + ": 1}\n"
            + lists("people", "organisations", "outcomes", "deadlines");
    write("events/2024/a.md", "---\n" + happening + "---\n");
    write("conferences/c/index.md", "---\n" + all + lists("organisations") + "---\n");
    write("conferences/c/2024.md", "---\n" + happening + "---\n");
    for (String file : List.of("regions/r", "themes/t", "people/p", "organisations/o", "pages/f")) {
      write(file + ".md", "---\n" + all + "---\n");
    }
    Map<String, Set<String>> told = new TreeMap<>();
    SchemaSet schemas = Schemas.of(archive);
    for (String kind : SchemaSet.kinds()) {
      if (!kind.equals("series")) {
        collect(JSON.readTree(schemas.of(kind)), kind + ": ", "", told);
      }
    }
    assertEquals(lines(asked()), lines(told));
  }

  private static String lines(Map<String, Set<String>> keys) {
    return keys.entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue() + "\n")
        .collect(Collectors.joining());
  }

  @Test
  void takesTheDatesThatTheReadersTake() throws IOException {
    List<String> dates = new ArrayList<>(List.of("0000", "0999", "12024", "2024?", "2024-1"));
    for (int year : new int[] {1900, 2000, 2023, 2024}) {
      for (int month = 0; month <= 13; month++) {
        dates.add(String.format(Locale.ROOT, "%d-%02d~", year, month));
        for (int day : new int[] {0, 1, 28, 29, 30, 31, 32}) {
          dates.add(String.format(Locale.ROOT, "%d-%02d-%02d", year, month, day));
        }
      }
    }
    for (String end : List.of("2025-01-01", "2025-01", "2025", "2025?", "11", "2025-02-29")) {
      List.of("2024-12-10", "2024-12", "2024", "2024~").forEach(one -> dates.add(one + "/" + end));
    }
    write("site.yaml", "title: T\n");
    for (int i = 0; i < dates.size(); i++) {
      write("events/x/" + i + ".md", "---\ntitle: A\ndate: \"" + dates.get(i) + "\"\n---\n");
    }
    Set<String> refused =
        Outline.of(archive, overrides()).problems().sorted().stream()
            .filter(problem -> problem.rule() == Rule.BAD_DATE)
            .map(problem -> problem.span().file().path().replaceAll("\\D", ""))
            .map(number -> dates.get(Integer.parseInt(number)))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> unfit = new TreeSet<>();
    for (String date : dates) {
      if (!faults("event", "title: A\ndate: \"" + date + "\"\n").isEmpty()) {
        unfit.add(date);
      }
    }
    assertEquals(refused, unfit);
  }

  private static String groups(String... keys) {
    return Stream.of(keys)
        .map(key -> key + ":\n  a" + UNKNOWN + ": 1\n  " + UNKNOWN + ": 1\n")
        .collect(Collectors.joining());
  }

  private static String lists(String... keys) {
    return Stream.of(keys)
        .map(key -> key + ":\n  - a" + UNKNOWN + ": 1\n    " + UNKNOWN + ": 1\n")
        .collect(Collectors.joining());
  }

  /** The keys that the readers ask for, which they tell whoever writes one they do not know. */
  private Map<String, Set<String>> asked() throws IOException {
    Map<String, Set<String>> asked = new TreeMap<>();
    for (Diagnostic problem : Outline.of(archive, overrides()).problems().sorted()) {
      Matcher keys = KEYS.matcher(String.valueOf(problem.help()));
      if (problem.rule() == Rule.UNKNOWN_KEY && keys.matches()) {
        String kind = kind(Path.of(problem.span().file().path()));
        String group = GROUPS.getOrDefault(keys.group(1), "");
        asked.put(kind + ": " + group, new TreeSet<>(List.of(keys.group(2).split(", ", -1))));
      }
    }
    return asked;
  }

  private static void collect(
      JsonNode schema, String kind, String group, Map<String, Set<String>> into) {
    schema
        .properties()
        .forEach(
            member -> {
              if (member.getKey().equals("properties")) {
                Set<String> names = names(member.getValue());
                assertEquals(names, into.getOrDefault(kind + group, names));
                into.put(kind + group, names);
                member
                    .getValue()
                    .properties()
                    .forEach(one -> collect(one.getValue(), kind, one.getKey(), into));
              } else {
                collect(member.getValue(), kind, group, into);
              }
            });
    for (int i = 0; schema.isArray() && i < schema.size(); i++) {
      collect(schema.get(i), kind, group, into);
    }
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static Set<ValidationMessage> faults(String kind, String text) throws IOException {
    JsonNode schema = Objects.requireNonNull(known().get(kind));
    return JsonSchemaFactory.getInstance(VersionFlag.V7)
        .getSchema(schema)
        .validate(EditorYaml.read(text));
  }

  private static synchronized Map<String, JsonNode> known() throws IOException {
    if (KNOWN.isEmpty()) {
      SchemaSet schemas = Schemas.of(DEMONSTRATION);
      for (String kind : SchemaSet.kinds()) {
        KNOWN.put(kind, JSON.readTree(schemas.of(kind)));
      }
    }
    return KNOWN;
  }

  private static Overrides overrides() {
    return new Overrides(null, null, LocalDate.of(2026, 11, 1), false, false, false);
  }

  private void write(String path, String text) throws IOException {
    Path file = archive.resolve("content").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
