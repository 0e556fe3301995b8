package org.plenary.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plenary.archive.Archive;
import org.plenary.archive.Occasion;
import org.plenary.archive.Subject;
import org.plenary.document.Document;
import org.plenary.document.Overrides;
import org.plenary.explain.Explainer;
import org.plenary.explain.Explanation;
import org.plenary.explain.KnownArchive;
import org.plenary.page.PlannedOutput.PlannedPage;
import org.plenary.source.SourceText;

/** What the demonstration archive's explanations say is what its site shows. */
class ExplainTest {
  private static final Path ROOT = Path.of("");
  private static KnownArchive known;
  private static Explainer explainer;

  @BeforeAll
  static void read() throws IOException {
    Overrides overrides = new Overrides(null, null, LocalDate.of(2026, 11, 1), false, false, false);
    known = Explain.known(ROOT, Outline.of(ROOT, overrides), true);
    explainer = new Explainer(known);
  }

  @Test
  void everyPageOfTheSiteIsExplained() {
    List<String> unknown = new ArrayList<>();
    for (PlannedPage page : known.plan().pages()) {
      String url = known.settings().url() + page.route().encoded();
      if (!explainer.explain(url, List.of()).found()) {
        unknown.add(url);
      }
    }
    assertEquals(List.of(), unknown);
    assertTrue(known.plan().pages().size() > 100);
  }

  @Test
  void everyFileIsExplainedAndItsPlacesHoldWhatTheyAreSaidToHold() throws Exception {
    for (Document document : known.documents()) {
      String path = document.file().path();
      Explanation explanation = explainer.explain(path, List.of(path));
      assertTrue(explanation.found(), path);
      assertTrue(explanation.lines().get(1).endsWith(path), explanation.lines().toString());
      for (Explanation.Section section : explanation.sections()) {
        for (Explanation.Row row : section.rows()) {
          if (row.at() != null && row.why().contains("by \"")) {
            String text = SourceText.decode(row.at().file().read()).text();
            String at = text.substring(row.at().start(), row.at().end());
            assertTrue(!at.isBlank() && at.indexOf('\n') != 0, path + ": " + row);
          }
        }
      }
    }
  }

  @Test
  void eventsAreListedWhereTheyAreFiled() {
    Archive archive = known.resolved().archive();
    int count = 0;
    for (Occasion occasion : archive.all(Occasion.class)) {
      Set<String> filed = new TreeSet<>();
      for (Subject subject : archive.all(Subject.class)) {
        Archive.Filed there = archive.filedUnder(subject.id());
        boolean part = there.parts().values().stream().anyMatch(parts -> parts.contains(occasion));
        if (part || there.held().contains(occasion) || there.about().contains(occasion)) {
          filed.add(String.valueOf(known.routes().of(subject.id())));
        }
      }
      Set<String> listed =
          explain(occasion).sections().stream()
              .filter(section -> section.title().equals("Listed on"))
              .flatMap(section -> section.rows().stream())
              .map(Explanation.Row::what)
              .filter(what -> what.matches("/(themes|regions)/.+"))
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(filed, listed, occasion.id().toString());
      count += listed.size();
    }
    assertTrue(count > 100, count + " entries");
  }

  private static Explanation explain(Occasion occasion) {
    Explanation explanation = explainer.explain(occasion.id().toString(), List.of());
    assertTrue(explanation.found(), occasion.id().toString());
    return explanation;
  }
}
