package org.plenary.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.build.SessionReport;
import org.plenary.document.Overrides;
import org.plenary.serve.DevServer;
import org.plenary.serve.ServeListener;

/** An author writes while the page is open. */
class ServeInBrowserTest {
  private static final String BOX = "#plenary-problems section";
  private static final String PARAGRAPHS = "A paragraph that fills the page.\n\n".repeat(200);

  @TempDir Path root;
  private Playwright playwright;
  private Browser browser;
  private DevServer server;
  private Page page;
  private final List<String> messages = new ArrayList<>();

  /** Hears nothing. */
  private static final class Deaf implements ServeListener {
    @Override
    public void looked(SessionReport report) {}

    @Override
    public void ready(URI address, int wanted) {}

    @Override
    public void failed(Throwable failure) {}

    @Override
    public void cannotWatch() {}
  }

  @BeforeEach
  void start() throws Exception {
    Files.createDirectories(root.resolve("content/pages"));
    Files.writeString(root.resolve("content/site.yaml"), "title: Test\n");
    write("First.");
    Overrides overrides = new Overrides(null, null, LocalDate.of(2026, 11, 1), true, false, false);
    server = DevServer.start(root, overrides, 0, new Deaf());
    playwright = Playwright.create();
    browser = Chromium.launch(playwright);
    page = browser.newPage();
    page.onConsoleMessage(message -> messages.add(message.text()));
    page.navigate(server.address() + "about/");
  }

  @AfterEach
  void stop() throws Exception {
    playwright.close();
    server.close();
  }

  @Test
  void aBrokenPageShowsItsProblemAndComesBackWhereItWas() throws Exception {
    page.evaluate("scrollTo(0, 1500)");
    Files.writeString(
        root.resolve("content/pages/about.md"), "---\ntitle: About\nordre: <b>\n---\n");
    page.waitForSelector(BOX);
    String shown = page.locator(BOX).innerText();
    assertTrue(shown.contains("content/pages/about.md:3:1: error["), shown);
    assertTrue(shown.contains("   3 | ordre: <b>\n     | ^^^^^"), shown);
    assertTrue(page.content().contains("First."));
    String position =
        (String)
            page.evaluate(
                "getComputedStyle(document.querySelector('#plenary-problems')"
                    + ".shadowRoot.querySelector('section')).position");
    assertEquals("fixed", position);
    write("Second.");
    page.waitForSelector("text=Second.");
    assertEquals(0, page.locator(BOX).count());
    page.waitForCondition(() -> ((Number) page.evaluate("scrollY")).intValue() == 1500);
    assertEquals(List.of(), messages);
  }

  @Test
  void aStyleSheetIsAppliedWithoutLoadingThePageAgain() throws Exception {
    page.evaluate("window.stays = true");
    Files.createDirectories(root.resolve("templates/assets"));
    Files.writeString(root.resolve("templates/assets/style.css"), "body {color: rgb(1, 2, 3)}\n");
    page.waitForCondition(
        () -> page.evaluate("getComputedStyle(document.body).color").equals("rgb(1, 2, 3)"));
    assertEquals(true, page.evaluate("window.stays"));
    assertEquals(List.of(), messages);
  }

  private void write(String text) throws IOException {
    Files.writeString(
        root.resolve("content/pages/about.md"),
        "---\ntitle: About\n---\n\n" + text + "\n\n" + PARAGRAPHS);
  }
}
