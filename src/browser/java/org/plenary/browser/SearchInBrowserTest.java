package org.plenary.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.build.Build;
import org.plenary.document.Overrides;

/** The search, as a reader uses it, in an archive of many files of words. */
class SearchInBrowserTest {
  private static final int MEETINGS = 2100;

  @TempDir static Path folder;
  private static Playwright playwright;
  private static Browser browser;
  private static SiteServer server;
  private Page page;

  @BeforeAll
  static void start() throws Exception {
    write("site.yaml", "title: Archive\nvocabularies: {regions: open, themes: open}\n");
    write("regions/china.md", "---\ntitle: China\ncode: CN\nalso: [Zhongguo]\n---\n");
    event("events/2024/a.md", "人工智能安全 in the Straße", "2024-12-10", "Beijing");
    event("events/2023/b.md", "José’s λόγος", "2023-05-01", "Shanghai");
    event("events/2022/c.md", "Beijing on paper", "2022-05-01", "Shanghai");
    event("events/2021/d.md", "<img src=x onerror=document.title=1>", "2021-05-01", "Shanghai");
    for (int number = 0; number < MEETINGS; number++) {
      event("events/2020/m" + number + ".md", "Meeting " + number, "2020-01-01", "Shenzhen");
    }
    Build.run(folder, new Overrides(null, null, LocalDate.of(2026, 11, 1), false, false, false));
    assertTrue(Files.exists(folder.resolve("site/search/words-3.json")));
    server = SiteServer.of(folder.resolve("site"));
    playwright = Playwright.create();
    browser = Chromium.launch(playwright);
  }

  @AfterAll
  static void stop() {
    playwright.close();
    server.close();
  }

  @BeforeEach
  void open() {
    page = browser.newPage();
  }

  private static void write(String path, String text) throws Exception {
    Path file = folder.resolve("content").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static void event(String path, String title, String date, String city) throws Exception {
    String facts = "date: " + date + "\nplace: {city: " + city + ", country: CN}\n";
    write(path, "---\ntitle: \"" + title + "\"\n" + facts + "---\n");
  }

  @ParameterizedTest
  @CsvSource({
    "china, China",
    "zhong, China",
    "BEIJING, Beijing on paper",
    "beijing 2024, 人工智能安全 in the Straße",
    "strasse, 人工智能安全 in the Straße",
    "智能, 人工智能安全 in the Straße",
    "全, 人工智能安全 in the Straße",
    "jose, José’s λόγος",
    "ΛΟΓΟΣ shang, José’s λόγος",
    "meeting 2099, Meeting 2099",
    "onerror, <img src=x onerror=document.title=1>"
  })
  void theBestStandsFirst(String typed, String title) {
    search(typed);
    assertThat(results().first()).hasText(title);
    assertEquals(typed + " · Search · Archive", page.title());
  }

  @Test
  void aLinkLeadsToThePage() {
    search("beijing 2024");
    results().first().click();
    page.waitForURL("**/events/2024/a/");
  }

  @Test
  void manyAreShownBitByBit() {
    search("meet");
    assertThat(told()).hasText("Found: 2,100");
    assertThat(results()).hasCount(50);
    page.locator("#p-more button").click();
    assertThat(results()).hasCount(100);
    assertThat(results().nth(50)).isFocused();
  }

  @Test
  void whatIsNowhereIsSaid() {
    search("meeting beijing");
    assertThat(told()).containsText("Nothing was found.");
    assertThat(results()).hasCount(0);
    assertThat(page.locator("#p-ways")).isVisible();
  }

  @Test
  void whileOneTypesItIsSearched() {
    page.navigate(server.url("search/"));
    page.locator("#p-search").pressSequentially("josé");
    assertThat(results()).hasText(new String[] {"José’s λόγος"});
    assertTrue(page.url().endsWith("?q=jos%C3%A9"));
    assertThat(page.locator("#p-ways")).isHidden();
  }

  @Test
  void theFormOfAnyPageLeadsThere() {
    page.navigate(server.url("events/2024/a/"));
    page.locator("#p-search").fill("jose");
    page.locator("#p-search").press("Enter");
    assertThat(results()).hasText(new String[] {"José’s λόγος"});
  }

  @Test
  void anIndexThatCannotBeReadIsSaid() {
    page.route("**/words-*.json", route -> route.abort());
    search("china");
    assertThat(told()).containsText("The index of the search could not be read.");
  }

  /** Searches by the address, as browsers do from their own box. */
  private void search(String typed) {
    page.navigate(server.url("search/?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8)));
    assertThat(told()).not().isEmpty();
  }

  private Locator told() {
    return page.locator("#p-told");
  }

  private Locator results() {
    return page.locator("#p-found a");
  }
}
