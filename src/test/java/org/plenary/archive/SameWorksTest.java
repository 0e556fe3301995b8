package org.plenary.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plenary.source.SourceFile;
import org.plenary.source.SourceSpan;

/** Which works are one. */
class SameWorksTest {
  private static final String REPORT = "https://example.org/report";
  private static final String PAPER = "10.1234/Paper";
  private static final SourceSpan NOWHERE = new SourceFile("x.md", Path.of(""), 0).start();

  @Test
  void whatSharesAnAddressOrADoiIsOne() {
    assertEquals(
        List.of("a"),
        titles(
            work("a", REPORT, null, null),
            work("b", null, null, PAPER),
            work("c", REPORT, null, PAPER.toUpperCase(Locale.ROOT))));
  }

  @Test
  void anAddressOfTheResolverIsItsDoi() {
    assertEquals(
        List.of("a"),
        titles(work("a", "http://dx.doi.org/" + PAPER, null, null), work("b", null, null, PAPER)));
  }

  @Test
  void differentKindsAtOneAddressAreTwo() {
    assertEquals(
        List.of("a", "b"),
        titles(
            work("a", REPORT, LinkKind.RECORDING, null),
            work("b", REPORT, LinkKind.SLIDES, null),
            work("c", REPORT, null, null)));
  }

  @Test
  void whatHasNoAddressIsNeverAnother() {
    assertEquals(
        List.of("a", "a"), titles(work("a", null, null, null), work("a", null, null, null)));
  }

  @Test
  void whatOneRecordGivesSeveralTitlesIsSeveral() {
    assertEquals(
        List.of("a", "b"),
        titles(
            work("a", REPORT, null, null, "one"),
            work("b", REPORT, null, null, "one"),
            work("a", REPORT, null, null, "one"),
            work("c", REPORT, null, null, "two"),
            work("b", REPORT, null, null, "two")));
  }

  @Test
  void whatAnotherRecordGivesSeveralTitlesIsSeveralToo() {
    assertEquals(
        List.of("a", "c"),
        titles(
            work("a", REPORT, null, null, "one"),
            work("b", REPORT, null, null, "two"),
            work("c", REPORT, null, null, "two")));
  }

  private static List<String> titles(Work... works) {
    return new SameWorks(List.of(works)).joined().stream().map(Work::title).toList();
  }

  private static Work work(
      String title, @Nullable String url, @Nullable LinkKind kind, @Nullable String doi) {
    return work(title, url, kind, doi, "of " + title);
  }

  private static Work work(
      String title,
      @Nullable String url,
      @Nullable LinkKind kind,
      @Nullable String doi,
      String record) {
    Target target = url == null ? null : new Target.Address(url, NOWHERE);
    ArchiveRecord from = Person.named(new Id(RecordKind.PERSON, record), record);
    return new Work(title, target, null, kind, null, null, List.of(), doi, List.of(from));
  }
}
