package org.plenary.render;

import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.Rule;
import org.plenary.document.TemplateFolder;
import org.plenary.source.SourceFile;
import org.plenary.source.SourceSpan;

/** Says in an author's words what FreeMarker found wrong, at its place in the template. */
final class TemplateProblems {
  private final TemplateFolder templates;
  private final Diagnostics problems;
  private final Map<Mistake, NavigableSet<String>> pages = new ConcurrentHashMap<>();

  private record Mistake(SourceSpan span, String what, @Nullable String help) {}

  TemplateProblems(TemplateFolder templates, Diagnostics problems) {
    this.templates = templates;
    this.problems = problems;
  }

  /** What ended a page, in its own words where it has some. */
  void report(Throwable failure, String template, String page) {
    if (failure instanceof TemplateException e) {
      report(e, page);
    } else if (failure instanceof StackOverflowError) {
      report(template, "a macro or a template calls itself without end", page);
    } else if (failure instanceof OutOfMemoryError) {
      report(template, "a page needs more memory than there is", page);
    } else {
      String message = failure.getMessage();
      report(template, message == null ? "this template failed" : message, page);
    }
  }

  private void report(TemplateException e, String page) {
    String name = Objects.requireNonNullElse(e.getTemplateSourceName(), "?");
    int line = e.getLineNumber() == null ? 1 : e.getLineNumber();
    int column = e.getColumnNumber() == null ? 1 : e.getColumnNumber();
    String missing = e.getBlamedExpressionString();
    String what =
        e instanceof InvalidReferenceException && missing != null
            ? "\"" + missing + "\" has no value"
            : e.getCause() instanceof RuntimeException cause
                ? "this cannot be worked out (" + reason(cause) + ")"
                : firstLine(e.getMessageWithoutStackTop());
    String help =
        e instanceof InvalidReferenceException && missing != null
            ? "say what to show without it: ${" + missing + "!} or <#if " + missing + "??>"
            : null;
    add(new Mistake(span(name, line, column), what, help), page);
  }

  private static String reason(RuntimeException cause) {
    return firstLine(
        Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName()));
  }

  /** A mistake of a whole template. */
  void report(String name, String what, String page) {
    String help = "look at what it loops over and includes";
    add(new Mistake(templates.source(name).start(), what, help), page);
  }

  private void add(Mistake mistake, String page) {
    pages.computeIfAbsent(mistake, key -> new ConcurrentSkipListSet<>()).add(page);
  }

  /** Each mistake that pages met so far, once, with the first page that met it. */
  List<Diagnostic> met() {
    boolean unknownText =
        problems.reported().stream().anyMatch(problem -> problem.rule() == Rule.UNKNOWN_TEXT);
    List<Diagnostic> found = new ArrayList<>();
    pages.forEach(
        (mistake, met) -> {
          if (unknownText && mistake.what.startsWith("no message file has")) {
            return; // reported at its key when the template was loaded
          }
          String more = met.size() == 1 ? "" : " and " + (met.size() - 1) + " more";
          found.add(
              Diagnostic.of(
                      Rule.TEMPLATE_ERROR,
                      mistake.span,
                      mistake.what + ", on the page of " + met.first() + more)
                  .help(mistake.help));
        });
    return found;
  }

  /** A template that does not parse. */
  void report(ParseException e) {
    problems.report(
        Diagnostic.of(
                Rule.TEMPLATE_ERROR,
                span(e.getTemplateName(), e.getLineNumber(), e.getColumnNumber()),
                "this is not FreeMarker: " + firstLine(e.getEditorMessage()))
            .help("look for a ${ or a <# that is not closed, here or above"));
  }

  private static String firstLine(@Nullable String message) {
    String line =
        message == null ? "" : message.lines().findFirst().orElse("").replaceAll("[:.\\s]+$", "");
    return line.isEmpty() ? "this template failed" : line;
  }

  private SourceSpan span(String name, int line, int column) {
    SourceFile file = templates.source(name);
    try {
      byte[] bytes = templates.read(name);
      return bytes == null
          ? file.start()
          : place(file, new String(bytes, StandardCharsets.UTF_8), line, column);
    } catch (IOException e) {
      return file.start();
    }
  }

  /** The place of a line and column, both from 1. */
  static SourceSpan place(SourceFile file, String text, int line, int column) {
    String unix = text.replace("\r\n", "\n");
    int start = 0;
    for (int i = 1; i < line; i++) {
      start = unix.indexOf('\n', start) + 1;
    }
    int at = Math.min(unix.length(), start + Math.max(0, column - 1));
    int end = unix.indexOf('\n', at);
    return new SourceSpan(file, at, Math.max(at, end < 0 ? unix.length() : end));
  }
}
