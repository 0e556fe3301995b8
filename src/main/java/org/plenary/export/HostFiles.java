package org.plenary.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.plenary.document.Settings;
import org.plenary.page.PlannedOutput.PlannedFile;
import org.plenary.route.Route;

/** What static hosts and search engines look for at the root of a site. */
public final class HostFiles {
  private HostFiles() {}

  /** Adds {@code .nojekyll}, and {@code robots.txt} (RFC 9309) where the site is a host's root. */
  public static void plan(Settings settings, List<PlannedFile> files) {
    files.add(file(".nojekyll", ""));
    if (settings.basePath().equals("/")) {
      files.add(file("robots.txt", "User-agent: *\nAllow: /\n"));
    }
  }

  private static PlannedFile file(String name, String text) {
    return new PlannedFile(new Route(name), bodies -> text.getBytes(StandardCharsets.UTF_8));
  }
}
