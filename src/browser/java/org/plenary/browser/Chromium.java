package org.plenary.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Debian's browser, which looks for nothing on the network. */
final class Chromium {
  private static final Path PROGRAM = Path.of("/usr/bin/chromium");
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private Chromium() {}

  static Browser launch(Playwright playwright) {
    assertTrue(Files.isExecutable(PROGRAM), "install the package chromium");
    return playwright
        .chromium()
        .launch(new BrowserType.LaunchOptions().setExecutablePath(PROGRAM).setArgs(FLAGS));
  }
}
