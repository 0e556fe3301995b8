package org.plenary.language;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.archive.Archive;
import org.plenary.archive.Id;
import org.plenary.archive.Occasion;
import org.plenary.archive.RecordKind;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.document.DocumentParser;
import org.plenary.document.Overrides;
import org.plenary.document.Settings;
import org.plenary.document.SettingsFile;
import org.plenary.document.SourceTree;
import org.plenary.document.TemplateFolder;
import org.plenary.resolve.Resolver;

/** Events in one sentence. */
class OneSentenceTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

  @TempDir Path root;

  private record Row(String given, String sentence) {}

  @Test
  void anEventSaysItselfInOneSentence() throws IOException {
    writeWorld();
    List<Row> table = table("english.txt");
    for (int i = 0; i < table.size(); i++) {
      write("events/x/" + i + ".md", "title: Event " + i + "\n" + lines(table.get(i).given));
    }
    OneSentence sentences = sentences("en");
    assertAll(
        IntStream.range(0, table.size())
            .mapToObj(i -> says(table.get(i), sentences, new Id(RecordKind.EVENT, "x/" + i))));
  }

  @Test
  void anEditionSaysItselfInOneSentence() throws IOException {
    writeWorld();
    List<Row> table = table("editions.txt");
    for (Row row : table) {
      String id = id(row);
      write(
          "conferences/" + id + ".md",
          "title: Data for Policy "
              + id.substring(id.indexOf('/') + 1)
              + "\n"
              + lines(row.given.substring(id.length() + 3)));
    }
    OneSentence sentences = sentences("en");
    assertAll(table.stream().map(row -> says(row, sentences, new Id(RecordKind.EDITION, id(row)))));
  }

  @Test
  void anotherLanguageOrdersEverythingItsOwnWay() throws IOException {
    writeWorld();
    write(
        "events/x/0.md",
        """
        title: An event
        date: 2024-12-10/2024-12-11
        type: workshop
        place: {city: 北京}
        conference: Data for Policy
        organisations: [{organisation: HKUST, role: host}]
        attribution: chatham-house
        """);
    Path own = root.resolve("templates/messages/zh.properties");
    Files.createDirectories(own.getParent());
    Files.writeString(
        own,
        """
        month.12=12月
        date.day={2}年{1}{0}日
        date.pair.range.short={0}日至{1}
        sentence.type.workshop.with={0}研讨会
        sentence.days.2=为期两天的
        sentence.where={0}
        sentence.date.day={0}
        sentence.event.held.place-date={2}在{1}举行的{0}
        sentence.part-of=“{1}”的一部分：{0}
        sentence.host=由{1}主办、{0}
        sentence.chatham-house={0}，遵循查塔姆研究所规则
        sentence.end={0}。
        """);
    assertEquals(
        "由HKUST主办、“Data for Policy”的一部分：2024年12月10日至11日在北京举行的为期两天的研讨会，遵循查塔姆研究所规则。",
        say(sentences("zh"), new Id(RecordKind.EVENT, "x/0")));
  }

  private void writeWorld() throws IOException {
    write("site.yaml", "title: Archive\nevent_types: [summit]\n", "");
    write("conferences/data-for-policy/index.md", "title: Data for Policy\n");
    write("regions/america.md", "title: America\ncode: US\n");
    write("organisations/withdrawn.md", "title: Withdrawn institute\nwithdrawn: At its request.\n");
    write(
        "events/summit.md",
        "title: The summit\ndate: 2024-12-09/2024-12-11\nplace: {city: London, country: GB}\n");
    writeStop("hong-kong", "2022", "2022-12-05", "{city: Hong Kong, country: HK}", "in-person");
    writeStop("seattle", "2022", "2022-12-09", "{city: Seattle, country: US}", "in-person");
    writeStop("brussels", "2022", "2022-12-13", "{city: Brussels, country: BE}", "in-person");
    writeStop("london", "2019", "2019-01-01", "{city: London, country: GB}", "in-person");
    writeStop("turin", "2019", "2019-02-01", "{city: Turin, country: IT}", "in-person");
    writeStop("lyon", "2019", "2019-03-01", "{city: Lyon, country: FR}", "hybrid");
    writeStop("vienna", "2019", "2019-04-01", "{city: Vienna, country: AT}", "in-person");
    writeStop("porto", "2019", "2019-05-01", "{city: Porto, country: PT}", "in-person");
  }

  private void writeStop(String name, String edition, String date, String place, String format)
      throws IOException {
    write(
        "events/" + name + ".md",
        String.format(
            """
            title: %s
            date: %s
            place: %s
            format: %s
            conference: Data for Policy
            edition: %s
            %s""",
            name,
            date,
            place,
            format,
            edition,
            name.equals("hong-kong")
                ? "organisations: [{organisation: HKUST, role: host}]\n"
                : ""));
  }

  private void write(String name, String frontMatter) throws IOException {
    write(name, frontMatter, "---\n");
  }

  private void write(String name, String text, String fence) throws IOException {
    Path file = root.resolve("content").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, fence + text + fence);
  }

  private OneSentence sentences(String language) throws IOException {
    Diagnostics problems = new Diagnostics();
    SourceTree sources = SourceTree.scan(root, problems);
    Settings settings =
        SettingsFile.read(sources, new Overrides(null, null, TODAY, false, false, false), problems);
    var documents = new DocumentParser(settings.limits(), body -> true, problems).parseAll(sources);
    Archive resolved = Resolver.resolve(documents, sources, settings, problems).archive();
    assertFalse(problems.hasErrors(), () -> problems.sorted().toString());
    archive = resolved;
    return new OneSentence(
        resolved, Messages.load(new TemplateFolder(root), language, problems), TODAY);
  }

  private Archive archive = Archive.of(List.of(), List.of());

  private String say(OneSentence sentences, Id id) {
    return sentences.of((Occasion) Objects.requireNonNull(archive.find(id)));
  }

  private static String lines(String given) {
    return given.replace(" | ", "\n") + "\n";
  }

  private Executable says(Row row, OneSentence sentences, Id id) {
    return () -> assertEquals(row.sentence, say(sentences, id), row.given);
  }

  private static String id(Row row) {
    return row.given.split(" \\| ", 2)[0];
  }

  private static List<Row> table(String name) throws IOException {
    try (InputStream in = OneSentenceTest.class.getResourceAsStream("/sentences/" + name)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      List<String> lines =
          text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
      List<Row> rows = new ArrayList<>();
      for (int i = 0; i < lines.size(); i += 2) {
        rows.add(new Row(lines.get(i), lines.get(i + 1).substring(2)));
      }
      return rows;
    }
  }
}
