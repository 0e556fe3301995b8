package org.plenary.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.document.Limits;
import org.plenary.document.TemplateFolder;
import org.plenary.language.Messages;
import org.plenary.page.AssetSet;
import org.plenary.page.Frame;
import org.plenary.page.LinkView;
import org.plenary.page.PageView;
import org.plenary.page.TombstoneView;

/** A template that has no end is cut, and named with the page that it was to make. */
@Timeout(60)
class TemplateLimitsTest {
  private static final Limits SHORT = new Limits(1, 1, 1, 1, 1, 1 << 16, 1, 1, 1, 1, 1, 1);
  private static final String TOO_LONG = "a page takes longer than 1 seconds";
  private static final String TOO_LARGE = "a page is larger than 64 KiB";
  private static final String NO_END = "a macro or a template calls itself without end";

  private static final LinkView HOME = new LinkView("Test", "./", null, null);
  private static final Frame FRAME =
      new Frame(
          "en",
          "ltr",
          "en",
          "ltr",
          "Test",
          "Test.",
          null,
          true,
          "",
          "",
          HOME,
          null,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          new Frame.Footer(null, null, null, null),
          null,
          null);
  private static final PageView VIEW = new TombstoneView(FRAME, "Test", "Because.");

  @TempDir Path archive;
  private final Diagnostics problems = new Diagnostics();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<#list 1.. as i></#list>",
        "<#list 1.. as i><#if i == 0>x</#if></#list>",
        "<#list 1..><#items as i></#items></#list>",
        "<@shared by=[\"x\"]><#list 1.. as i></#list></@shared>",
        "<#assign x><#list 1.. as i></#list></#assign>",
        "<#attempt><#list 1.. as i></#list><#recover>x</#attempt>",
        "<#macro m n><#if n != 0><@m n - 1/><@m n - 1/></#if></#macro><@m 60/>",
        "<#function f n><#if n == 0><#return 0></#if><#return f(n - 1) + f(n - 1)></#function>"
            + "${f(60)}",
        "${(1..)?filter(i -> i < 0)?first}",
        "${(1..)?map(i -> i + 1)?filter(i -> i < 0)?first}",
        "<#attempt>${(1..)?filter(i -> i < 0)?first}<#recover>x</#attempt>",
      })
  void whatPrintsNothingIsCut(String template) throws IOException {
    assertEquals(List.of(problem(TOO_LONG)), fails(template));
    assertFalse(Thread.currentThread().isInterrupted());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<#list 1.. as i>word </#list>",
        "<@shared by=[\"x\"]><#list 1.. as i>word </#list></@shared>",
      })
  void whatPrintsIsCut(String template) throws IOException {
    assertEquals(List.of(problem(TOO_LARGE)), fails(template));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<#macro m><@m/></#macro><@m/>",
        "<#function f><#return f()></#function>${f()}",
        "<#include \"event.ftlh\">",
      })
  void whatCallsItselfIsCut(String template) throws IOException {
    assertEquals(List.of(problem(NO_END)), fails(template));
  }

  @Test
  void whatNeedsAllMemoryIsNamed() throws IOException {
    String template = "${''?left_pad(2147483647)}";
    assertEquals(List.of(problem("a page needs more memory than there is")), fails(template));
  }

  @Test
  void afterSomePagesThatTookTooLongNoOthersAreTried() throws IOException {
    TemplateRenderer renderer = renderer("<#list 1.. as i></#list>");
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    for (int i = 0; i < 50; i++) {
      assertNull(renderer.render("event", VIEW, "content/events/2024/talk.md"));
    }
    Duration worked = Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
    assertTrue(worked.toSeconds() < 10, worked::toString);
  }

  @Test
  void aPageThatEndsIsNotCut() throws IOException {
    TemplateRenderer renderer = renderer("<#list 1..100 as i>${i}</#list>");
    assertNotNull(renderer.render("event", VIEW, "content/events/2024/talk.md"));
    assertEquals(List.of(), problems.sorted());
  }

  private static String problem(String what) {
    return "templates/event.ftlh: " + what + ", on the page of content/events/2024/talk.md";
  }

  private List<String> fails(String template) throws IOException {
    TemplateRenderer renderer = renderer(template);
    assertNull(renderer.render("event", VIEW, "content/events/2024/talk.md"));
    renderer.problems().forEach(problems::report);
    return problems.sorted().stream()
        .map(problem -> problem.span().file().path() + ": " + problem.message())
        .toList();
  }

  private TemplateRenderer renderer(String template) throws IOException {
    Files.createDirectories(archive.resolve("templates"));
    Files.writeString(archive.resolve("templates/event.ftlh"), template);
    TemplateFolder templates = new TemplateFolder(archive);
    Messages messages = Messages.load(templates, "en", problems);
    AssetSet assets = AssetSet.load(templates, problems);
    return new TemplateRenderer(templates, messages, assets, SHORT, problems);
  }
}
