package org.plenary.serve;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The page that stands in for one that cannot be made. */
final class ProblemPage {
  private ProblemPage() {}

  /**
   * The page's bytes in UTF-8.
   *
   * @param problems each as it is printed, escaped here
   */
  static byte[] of(List<String> problems) {
    StringBuilder page =
        new StringBuilder(
            """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>Problems</title>
            <link rel="stylesheet" href="/.plenary/overlay.css">
            </head>
            <body class="problems">
            <h1>This page cannot be shown yet</h1>
            """);
    for (String problem : problems) {
      page.append("<pre>").append(escaped(problem)).append("</pre>\n");
    }
    return page.append("</body>\n</html>\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
