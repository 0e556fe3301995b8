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
 * Reads every template of an archive before any is used, and finds inline scripts, styles and
 * handlers, which every page forbids to browsers, ways round escaping, and texts that no message
 * file has. It is a net for mistakes and no proof: it knows where FreeMarker's tags end, but not
 * what they make. The built-in templates passed it when the program was made.
 */
final class TemplateChecks {
  private static final Pattern TEXT_KEY = Pattern.compile("\\btext\\(\\s*\"([^\"$]+)\"\\s*[,)]");
  private static final Map<Pattern, String> IN_HTML = new LinkedHashMap<>();
  private static final Map<Pattern, String> IN_FREEMARKER = new LinkedHashMap<>();

  static {
    forbid(
        IN_HTML,
        "<script\\b(?![^>]*\\bsrc\\s*=)(?![^>]*application/ld\\+json)",
        "an inline script");
    forbid(IN_HTML, "<style\\b", "an inline style sheet");
    forbid(IN_HTML, "<[a-z][^<>]*\\sstyle\\s*=", "a style attribute");
    forbid(IN_HTML, "<[a-z][^<>]*\\son[a-z]+\\s*=", "an event handler in an attribute");
    forbid(IN_HTML, "(?:href|src|action)\\s*=\\s*[\"']?\\s*javascript:", "a script in an address");
    forbid(IN_FREEMARKER, "\\?\\s*no_esc\\b", "?no_esc");
    forbid(IN_FREEMARKER, "\\?\\s*new\\b", "?new");
    forbid(IN_FREEMARKER, "\\?\\s*api\\b", "?api");
    forbid(IN_FREEMARKER, "\\?\\s*(?:interpret|eval)\\b", "?interpret or ?eval");
    forbid(IN_FREEMARKER, "<#(?:noautoesc|outputformat)\\b", "a switch of the output format");
    forbid(IN_FREEMARKER, "<#ftl[^>]*(?:auto_esc|output_format)", "a switch of the output format");
  }

  private TemplateChecks() {}

  private static void forbid(Map<Pattern, String> where, String pattern, String name) {
    where.put(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), name);
  }

  static void check(TemplateFolder templates, Messages messages, Diagnostics problems)
      throws IOException {
    for (String name : templates.list("")) {
      boolean own = TemplateRenderer.isTemplate(name) && templates.isOwn(name);
      String text = own ? templates.text(name, problems) : null;
      if (text != null) {
        check(templates.source(name), text, messages, problems);
      }
    }
  }

  private static void check(SourceFile file, String text, Messages messages, Diagnostics problems) {
    find(IN_HTML, TemplateHtml.of(text), file, problems);
    find(IN_FREEMARKER, text, file, problems);
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

  private static void find(
      Map<Pattern, String> forbidden, String text, SourceFile file, Diagnostics problems) {
    forbidden.forEach(
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
  }
}
