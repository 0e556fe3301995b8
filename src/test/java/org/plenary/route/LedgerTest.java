package org.plenary.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.source.SourceFile;

/** How promised addresses are read and written. */
class LedgerTest {
  /** {@code printf %s /people/ada/ | sha256sum}. */
  private static final String ADA =
      "sha256:35e207d20ae346684a8ab259d55c126f596ce514bc3edc40906c88f4288c4383";

  @TempDir Path folder;

  private Ledger read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("urls.txt"), text);
    return Ledger.read(
        new SourceFile("content/urls.txt", file, Files.size(file)), "https://x.org/a/");
  }

  @Test
  void whereThereIsNoFileNothingIsPromised() {
    Ledger ledger = Ledger.read(null, null);
    assertFalse(ledger.exists());
    assertEquals(Set.of(), ledger.promised().keySet());
    assertTrue(
        ledger.with(List.of(new Route("a/"))).endsWith("--record adds those that are new.\n/a/\n"));
  }

  @Test
  void linesAreWrittenInOrderWithTheirComments() throws IOException {
    Ledger ledger =
        read("/b/\n# One\n/a b/\n" + ADA + "\n/b/\n\n/讲/\n /a/index.html\n#Two\n/Z/\n/a+b&c/");
    assertEquals(List.of(), ledger.problems());
    assertEquals(
        "# One\n#Two\n/%E8%AE%B2/\n/Z/\n/a%20b/\n/a+b&c/\n/a/\n/b/\n/c.pdf\n" + ADA + "\n",
        ledger.with(List.of(new Route("c.pdf"), new Route("b/"))));
  }

  @Test
  void whatIsWrittenIsReadAsTheSame() throws IOException {
    Random random = new Random(3);
    Set<String> paths = new TreeSet<>();
    for (int i = 0; i < 300; i++) {
      paths.add(
          IntStream.range(0, 1 + random.nextInt(4))
              .mapToObj(part -> segment(random))
              .collect(Collectors.joining("/", "", random.nextBoolean() ? "/" : "x.pdf")));
    }
    List<Route> routes = paths.stream().map(Route::new).collect(Collectors.toList());
    Collections.shuffle(routes, random);
    Ledger ledger = read(Ledger.NONE.with(routes));
    assertEquals(List.of(), ledger.problems());
    assertEquals(paths, new TreeSet<>(ledger.promised().keySet()));
    assertEquals(ledger.text(), ledger.with(List.of()));
  }

  private static String segment(Random random) {
    String signs = "abcXYZ019-._~!$&'()*+,;=:@%#? é讲\"<>\uD83D\uDE00";
    return "s"
        + IntStream.range(0, random.nextInt(6))
            .map(i -> signs.codePointAt(random.nextInt(signs.length() - 1)))
            .mapToObj(Character::toString)
            .collect(Collectors.joining())
        + "e";
  }

  @Test
  void whatWasForgottenIsKnownByTheHashOfItsLine() throws IOException {
    Ledger ledger = read("SHA256:1D1D7BBA9F9C0D7F9B9E0D1F4F4E1A6C\n/x/\n" + hash() + "\n");
    assertEquals(1, ledger.problems().size());
    assertTrue(ledger.hasForgotten(new Route("a b/")));
    assertFalse(ledger.hasForgotten(new Route("x/")));
  }

  /** {@code printf %s /a%20b/ | sha256sum}. */
  private static String hash() {
    return "sha256:728ed18126db0bb75c32bafc0905d9ff5271b18bc3473563ea140a99428ea325";
  }

  @ParameterizedTest
  @CsvSource({
    "a/, it does not begin with /",
    "/a/?b, a path has no query and no fragment",
    "https://x.org/a/b/, its host is not written",
    "https://x.org/b/, it is on another host",
    "//x.org/, it is on another host",
    "mailto:a@x.org, it does not begin with /",
    "=======, it is a mark of a merge"
  })
  void aLineThatIsNoPathIsTold(String line, String fault) throws IOException {
    Ledger ledger = read("# x\n  " + line + "  \n/b/\n");
    assertEquals(
        List.of("\"" + line + "\" is no address of this site: " + fault),
        ledger.problems().stream().map(problem -> problem.message()).toList());
    assertEquals(6, ledger.problems().get(0).span().start());
    assertEquals(6 + line.length(), ledger.problems().get(0).span().end());
    assertEquals(Set.of("b/"), ledger.promised().keySet());
  }
}
