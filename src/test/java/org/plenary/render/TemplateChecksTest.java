package org.plenary.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.document.TemplateFolder;
import org.plenary.language.Messages;

/** What a template must not have, and what only looks like it. */
class TemplateChecksTest {
  @TempDir Path archive;
  private final Diagnostics problems = new Diagnostics();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<#assign style = 1>",
        "<#if x>a</#if> style = b",
        "<@box style=\"wide\" onclick=\"none\"/>",
        "<#-- <script>, <style>, <p style=\"\"> -->",
        "<#if a == \"<p style=''>\"></#if>",
        "${\"<script>\"}",
        "<p ${style}=\"x\" data-${a}style=\"x\">",
        "<script src=\"${asset(\"x.js\")}\"></script>",
        "<script type=\"application/ld+json\">{}</script>",
        "a < b style = c",
      })
  void whatOnlyLooksLikeIt(String template) throws IOException {
    assertEquals(List.of(), found(template));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<p style=\"x\">                                       | a style attribute | 0",
        "ab<p <#if x>class=\"a\"</#if> style=\"x\">            | a style attribute | 2",
        "ab<p<#if (a > 1) && b == \">\"> id=\"x\"</#if> STYLE = x> | a style attribute | 2",
        "<p class=\"${a[\"}\"]}\" style=\"x\">                  | a style attribute | 0",
        "<${element} style=\"x\">                              | a style attribute | 0",
        "<p <#if x>class=\"a\"</#if> onclick=\"x\"> | an event handler in an attribute | 0",
        "<#if x></#if><script>                                 | an inline script | 13",
        "<#-- a --><style>                                     | an inline style sheet | 10",
        "<#if x?new()></#if>                                   | ?new | 6",
      })
  void whatIsForbidden(String template, String what, int at) throws IOException {
    assertEquals(List.of(what + " is not allowed in a template at " + at), found(template));
  }

  @Test
  void whatIsBuiltIn() throws IOException {
    TemplateFolder templates = new TemplateFolder(archive);
    for (String name : templates.list("")) {
      if (name.endsWith(".ftlh")) {
        write(name, Objects.requireNonNull(templates.text(name, problems)));
      }
    }
    assertTrue(templates.isOwn("parts/layout.ftlh"));
    assertEquals(List.of(), found());
  }

  private void write(String name, String template) throws IOException {
    Path file = archive.resolve("templates").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, template);
  }

  private List<String> found(String template) throws IOException {
    write("event.ftlh", template);
    return found();
  }

  private List<String> found() throws IOException {
    TemplateFolder templates = new TemplateFolder(archive);
    TemplateChecks.check(templates, Messages.load(templates, "en", problems), problems);
    return problems.sorted().stream()
        .map(problem -> problem.message() + " at " + problem.span().start())
        .toList();
  }
}
