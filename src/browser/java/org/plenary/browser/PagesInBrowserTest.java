package org.plenary.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.build.Build;
import org.plenary.document.Overrides;

/** Every kind of page in a browser, at three widths, in light and dark. */
class PagesInBrowserTest {
  private static final int[] WIDTHS = {390, 768, 1280};

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  @TempDir static Path folder;
  private static Playwright playwright;
  private static Browser browser;
  private static SiteServer server;

  @BeforeAll
  static void start() throws Exception {
    Build.run(
        Path.of(""), new Overrides(site(), null, LocalDate.of(2026, 11, 1), false, false, false));
    server = SiteServer.of(site());
    playwright = Playwright.create();
    browser = Chromium.launch(playwright);
  }

  @AfterAll
  static void stop() {
    playwright.close();
    server.close();
  }

  static List<String> pages() {
    return List.of(
        "index.html",
        "events/index.html",
        "events/2022/index.html",
        "events/2024/open-source-ai-safety/index.html",
        "events/2022/seattle/index.html",
        "conferences/index.html",
        "conferences/data-for-policy/index.html",
        "conferences/data-for-policy/2022/index.html",
        "conferences/data-for-policy/2024/index.html",
        "regions/index.html",
        "regions/asia/index.html",
        "regions/global-south/index.html",
        "themes/index.html",
        "themes/open-source-ai/index.html",
        "themes/data-governance/index.html",
        "series/index.html",
        "series/fireside-chats/index.html",
        "people/index.html",
        "people/zeynep-engin/index.html",
        "organisations/index.html",
        "organisations/alan-turing-institute/index.html",
        "outcomes/index.html",
        "outcomes/paper/index.html",
        "outcomes/themes/digital-governance/index.html",
        "explore/index.html",
        "search/index.html",
        "search/index.html?q=data",
        "about/index.html",
        "404.html");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void fitsEveryWidthAndIsAccessible(String path) {
    List<String> faults = new ArrayList<>();
    for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
      for (int width : WIDTHS) {
        visit(path, width, scheme, faults);
      }
    }
    assertEquals(List.of(), faults);
  }

  private static void visit(String path, int width, ColorScheme scheme, List<String> faults) {
    Browser.NewContextOptions options =
        new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme);
    try (BrowserContext context = browser.newContext(options)) {
      Page page = context.newPage();
      List<String> messages = new ArrayList<>();
      page.onConsoleMessage(message -> messages.add(path + ": " + message.text()));
      page.navigate(server.url(path));
      faults.addAll(messages);
      Object overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
      if (((Number) overflow).intValue() > 0) {
        faults.add(path + " is " + overflow + " px wider than " + width);
      }
      if (width != WIDTHS[1]) {
        for (Rule violation : new AxeBuilder(page).withTags(RULES).analyze().getViolations()) {
          String where = " at " + width + " " + scheme + ": ";
          faults.add(
              path + where + violation.getHelp() + " " + violation.getNodes().get(0).getTarget());
        }
      }
    }
  }

  private static Path site() {
    return folder.resolve("site");
  }
}
