package org.plenary.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.document.Overrides;

/**
 * The archive as data is what it says: of the demonstration archive, and of one whose every text
 * would end a script, a section of XML, a cell or a command.
 */
class ExportsTest {
  private static final String NASTY =
      "</script><script>alert(1)</script> ]]> \\a{b}c \"d\" 50% #&_$~^ =cmd|' /C calc'!A0"
          + " a--b---c ``d'' ,,e !`f ?`g";
  private static final String FORMULA = "=cmd|' /C calc'!A0";
  private static final Pattern TYPED =
      Pattern.compile("-?[0-9]+(\\.[0-9]+)?|[0-9]{4}-[0-9]{2}-[0-9]{2}|true|false");
  private static final Pattern RIS = Pattern.compile("[A-Z][A-Z0-9]  - .*");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Members of a citation and the types that the schema of CSL-JSON gives them. */
  private static final Map<String, String> CITED =
      Map.ofEntries(
          Map.entry("id", "STRING"),
          Map.entry("type", "STRING"),
          Map.entry("title", "STRING"),
          Map.entry("author", "ARRAY"),
          Map.entry("container-title", "STRING"),
          Map.entry("publisher", "STRING"),
          Map.entry("issued", "OBJECT"),
          Map.entry("event-place", "STRING"),
          Map.entry("event-date", "OBJECT"),
          Map.entry("URL", "STRING"),
          Map.entry("DOI", "STRING"),
          Map.entry("language", "STRING"));

  @TempDir static Path folder;

  @BeforeAll
  static void build() throws Exception {
    run(Path.of(""), "demonstration");
    Path archive = folder.resolve("archive");
    String text = "'" + NASTY.replace("'", "''") + "'";
    String formula = "'" + FORMULA.replace("'", "''") + "'";
    for (Map.Entry<String, String> file : nasty().entrySet()) {
      Path path = archive.resolve("content").resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue().replace("NASTY", text).replace("FORMULA", formula));
    }
    run(archive, "nasty");
  }

  private static void run(Path archive, String name) throws Exception {
    Path out = folder.resolve(name);
    LocalDate today = LocalDate.of(2026, 11, 1);
    var report = Build.run(archive, new Overrides(out, null, today, false, false, false));
    assertEquals(List.of(), report.problems());
  }

  private static Map<String, String> nasty() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(
        "site.yaml",
        """
        title: NASTY
        tagline: NASTY
        url: https://example.org/
        zone: Europe/London
        publisher: {name: FORMULA}
        licence: {name: NASTY, url: "https://example.org/licence"}
        """);
    files.put(
        "events/2024/talk.md",
        """
        ---
        title: NASTY
        short_title: NASTY
        titles: {fr: NASTY}
        also: [FORMULA]
        summary: NASTY
        date: 2024-05-06
        time: 09:00-10:00
        place: {venue: FORMULA, city: NASTY, country: GB, at: [-33.5, -0.25]}
        people: [{person: Ada, as: FORMULA, topic: NASTY, role: [speaker, chair]}, {role: chair}]
        organisations: [{organisation: Board, role: organiser}]
        written_by: [Ada]
        numbers: {participants: NASTY}
        deadlines: [{date: 2025-01-01, label: NASTY}]
        outcomes:
          - {title: NASTY, kind: paper, date: 2024, authors: [Ada], url: "https://example.org/p"}
          - {title: NASTY, kind: report, date: 2024-02}
        links: [{label: NASTY, url: "https://example.org/", kind: website}]
        sources: [{label: FORMULA, url: "https://example.org/"}]
        updates: [{date: 2024-06-01, kind: change, text: NASTY}]
        notes: {date: NASTY}
        themes: [law]
        ---
        """);
    files.put("events/2024/talk/part.md", "---\ntitle: FORMULA\ntime: 09:10\n---\n");
    files.put("themes/law.md", "---\ntitle: NASTY\ndefinition: FORMULA\n---\n");
    files.put("people/ada.md", "---\ntitle: NASTY\nalso: [Ada]\n---\n");
    files.put("organisations/board.md", "---\ntitle: FORMULA\nalso: [Board]\n---\n");
    return files;
  }

  private static Path site(String name) {
    return folder.resolve(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"demonstration", "nasty"})
  void jsonIsAsItsSchemaSays(String name) throws IOException {
    JsonNode archive = JSON.readTree(site(name).resolve("archive.json").toFile());
    Path schema = site(name).resolve(archive.get("$schema").textValue());
    Set<ValidationMessage> faults =
        JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(Files.readString(schema))
            .validate(archive);
    assertEquals(Set.of(), faults);
  }

  @ParameterizedTest
  @ValueSource(strings = {"demonstration", "nasty"})
  void everyIdInTheJsonIsOneOfItsRecords(String name) throws IOException {
    JsonNode archive = JSON.readTree(site(name).resolve("archive.json").toFile());
    Set<String> records = new HashSet<>();
    archive.forEach(list -> list.forEach(one -> records.add(one.path("id").asText())));
    Set<String> used = new TreeSet<>(archive.findValuesAsText("id"));
    archive.findValues("heldIn").forEach(list -> list.forEach(id -> used.add(id.textValue())));
    archive.findValues("broader").forEach(list -> list.forEach(id -> used.add(id.textValue())));
    archive.findValues("from").forEach(list -> list.forEach(id -> used.add(id.textValue())));
    used.removeAll(records);
    assertEquals(Set.of(), used);
  }

  @Test
  void aTextIsTheSameInTheJson() throws IOException {
    JsonNode archive = JSON.readTree(site("nasty").resolve("archive.json").toFile());
    List<String> texts = new ArrayList<>();
    collect(archive, texts);
    Set<String> signs =
        texts.stream()
            .filter(text -> text.contains("alert") || text.contains("cmd"))
            .filter(text -> !text.startsWith("outcome:"))
            .collect(Collectors.toSet());
    assertEquals(Set.of(NASTY, FORMULA), signs);
    assertTrue(texts.stream().filter(NASTY::equals).count() > 15);
  }

  private static void collect(JsonNode node, List<String> texts) {
    if (node.isTextual()) {
      texts.add(node.textValue());
    }
    node.forEach(one -> collect(one, texts));
  }

  @ParameterizedTest
  @ValueSource(strings = {"demonstration", "nasty"})
  void tablesJoin(String name) throws IOException {
    JsonNode tables = JSON.readTree(site(name).resolve("data/datapackage.json").toFile());
    Map<String, Set<String>> ids = new HashMap<>();
    for (JsonNode table : tables.get("resources")) {
      Set<String> keys = new HashSet<>();
      for (Map<String, String> row : rows(name, table)) {
        String key =
            texts(table.at("/schema/primaryKey")).stream()
                .map(row::get)
                .collect(Collectors.joining("|"));
        assertTrue(keys.add(key), table.get("name") + " has " + key + " twice");
      }
      ids.put(table.get("name").textValue(), keys);
    }
    for (JsonNode table : tables.get("resources")) {
      for (JsonNode link : table.at("/schema/foreignKeys")) {
        String other = link.at("/reference/resource").textValue();
        String to = other.isEmpty() ? table.get("name").textValue() : other;
        for (Map<String, String> row : rows(name, table)) {
          String id = known(row, link.get("fields").textValue());
          assertTrue(id.isEmpty() || known(ids, to).contains(id), id + " is not in " + to);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"demonstration", "nasty"})
  void cellsAreWhatTheirColumnsSayAndNoFormulas(String name) throws IOException {
    JsonNode tables = JSON.readTree(site(name).resolve("data/datapackage.json").toFile());
    for (JsonNode table : tables.get("resources")) {
      for (JsonNode field : table.at("/schema/fields")) {
        for (Map<String, String> row : rows(name, table)) {
          String cell = known(row, field.get("name").textValue());
          boolean text = field.get("type").textValue().equals("string");
          assertTrue(
              cell.isEmpty() || (text ? !isFormula(cell) : TYPED.matcher(cell).matches()), cell);
        }
      }
    }
  }

  private static boolean isFormula(String cell) {
    return "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0;
  }

  /** The profile of data packages has no list that may be empty. */
  @ParameterizedTest
  @ValueSource(strings = {"demonstration", "nasty"})
  void everyListOfTheDataPackageHoldsSomething(String name) throws IOException {
    holdsSomething(JSON.readTree(site(name).resolve("data/datapackage.json").toFile()));
  }

  private static void holdsSomething(JsonNode node) {
    node.fields()
        .forEachRemaining(
            member ->
                assertFalse(
                    member.getValue().isArray() && member.getValue().isEmpty(), member.getKey()));
    node.forEach(ExportsTest::holdsSomething);
  }

  @Test
  void aTextIsTheSameInTheTables() throws IOException {
    JsonNode tables = JSON.readTree(site("nasty").resolve("data/datapackage.json").toFile());
    assertEquals(NASTY, tables.get("title").textValue());
    Map<String, List<Map<String, String>>> all = new HashMap<>();
    for (JsonNode table : tables.get("resources")) {
      all.put(table.get("name").textValue(), rows("nasty", table));
    }
    assertEquals(NASTY, known(all, "events").get(0).get("title"));
    assertEquals("'" + FORMULA, known(all, "events").get(1).get("title"));
    assertEquals("event:2024/talk", known(all, "events").get(1).get("part_of"));
    assertEquals("'" + FORMULA, known(all, "places").get(0).get("venue"));
    assertEquals("-33.5", known(all, "places").get(0).get("latitude"));
    assertEquals(3, known(all, "participations").size());
    assertEquals("'" + FORMULA, known(all, "participations").get(0).get("as"));
    assertEquals(NASTY, known(all, "participations").get(1).get("name"));
    assertEquals("", known(all, "participations").get(2).get("person"));
    assertEquals("true", known(all, "participations").get(2).get("withheld"));
    assertEquals(NASTY, known(all, "outcomes").get(1).get("authors"));
  }

  private static List<Map<String, String>> rows(String name, JsonNode table) throws IOException {
    Path file = site(name).resolve("data").resolve(table.get("path").textValue());
    List<List<String>> lines = read(Files.readString(file));
    List<String> header =
        StreamSupport.stream(table.at("/schema/fields").spliterator(), false)
            .map(field -> field.get("name").textValue())
            .toList();
    assertEquals(header, lines.get(0));
    List<Map<String, String>> rows = new ArrayList<>();
    for (List<String> line : lines.subList(1, lines.size())) {
      assertEquals(header.size(), line.size(), line.toString());
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < line.size(); i++) {
        row.put(header.get(i), line.get(i));
      }
      rows.add(row);
    }
    return rows;
  }

  /** Reads a file as RFC 4180 has it, strictly. */
  private static List<List<String>> read(String text) {
    List<List<String>> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      StringBuilder cell = new StringBuilder();
      if (text.charAt(at) == '"') {
        at++;
        while (text.charAt(at) != '"' || text.startsWith("\"\"", at)) {
          at += text.charAt(at) == '"' ? 1 : 0;
          cell.append(text.charAt(at++));
        }
        at++;
      } else {
        while (",\r".indexOf(text.charAt(at)) < 0) {
          assertFalse("\"\n".indexOf(text.charAt(at)) >= 0, "a sign that is not quoted");
          cell.append(text.charAt(at++));
        }
      }
      line.add(cell.toString());
      if (text.charAt(at) == ',') {
        at++;
      } else {
        assertTrue(text.startsWith("\r\n", at), "lines end with CRLF");
        at += 2;
        lines.add(line);
        line = new ArrayList<>();
      }
    }
    return lines;
  }

  private static <K, V> V known(Map<K, V> map, K key) {
    return Objects.requireNonNull(map.get(key), () -> "no " + key);
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::textValue).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"demonstration", "nasty"})
  void everyEventIsInTheBibliographyOnce(String name) throws Exception {
    String text = Files.readString(site(name).resolve("archive.bib"));
    Map<Key, BibTeXEntry> entries = parse(text).getEntries();
    assertEquals(text.lines().filter(line -> line.startsWith("@")).count(), entries.size());
    for (JsonNode file : citations(name)) {
      BibTeXEntry entry = known(entries, new Key(file.get("id").textValue()));
      assertEquals(
          file.get("title").textValue(),
          plain(entry.getField(BibTeXEntry.KEY_TITLE).toUserString()));
    }
  }

  private static BibTeXDatabase parse(String text) throws Exception {
    return new BibTeXParser().parse(new StringReader(text));
  }

  /** What TeX sets: with ligatures, where nothing stands between their signs. */
  private static String plain(String tex) {
    return tex.replace("---", "\u2014")
        .replace("--", "\u2013")
        .replace("``", "\u201c")
        .replace("''", "\u201d")
        .replace(",,", "\u201e")
        .replace("!`", "\u00a1")
        .replace("?`", "\u00bf")
        .replaceAll("(?<!\\\\)[{](?!})|(?<![{])[}]", "")
        .replace("\\textbackslash{}", "\\")
        .replace("\\textbraceleft{}", "{")
        .replace("\\textbraceright{}", "}")
        .replace("\\textless{}", "<")
        .replace("\\textgreater{}", ">")
        .replace("\\textbar{}", "|")
        .replace("\\textasciitilde{}", "~")
        .replace("\\textasciicircum{}", "^")
        .replaceAll("\\\\([$&#_%])", "$1")
        .replace("{}", "");
  }

  private static List<JsonNode> citations(String name) throws IOException {
    List<JsonNode> citations = new ArrayList<>();
    try (Stream<Path> files = Files.walk(site(name))) {
      for (Path file : files.filter(one -> one.endsWith("cite.json")).sorted().toList()) {
        JsonNode list = JSON.readTree(file.toFile());
        assertEquals(1, list.size());
        citations.add(list.get(0));
      }
    }
    assertFalse(citations.isEmpty());
    return citations;
  }

  @ParameterizedTest
  @ValueSource(strings = {"demonstration", "nasty"})
  void citationsAreCslJson(String name) throws IOException {
    for (JsonNode citation : citations(name)) {
      citation
          .fields()
          .forEachRemaining(
              member ->
                  assertEquals(
                      CITED.get(member.getKey()),
                      member.getValue().getNodeType().name(),
                      member.getKey()));
      JsonNode first = citation.at("/issued/date-parts/0");
      assertTrue(first.isArray() && first.size() >= 1 && first.size() <= 3, citation.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"demonstration", "nasty"})
  void pagesSayHowTheyAreCited(String name) throws Exception {
    try (Stream<Path> files = Files.walk(site(name))) {
      for (Path file : files.filter(one -> one.endsWith("cite.json")).toList()) {
        JsonNode citation = JSON.readTree(file.toFile()).get(0);
        String title = citation.get("title").textValue();
        var page = Jsoup.parse(Files.readString(file.resolveSibling("index.html")));
        assertEquals("cite.json", page.select("link[type*=citationstyles]").attr("href"));
        assertTrue(page.select(".cite > p").text().contains("“" + title + "”"));
        var pre = page.select(".cite pre");
        BibTeXEntry entry = parse(pre.get(0).wholeText()).getEntries().values().iterator().next();
        assertEquals(citation.get("id").textValue(), entry.getKey().getValue());
        List<String> lines = pre.get(1).wholeText().lines().toList();
        assertTrue(lines.stream().allMatch(line -> RIS.matcher(line).matches()), lines.toString());
        assertEquals("TY  - ELEC", lines.get(0));
        assertEquals("ER  - ", lines.get(lines.size() - 1));
        assertTrue(lines.contains("TI  - " + title));
      }
    }
  }
}
