package org.plenary.route;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.Rule;
import org.plenary.document.SourceTree;
import org.plenary.resolve.Locator;
import org.plenary.source.SourceFile;

/**
 * The files of {@code content/public/}, each published at its own path: those of the usual types,
 * {@code CNAME}, and the files by which search engines verify an owner, when they hold nothing
 * else.
 */
public final class PublicFolder {
  private static final int LARGEST = 1024;

  private static final Map<Pattern, Pattern> VERIFICATION =
      Map.of(
          Pattern.compile("CNAME"),
          Pattern.compile("[A-Za-z0-9.-]+\\s*"),
          Pattern.compile("google[0-9a-f]{16}\\.html"),
          Pattern.compile("google-site-verification: google[0-9a-f]{16}\\.html\\s*"),
          Pattern.compile("BingSiteAuth\\.xml"),
          Pattern.compile(
              "<\\?xml version=\"1\\.0\"\\?>\\s*<users>\\s*<user>[0-9A-Fa-f]{32}</user>\\s*</users>\\s*"),
          Pattern.compile("yandex_[0-9a-f]{16}\\.html"),
          Pattern.compile(
              "<html>\\s*<head>\\s*<meta http-equiv=\"Content-Type\" content=\"text/html;"
                  + " charset=UTF-8\">\\s*</head>\\s*<body>Verification: [0-9a-f]{16}</body>\\s*"
                  + "</html>\\s*"));

  private PublicFolder() {}

  /** Whether a file is in the folder. */
  public static boolean holds(SourceFile file) {
    return file.path().startsWith(SourceTree.PUBLIC);
  }

  /** The files that can be published; others are reported. */
  public static List<SourceFile> files(
      List<SourceFile> others, Locator locator, Diagnostics problems) {
    List<SourceFile> files = new ArrayList<>();
    for (SourceFile file : others) {
      if (holds(file)) {
        if (locator.isPublishable(file) || isVerification(file)) {
          files.add(file);
        } else if (file.path().endsWith(SourceTree.ENDING)) {
          problems.report(
              Diagnostic.of(
                      Rule.MISPLACED_FILE,
                      file.start(),
                      "files in public are published as they are")
                  .help("a free page, as about.md, belongs in the folder pages"));
        } else {
          problems.report(locator.unpublishable(file, file.start()));
        }
      }
    }
    return files;
  }

  private static boolean isVerification(SourceFile file) {
    String name = file.path().substring(SourceTree.PUBLIC.length());
    return file.size() <= LARGEST
        && VERIFICATION.entrySet().stream()
            .filter(known -> known.getKey().matcher(name).matches())
            .anyMatch(known -> known.getValue().matcher(text(file)).matches());
  }

  private static String text(SourceFile file) {
    try {
      return new String(file.read(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}
