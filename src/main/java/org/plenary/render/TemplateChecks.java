package org.plenary.render;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.Rule;
import org.plenary.document.TemplateFolder;
import org.plenary.language.Messages;
import org.plenary.source.SourceFile;
import org.plenary.source.SourceSpan;

/**
 * Reads every template before any is used: no inline script, style or handler, so that pages can
 * forbid them to browsers; no way round escaping; and no text that no message file has.
 */
final class TemplateChecks {
  private static final Pattern TEXT_KEY = Pattern.compile("\\btext\\(\\s*\"([^\"$]+)\"\\s*[,)]");
  private static final Map<Pattern, String> FORBIDDEN = new LinkedHashMap<>();

  static {
    forbid("<script\\b(?![^>]*\\bsrc\\s*=)(?![^>]*application/ld\\+json)", "an inline script");
    forbid("<style\\b", "an inline style sheet");
    forbid("<[^<>]*\\sstyle\\s*=", "a style attribute");
    forbid("<[a-z][^<>]*\\son[a-z]+\\s*=", "an event handler in an attribute");
    forbid("(?:href|src|action)\\s*=\\s*[\"']?\\s*javascript:", "a script in an address");
    forbid("\\?\\s*no_esc\\b", "?no_esc");
    forbid("\\?\\s*new\\b", "?new");
    forbid("\\?\\s*api\\b", "?api");
    forbid("\\?\\s*(?:interpret|eval)\\b", "?interpret or ?eval");
    forbid("<#(?:noautoesc|outputformat)\\b", "a switch of the output format");
    forbid("<#ftl[^>]*(?:auto_esc|output_format)", "a switch of the output format");
  }

  private TemplateChecks() {}

  private static void forbid(String pattern, String name) {
    FORBIDDEN.put(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), name);
  }

  static void check(TemplateFolder templates, Messages messages, Diagnostics problems)
      throws IOException {
    for (String name : templates.list("")) {
      String text = name.endsWith(".ftlh") ? templates.text(name, problems) : null;
      if (text != null) {
        check(templates.source(name), text, messages, problems);
      }
    }
  }

  private static void check(SourceFile file, String text, Messages messages, Diagnostics problems) {
    FORBIDDEN.forEach(
        (pattern, what) -> {
          Matcher found = pattern.matcher(text);
          while (found.find()) {
            problems.report(
                Diagnostic.of(
                        Rule.UNSAFE_TEMPLATE,
                        new SourceSpan(file, found.start(), found.end()),
                        what)
                    .help(
                        "put scripts and styles into templates/assets; texts are escaped always"));
          }
        });
    Matcher keys = TEXT_KEY.matcher(text);
    while (keys.find()) {
      if (!messages.has(keys.group(1))) {
        problems.report(
            Diagnostic.of(
                    Rule.UNKNOWN_TEXT,
                    new SourceSpan(file, keys.start(1), keys.end(1)),
                    keys.group(1))
                .help("add it to templates/messages/en.properties"));
      }
    }
  }
}
