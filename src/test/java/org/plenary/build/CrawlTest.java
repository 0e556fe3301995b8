package org.plenary.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.describe.SchemaWords;
import org.plenary.document.Overrides;

/** Walks the built demonstration archive as a visitor and as a validator would. */
class CrawlTest {
  private static final URI ROOT = URI.create("https://archive.example.org/");

  @TempDir static Path site;
  private static final Map<String, Document> PAGES = new HashMap<>();

  @BeforeAll
  static void build() throws Exception {
    Build.run(
        Path.of(""),
        new Overrides(site.resolve("out"), null, LocalDate.of(2026, 11, 1), false, false, false));
    try (Stream<Path> files = Files.walk(site.resolve("out"))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".html")).toList()) {
        String path = site.resolve("out").relativize(file).toString().replace('\\', '/');
        URI url = ROOT.resolve(path.replaceAll("(^|/)index\\.html$", "$1"));
        PAGES.put(url.getPath(), Jsoup.parse(Files.readString(file), url.toString()));
      }
    }
  }

  @Test
  void everyLinkAndFragmentIsAnswered() {
    Set<String> broken = new TreeSet<>();
    PAGES.forEach(
        (path, page) -> {
          for (Element link : page.select("[href], [src]")) {
            String address = link.hasAttr("href") ? link.attr("href") : link.attr("src");
            URI target = ROOT.resolve(path).resolve(address);
            if (isInside(target) && !isAnswered(target)) {
              broken.add(path + " -> " + address);
            }
          }
        });
    assertEquals(Set.of(), broken);
  }

  @Test
  void everyPageIsReachableFromTheHomePage() {
    Set<String> seen = new LinkedHashSet<>();
    Deque<String> next = new ArrayDeque<>(List.of("/"));
    while (!next.isEmpty()) {
      String path = next.poll();
      if (seen.add(path)) {
        for (Element way : Objects.requireNonNull(PAGES.get(path)).select("a[href], form")) {
          String address = way.attr(way.is("form") ? "action" : "href");
          URI target = ROOT.resolve(path).resolve(address);
          if (isInside(target) && PAGES.containsKey(target.getPath())) {
            next.add(target.getPath());
          }
        }
      }
    }
    Set<String> lost = new TreeSet<>(PAGES.keySet());
    lost.removeAll(seen);
    lost.removeIf(path -> isRedirect(Objects.requireNonNull(PAGES.get(path))));
    assertEquals(Set.of("/404.html"), lost);
  }

  @Test
  void everyPageLeadsToTheSearchAndHasNoOtherForm() {
    PAGES.forEach(
        (path, page) -> {
          int expected = isRedirect(page) ? 0 : 1;
          Elements forms = page.select("form[role=search][method=get]:has([name=q])");
          assertEquals(expected, forms.size(), path);
          assertEquals(expected, page.select("form").size(), path);
          forms.forEach(
              form -> {
                URI search = ROOT.resolve(path).resolve(form.attr("action"));
                assertEquals(ROOT.resolve("/search/"), search, path);
              });
          Elements links = page.select("head link[rel=search]");
          assertEquals(expected, links.size(), path);
          links.forEach(
              link -> {
                URI description = ROOT.resolve(path).resolve(link.attr("href"));
                assertEquals(ROOT.resolve("/opensearch.xml"), description, path);
              });
        });
  }

  @Test
  void titlesAndDescriptionsAreUnique() {
    for (String what : List.of("title", "meta[name=description]")) {
      Map<String, String> seen = new HashMap<>();
      PAGES.forEach(
          (path, page) -> {
            Element found = page.selectFirst(what);
            String text =
                found == null ? "" : what.equals("title") ? found.text() : found.attr("content");
            assertEquals(false, text.isBlank(), path + " has no " + what);
            assertEquals(null, seen.put(text, path), path + " shares its " + what + ": " + text);
          });
    }
  }

  @Test
  void everyPageThatIsThereForSomethingSaysSoInTheWordsOfSchemaOrg() {
    PAGES.forEach(
        (path, page) -> {
          Elements data = page.select("script[type=application/ld+json]");
          assertEquals(isRedirect(page) || path.equals("/404.html") ? 0 : 1, data.size(), path);
          data.forEach(one -> SchemaWords.checked(one.data()));
        });
  }

  @Test
  void theSitemapAndLinkPreviewsAreOfThePagesThatAreIndexed() throws Exception {
    Set<String> indexed = new TreeSet<>();
    Set<String> previewed = new TreeSet<>();
    PAGES.forEach(
        (path, page) -> {
          if (page.selectFirst("meta[name=robots]") == null) {
            indexed.add(ROOT.resolve(path).toString());
          }
          if (page.selectFirst("meta[property^=og:], meta[name^=twitter:]") != null) {
            previewed.add(page.select("meta[property=og:url]").attr("content"));
          }
        });
    List<String> listed =
        Jsoup.parse(Files.readString(site.resolve("out/sitemap.xml")), Parser.xmlParser())
            .select("loc")
            .eachText();
    assertEquals(indexed, new TreeSet<>(listed));
    assertEquals(indexed.size(), listed.size(), "addresses given twice");
    assertEquals(indexed, previewed);
  }

  @Test
  void everyPageIsWellMade() {
    PAGES.forEach(
        (path, page) -> {
          assertEquals(1, page.select("h1").size(), path + ": h1");
          assertEquals("en", page.select("html").attr("lang"), path + ": lang");
          assertEquals(1, page.select("main").size(), path + ": main");
          assertEquals(
              0,
              page.select("style, [style], script:not([src], [type=application/ld+json])").size(),
              path);
          assertEquals(List.of(), repeated(page), path + ": ids given twice");
          assertEquals(List.of(), leaps(page), path + ": headings that leap a level");
        });
  }

  @Test
  void nothingIsLoadedFromAnotherHost() {
    PAGES.forEach(
        (path, page) -> {
          for (Element loaded : page.select("link[rel~=stylesheet|icon], [src], [srcset]")) {
            String address = loaded.hasAttr("href") ? loaded.attr("href") : loaded.attr("src");
            assertEquals(true, isInside(ROOT.resolve(path).resolve(address)), path + address);
          }
        });
  }

  /** Whether a page is only there for those who come with an old address. */
  private static boolean isRedirect(Document page) {
    return page.selectFirst("meta[http-equiv=refresh]") != null;
  }

  private static boolean isInside(URI target) {
    return ROOT.getHost().equals(target.getHost());
  }

  private static boolean isAnswered(URI target) {
    Document page = PAGES.get(target.getPath());
    if (page == null) {
      return target.getFragment() == null
          && Files.isRegularFile(site.resolve("out" + target.getPath()));
    }
    return target.getFragment() == null || page.getElementById(target.getFragment()) != null;
  }

  private static List<String> repeated(Document page) {
    Set<String> seen = new TreeSet<>();
    return page.select("[id]").stream().map(Element::id).filter(id -> !seen.add(id)).toList();
  }

  private static List<String> leaps(Document page) {
    int[] last = {0};
    return page.select("h1, h2, h3, h4, h5, h6").stream()
        .filter(
            heading -> {
              int level = heading.normalName().charAt(1) - '0';
              boolean leap = level > last[0] + 1;
              last[0] = level;
              return leap;
            })
        .map(Element::outerHtml)
        .toList();
  }
}
