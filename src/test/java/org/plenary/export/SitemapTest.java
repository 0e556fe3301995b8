package org.plenary.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.plenary.archive.Archive;
import org.plenary.archive.Id;
import org.plenary.markdown.BodyFacts;
import org.plenary.markdown.Html;
import org.plenary.page.MentionIndex;
import org.plenary.page.OtherBodies;
import org.plenary.page.Pass;
import org.plenary.page.PlannedOutput.PlannedFile;
import org.plenary.page.PlannedOutput.PlannedPage;
import org.plenary.route.Route;
import org.xml.sax.SAXException;

/** Holds sitemaps to the protocol, and to its limits. */
class SitemapTest {
  private static final String URL = "https://example.org/";
  private static final Schema SCHEMA = schema();
  private static final OtherBodies NONE =
      new OtherBodies() {
        @Override
        public BodyFacts apply(Id record) {
          throw new AssertionError(record);
        }

        @Override
        public Html whole(Id record, String root) {
          throw new AssertionError(record);
        }

        @Override
        public List<MentionIndex.Mention> mentioning(Id record) {
          throw new AssertionError(record);
        }
      };

  @Test
  void whatOneFileHoldsIsInOne() throws Exception {
    List<PlannedFile> files = planned(new Sitemap.Size(3, 1 << 20), "", "a/", "é&'/");
    assertEquals(List.of("sitemap.xml"), names(files));
    assertEquals(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <url><loc>https://example.org/</loc></url>
        <url><loc>https://example.org/a/</loc></url>
        <url><loc>https://example.org/%C3%A9&amp;&apos;/</loc></url>
        </urlset>
        """,
        valid(files.get(0)));
  }

  @Test
  void moreThanThatIsUnderAnIndex() throws Exception {
    List<PlannedFile> files = planned(new Sitemap.Size(2, 1 << 20), "a/", "b/", "c/");
    assertEquals(List.of("sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"), names(files));
    assertEquals(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <sitemap><loc>https://example.org/sitemap-1.xml</loc></sitemap>
        <sitemap><loc>https://example.org/sitemap-2.xml</loc></sitemap>
        </sitemapindex>
        """,
        valid(files.get(0)));
    assertEquals(2, valid(files.get(1)).split("<url>", -1).length - 1);
    assertEquals(1, valid(files.get(2)).split("<url>", -1).length - 1);
  }

  @Test
  void noFileIsLargerThanAllowed() throws Exception {
    String[] paths = new String[40];
    for (int i = 0; i < paths.length; i++) {
      paths[i] = "語".repeat(60) + i + "/";
    }
    List<PlannedFile> files = planned(new Sitemap.Size(50_000, 5_000), paths);
    int urls = 0;
    for (PlannedFile file : files.subList(1, files.size())) {
      String text = valid(file);
      urls += text.split("<url>", -1).length - 1;
      assertEquals(true, text.length() <= 5_000, file.route() + " has " + text.length());
    }
    assertEquals(paths.length, urls);
  }

  @Test
  void theRulesSeeWhatIsWrong() {
    for (String loc : List.of("", "/a/", "https://example.org/é/", "https://example.org/a b/")) {
      assertThrows(
          SAXException.class,
          () ->
              validate(
                  "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>"
                      + loc
                      + "</loc></url></urlset>"));
    }
  }

  private static List<PlannedFile> planned(Sitemap.Size most, String... paths) {
    List<PlannedPage> pages = new ArrayList<>();
    for (String path : paths) {
      pages.add(page(path, true));
    }
    pages.add(page("hidden/", false));
    List<PlannedFile> files = new ArrayList<>();
    Sitemap.plan(Archive.of(List.of(), List.of()), URL, pages, most, files);
    return files;
  }

  private static PlannedPage page(String path, boolean indexed) {
    return new PlannedPage(
        new Route(path),
        "page",
        Pass.LIST,
        null,
        null,
        indexed,
        (body, others) -> {
          throw new AssertionError(path);
        });
  }

  private static List<String> names(List<PlannedFile> files) {
    return files.stream().map(file -> file.route().path()).toList();
  }

  private static String valid(PlannedFile file) throws Exception {
    String text = new String(file.maker().make(NONE), StandardCharsets.UTF_8);
    validate(text);
    return text;
  }

  private static void validate(String text) throws Exception {
    SCHEMA.newValidator().validate(new StreamSource(new StringReader(text)));
  }

  private static Schema schema() {
    try {
      return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(Objects.requireNonNull(SitemapTest.class.getResource("sitemap.xsd")));
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
  }
}
