package org.plenary.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.build.Build;
import org.plenary.document.Overrides;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Reads every feed and calendar of the demonstration archive as subscribers' programs do. */
class FeedsTest {
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

  @TempDir static Path site;
  private static final Map<String, Document> FEEDS = new TreeMap<>();
  private static final Map<String, ICalendar> CALENDARS = new TreeMap<>();

  @BeforeAll
  static void build() throws Exception {
    Build.run(Path.of(""), new Overrides(site.resolve("out"), null, TODAY, false, false, false));
    DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
    parsers.setNamespaceAware(true);
    for (Path file : all("feed.xml")) {
      FEEDS.put(name(file), parsers.newDocumentBuilder().parse(file.toFile()));
    }
    for (Path file : all("calendar.ics")) {
      CALENDARS.put(name(file), Biweekly.parse(file.toFile()).first());
    }
  }

  private static List<Path> all(String name) throws IOException {
    try (Stream<Path> files = Files.walk(site.resolve("out"))) {
      return files.filter(file -> file.endsWith(name)).toList();
    }
  }

  private static String name(Path file) {
    return site.resolve("out").relativize(file).toString().replace('\\', '/');
  }

  @Test
  void thereAreSomeAtEveryPlace() {
    for (String place : List.of("", "conferences/data-for-policy/", "regions/china/")) {
      assertTrue(FEEDS.containsKey(place + "feed.xml"), place);
      assertTrue(CALENDARS.containsKey(place + "calendar.ics"), place);
    }
    assertTrue(CALENDARS.keySet().stream().anyMatch(name -> name.startsWith("events/")));
    assertFalse(FEEDS.keySet().stream().anyMatch(name -> name.startsWith("events/")));
  }

  /** What RFC 4287 asks of a feed in section 4.1.1, and this program besides. */
  @Test
  void everyFeedHasWhatItMustHave() {
    FEEDS.forEach(
        (name, document) -> {
          Element feed = document.getDocumentElement();
          assertEquals("feed", feed.getLocalName(), name);
          assertEquals(ATOM, feed.getNamespaceURI(), name);
          mustHold(name, feed);
          List<Element> entries = children(feed, "entry");
          assertTrue(entries.size() <= 50, name);
          assertEquals(1, children(feed, "author").size(), name);
          assertEquals(
              "https://archive.example.org/" + name, link(feed, "self").getAttribute("href"));
          Set<String> ids = new HashSet<>(Set.of(text(feed, "id")));
          List<String> published = new ArrayList<>();
          for (Element entry : entries) {
            mustHold(name, entry);
            assertTrue(ids.add(text(entry, "id")), () -> name + " has twice " + text(entry, "id"));
            String day = text(entry, "published");
            assertFalse(OffsetDateTime.parse(day).toLocalDate().isAfter(TODAY), day);
            assertTrue(day.compareTo(text(entry, "updated")) <= 0, name);
            published.add(day);
            assertEquals(1, children(entry, "summary").size(), name);
          }
          List<String> newestFirst = published.stream().sorted((a, b) -> b.compareTo(a)).toList();
          assertEquals(newestFirst, published, name);
        });
  }

  /** What section 4.1 asks of feeds and entries alike. */
  private static void mustHold(String name, Element of) {
    for (String one : List.of("id", "title", "updated")) {
      assertEquals(1, children(of, one).size(), () -> name + " " + one);
      assertFalse(text(of, one).isBlank(), () -> name + " " + one);
    }
    assertTrue(URI.create(text(of, "id")).isAbsolute(), name);
    assertTrue(text(of, "updated").endsWith("T00:00:00Z"), name);
    OffsetDateTime.parse(text(of, "updated"));
    assertTrue(URI.create(link(of, "alternate").getAttribute("href")).isAbsolute(), name);
    for (Element author : children(of, "author")) {
      assertFalse(text(author, "name").isBlank(), name);
    }
    for (Element category : children(of, "category")) {
      assertFalse(category.getAttribute("term").isBlank(), name);
      assertTrue(URI.create(category.getAttribute("scheme")).isAbsolute(), name);
    }
  }

  private static Element link(Element of, String relation) {
    List<Element> links =
        children(of, "link").stream()
            .filter(link -> link.getAttribute("rel").equals(relation))
            .toList();
    assertEquals(1, links.size(), relation);
    return links.get(0);
  }

  private static String text(Element of, String name) {
    return children(of, name).get(0).getTextContent();
  }

  private static List<Element> children(Element of, String name) {
    return IntStream.range(0, of.getChildNodes().getLength())
        .mapToObj(of.getChildNodes()::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .filter(child -> child.getLocalName().equals(name))
        .toList();
  }

  @Test
  void onlyTheSitesFeedHasWholeTextsWithCompleteLinks() {
    FEEDS.forEach(
        (name, document) -> {
          for (Element entry : children(document.getDocumentElement(), "entry")) {
            List<Element> contents = children(entry, "content");
            assertTrue(contents.isEmpty() || name.equals("feed.xml"), name);
            for (Element content : contents) {
              assertEquals("html", content.getAttribute("type"));
              String html = content.getTextContent();
              assertFalse(html.matches("(?s).*(href|src)=\"(?!https?:|mailto:|#).*"), () -> html);
            }
          }
        });
    Element feed = Objects.requireNonNull(FEEDS.get("feed.xml")).getDocumentElement();
    assertTrue(
        children(feed, "entry").stream().anyMatch(entry -> !children(entry, "content").isEmpty()));
  }

  @Test
  void everyCalendarIsValidAndHoldsSomething() {
    CALENDARS.forEach(
        (name, calendar) -> {
          assertTrue(calendar.validate(ICalVersion.V2_0).isEmpty(), () -> name + calendar);
          Set<String> ids = new HashSet<>();
          assertFalse(calendar.getEvents().isEmpty(), name);
          for (VEvent event : calendar.getEvents()) {
            assertTrue(ids.add(event.getUid().getValue()), name);
            assertTrue(event.getUid().getValue().endsWith("@archive.example.org"), name);
            if (event.getDateEnd() != null) {
              Date start = event.getDateStart().getValue();
              assertTrue(event.getDateEnd().getValue().after(start), name);
            }
          }
        });
  }

  @Test
  void linesOfCalendarsEndAsTheyMustAndAreShort() throws IOException {
    for (Path file : all("calendar.ics")) {
      String text = Files.readString(file);
      assertEquals(text, text.replaceAll("\r?\n", "\r\n"), file::toString);
      for (String line : text.split("\r\n", -1)) {
        assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
      }
    }
  }
}
