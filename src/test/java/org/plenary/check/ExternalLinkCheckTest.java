package org.plenary.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.build.Check;
import org.plenary.build.CheckReport;
import org.plenary.build.Progress;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.DiagnosticPrinter;
import org.plenary.document.Overrides;

/** Whole checks of small archives whose links lead to hosts on this machine. */
class ExternalLinkCheckTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 12);
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Politeness QUICK =
      new Politeness(LONG, LONG, Duration.ZERO, 2, 16, Duration.ofSeconds(2), LONG.multipliedBy(5));

  @TempDir Path folder;
  private final List<LocalHost> hosts = new ArrayList<>();

  @AfterEach
  void closeHosts() {
    hosts.forEach(LocalHost::close);
  }

  @Test
  void eachAnswerIsToldAsWhatItIs() throws IOException, GeneralSecurityException {
    LocalHost host = host().on("/alive", "200 OK").on("/gone", "410 Gone");
    host.on("/refuses", "403 Forbidden").on("/fault", "500 Oops").on("/nowhere", "300 Choices");
    host.on("/login", "401 Unauthorized");
    host.on("/circle", "302 Found", "Location: /round")
        .on("/round", "302 Found", "Location: /circle");
    host.on("/moved", "301 Moved", "Location: /later?x=1")
        .on("/later", "308 Moved", "Location: /n");
    host.on("/n", "200 OK").on("/now", "302 Found", "Location: n");
    host.on("/then", "301 Moved", "Location: /now");
    host.on("/dead-end", "301 Moved", "Location: /gone")
        .on("/mail", "302 Found", "Location: tel:1");
    LocalHost signed = closedLater(LocalHost.selfSigned());
    String refusing = refusing();
    check(
        Map.ofEntries(
            Map.entry(host.url("/alive"), ""),
            Map.entry(host.url("/now"), ""),
            Map.entry(host.url("/gone"), dead("its host answers 410 (gone)")),
            Map.entry(host.url("/missing"), dead("its host answers 404 (not found)")),
            Map.entry(host.url("/fault"), dead("its host answers 500 (a fault of its own)")),
            Map.entry(host.url("/nowhere"), dead("its host answers 300, and leads nowhere")),
            Map.entry(host.url("/circle"), dead("it leads in a circle")),
            Map.entry(host.url("/dead-end"), dead("its host answers 410 (gone)")),
            Map.entry(host.url("/moved"), moved(host.url("/n"))),
            Map.entry(host.url("/then"), moved(host.url("/now"))),
            Map.entry(host.url("/mail"), unchecked("it leads on to what is no address of the web")),
            Map.entry(
                host.url("/refuses"), unchecked("its host refuses programs (it answers 403)")),
            Map.entry(host.url("/login"), unchecked("its host refuses programs (it answers 401)")),
            Map.entry("http://no_host/", unchecked("programs cannot read its address")),
            Map.entry("https://nobody.invalid/x", dead("there is no host nobody.invalid")),
            Map.entry("http://" + refusing + "/", dead("127.0.0.1 refuses the connection")),
            Map.entry(
                signed.url("/"),
                dead("the certificate of 127.0.0.1 is signed by nobody that is trusted"))));
    assertEquals(1, host.asked("GET /robots.txt"));
    assertEquals(0, host.asked("GET /alive"), "what answers HEAD well is not asked for again");
    assertEquals(0, signed.asked().size(), "nothing is said to a host that is not trusted");
  }

  @Test
  void redirectsWithoutEndEnd() throws IOException {
    LocalHost host = host();
    for (int i = 0; i < 30; i++) {
      host.on("/" + i, "302 Found", "Location: /" + (i + 1) + "?" + i);
    }
    check(Map.of(host.url("/0"), dead("it leads on more than 10 times")));
    assertEquals(1 + 11, host.asked().size());
  }

  @Test
  void hostsThatAnswerHeadWronglyAreAskedForThePage() throws IOException {
    LocalHost host = host();
    for (String status : List.of("400", "403", "404", "405", "500", "501", "503")) {
      host.on(
          "/" + status,
          (method, out) ->
              LocalHost.write(out, "HTTP/1.1 " + (method.equals("GET") ? "200" : status) + " x"));
    }
    host.on(
        "/closes",
        (method, out) -> {
          if (method.equals("GET")) {
            LocalHost.write(out, "HTTP/1.1 200 OK");
          }
        });
    TreeMap<String, String> expected = new TreeMap<>();
    for (String path : List.of("400", "403", "404", "405", "500", "501", "503", "closes")) {
      expected.put(host.url("/" + path), "");
    }
    check(expected);
    assertEquals(8, host.asked("GET /") - host.asked("GET /robots.txt"));
  }

  @Test
  void aPageWithoutEndIsNotRead() throws IOException {
    long[] sent = new long[1];
    LocalHost host = host();
    host.on(
        "/endless",
        (method, out) -> {
          LocalHost.write(out, "HTTP/1.1 " + (method.equals("GET") ? 200 : 405) + " x\r\n\r\n");
          byte[] much = new byte[1 << 16];
          while (method.equals("GET") && sent[0] < 1L << 32) {
            out.write(much);
            sent[0] += much.length;
          }
        });
    check(Map.of(host.url("/endless"), ""));
    assertTrue(sent[0] < 1 << 26, sent[0] + " bytes");
  }

  @Test
  void whoEndsEarlyIsAskedAFewTimesOnly() throws IOException {
    LocalHost host = host().on("/early", (method, out) -> {});
    host.on(
        "/garbage",
        (method, out) -> out.write("hello\r\n\r\n".getBytes(StandardCharsets.US_ASCII)));
    host.on(
        "/half",
        (method, out) -> out.write("HTTP/1.1 200 OK\r\nX: ".getBytes(StandardCharsets.US_ASCII)));
    check(
        Map.of(
            host.url("/early"), dead("127.0.0.1 ends the connection early"),
            host.url("/half"), dead("127.0.0.1 ends the connection early"),
            host.url("/garbage"), dead("127.0.0.1 gives no answer that is HTTP")));
    for (String path : List.of("/early", "/half", "/garbage")) {
      long times = host.asked("HEAD " + path) + host.asked("GET " + path);
      assertTrue(times <= 4, host.asked() + "");
    }
  }

  @Test
  void whoIsSlowIsNotWaitedForLong() throws IOException {
    LocalHost silent = host().on("/", (method, out) -> Thread.sleep(LONG.toMillis()));
    LocalHost dribbling = host().on("/", (method, out) -> dribble(out, "HTTP/1.1 200 OK\r\nX: y"));
    LocalHost withoutRules = closedLater(LocalHost.open());
    withoutRules.on("/robots.txt", (method, out) -> dribble(out, "HTTP/1.1 200 OK\r\n\r\nUser"));
    Politeness hasty =
        new Politeness(LONG, Duration.ofMillis(700), Duration.ZERO, 2, 16, LONG, LONG);
    long start = System.nanoTime();
    check(
        Map.of(
            silent.url("/"), dead("127.0.0.1 does not answer in time"),
            dribbling.url("/"), dead("127.0.0.1 does not answer in time"),
            withoutRules.url("/"), dead("127.0.0.1 does not answer in time")),
        hasty);
    assertTrue(System.nanoTime() - start < LONG.toNanos());
    assertEquals(0, withoutRules.asked("HEAD /"), "without rules nothing is asked for");
  }

  private static void dribble(OutputStream out, String text)
      throws IOException, InterruptedException {
    for (int i = 0; i < 600; i++) {
      out.write(i < text.length() ? text.charAt(i) : 'x');
      out.flush();
      Thread.sleep(100);
    }
  }

  @Test
  void aHostThatIsSilentIsNotAskedForEverything() throws IOException {
    LocalHost silent = host();
    Map<String, String> expected = new TreeMap<>();
    for (int i = 0; i < 9; i++) {
      silent.on("/" + i, (method, out) -> Thread.sleep(LONG.toMillis()));
      expected.put(silent.url("/" + i), dead("127.0.0.1 does not answer in time"));
    }
    check(expected, new Politeness(LONG, Duration.ofMillis(500), Duration.ZERO, 1, 16, LONG, LONG));
    assertTrue(silent.asked().size() <= 1 + 3 * 2, silent.asked() + "");
  }

  @Test
  void robotsAreObeyed() throws IOException {
    LocalHost host = closedLater(LocalHost.open());
    host.robots("User-agent: *\nAllow: /\n\nUser-agent: Plenary\nDisallow: /private/\n");
    host.on("/open", "302 Found", "Location: /private/b");
    LocalHost broken = closedLater(LocalHost.open());
    broken.on("/robots.txt", "500 Oops").on("/", "200 OK");
    LocalHost moved = closedLater(LocalHost.open());
    moved.on("/robots.txt", "301 Moved", "Location: " + host.url("/robots.txt"));
    String kept = unchecked("the robots.txt of its host keeps programs away from it");
    check(
        Map.of(
            host.url("/private/a"), kept,
            host.url("/open"), kept,
            moved.url("/private/c"), kept,
            broken.url("/"), unchecked("the robots.txt of its host cannot be read now")));
    assertEquals(0, host.asked("HEAD /private"));
    assertEquals(List.of("GET /robots.txt"), broken.asked());
    assertEquals("Plenary/1 (link check; +mailto:us@example.org)", host.agent());
  }

  @Test
  void busyHostsAreLeftAlone() throws IOException {
    LocalHost busy = host().on("/a", "429 Too Many", "Retry-After: 3600");
    busy.on("/b", "429 Too Many", "Retry-After: 3600").on("/c", "429 Too Many");
    LocalHost soon = host();
    soon.on(
        "/",
        (method, out) ->
            LocalHost.write(
                out,
                method.equals("GET") ? "HTTP/1.1 200 OK" : "HTTP/1.1 503 x\r\nRetry-After: 1"));
    LocalHost down = host().on("/", "503 Unavailable");
    Politeness oneByOne = new Politeness(LONG, LONG, Duration.ZERO, 1, 16, LONG, LONG);
    String later = unchecked("its host asks to come later (it answers 429)");
    check(
        Map.of(
            busy.url("/a"), later,
            busy.url("/b"), later,
            busy.url("/c"), later,
            soon.url("/"), "",
            down.url("/"), unchecked("its host asks to come later (it answers 503)")),
        oneByOne);
    assertEquals(1, busy.asked("HEAD ") + busy.asked("GET ") - busy.asked("GET /robots.txt"));
  }

  @Test
  void hostsAreAskedOneAfterTheOther() throws IOException {
    List<Long> times = new ArrayList<>();
    LocalHost host = closedLater(LocalHost.open());
    host.robots("User-agent: *\nCrawl-delay: 0.2\n");
    for (String path : List.of("/a", "/b", "/c")) {
      host.on(
          path,
          (method, out) -> {
            synchronized (times) {
              times.add(System.nanoTime());
            }
            LocalHost.write(out, "HTTP/1.1 200 OK");
          });
    }
    check(Map.of(host.url("/a"), "", host.url("/b"), "", host.url("/c"), ""));
    assertTrue(times.get(2) - times.get(0) > 300_000_000, times + "");
  }

  @Test
  void answersAreRemembered() throws IOException {
    LocalHost host = host().on("/alive", "200 OK").on("/gone", "410 Gone");
    write(host.url("/alive#part"), host.url("/alive"), host.url("/gone"));
    run(TODAY);
    assertEquals(1, host.asked("HEAD /alive"));
    assertEquals(1, host.asked("HEAD /gone"));

    CheckReport again = run(TODAY);
    assertEquals(1, host.asked("HEAD /gone"), "not on the same day");
    assertEquals(dead("its host answers 410 (gone)"), message(again.problems().get(0)));
    assertEquals(new LinksAsked(2, 0, 0, false, null), again.links());

    CheckReport tomorrow = run(TODAY.plusDays(1));
    assertEquals(2, host.asked("HEAD /gone"), "what is dead, every day");
    assertEquals(1, host.asked("HEAD /alive"), "what is alive, every week");
    assertEquals(dead("its host answers 410 (gone)"), message(tomorrow.problems().get(0)));

    run(TODAY.plusDays(7));
    assertEquals(2, host.asked("HEAD /alive"));
    run(TODAY.minusDays(30));
    assertEquals(3, host.asked("HEAD /alive"), "a day that is to come is not believed");
  }

  @Test
  void memoryThatIsBrokenIsForgotten() throws IOException {
    LocalHost host = host().on("/a", "200 OK").on("/b", "200 OK");
    write(host.url("/a"), host.url("/b"));
    run(TODAY);
    String kept = Files.readString(memory());
    assertEquals("plenary links 1", kept.lines().findFirst().orElse(""));

    Files.writeString(memory(), kept.replaceFirst("2026-11-12", "yesterday"));
    run(TODAY);
    assertEquals(3, host.asked("HEAD "), "one line is broken");
    Files.write(memory(), new byte[] {0, -1, 10, 9, 9, 9, 9, 10});
    run(TODAY);
    assertEquals(5, host.asked("HEAD "), "all is broken");
    assertEquals(kept, Files.readString(memory()));
  }

  @Test
  void withoutAPlaceForMemoryTheCheckGoesOn() throws IOException {
    LocalHost host = host().on("/gone", "410 Gone");
    write(host.url("/gone"));
    Files.writeString(folder.resolve("cache"), "a file where a folder should be");
    CheckReport report = run(TODAY);
    assertEquals(1, report.problems().size());
    assertNotNull(report.links());
    assertNotNull(report.links().unkept());
  }

  @Test
  void twoRunsAddUp() throws IOException {
    LinkMemory one = LinkMemory.open(memory(), TODAY);
    LinkMemory other = LinkMemory.open(memory(), TODAY);
    one.keep("https://example.org/1", Answer.ALIVE);
    other.keep("https://example.org/2", Answer.dead("gone\taway\n"));
    one.save();
    other.save();
    LinkMemory both = LinkMemory.open(memory(), TODAY);
    assertTrue(both.isFresh("https://example.org/1") && both.isFresh("https://example.org/2"));
    try (var files = Files.list(memory().getParent())) {
      assertEquals(1, files.count(), "nothing else is left");
    }
  }

  @Test
  void whatThereIsNoTimeForIsLeft() throws IOException {
    LocalHost host = host().on("/", (method, out) -> Thread.sleep(LONG.toMillis()));
    write(host.url("/?1"), host.url("/?2"), host.url("/?3"));
    Politeness hasty =
        new Politeness(LONG, LONG, Duration.ZERO, 2, 16, LONG, Duration.ofSeconds(2));
    CheckReport report = run(TODAY, hasty);
    assertEquals(List.of(), report.problems());
    assertEquals(new LinksAsked(3, 0, 3, false, null), report.links());
  }

  @Test
  void whereNoHostIsReachedNothingIsJudged() throws IOException {
    write("http://" + refusing() + "/", "http://" + refusing() + "/", "http://nobody.invalid/");
    CheckReport report = run(TODAY);
    assertEquals(List.of(), report.problems());
    assertNotNull(report.links());
    assertTrue(report.links().offline());
    assertFalse(Files.exists(memory()));
  }

  @Test
  void everyPlaceIsFoundAndCopiesExcuse() throws IOException {
    LocalHost host = host();
    settings("publisher: {name: P, url: \"" + host.url("/publisher") + "\"}\n");
    Files.writeString(
        content("events/2024/a.md"),
        """
        ---
        title: A
        date: 2024-01-01
        links:
          - {label: L, url: HOST/kept, archived: HOST/copy}
          - {label: M, url: HOST/link}
        sources: [{label: S, url: HOST/kept, archived: HOST/copy}, {label: T, url: HOST/source}]
        outcomes: [{title: O, url: HOST/kept, archived: HOST/copy}, {title: U, url: HOST/outcome}]
        updates: [{date: 2024-02-01, text: X, url: HOST/update}]
        deadlines: [{date: 2024-01-01, label: D, url: HOST/deadline}]
        people: [{person: Ada, source: HOST/people}]
        ---

        [one](HOST/body) <HOST/body#x> HOST/body [b][r] <a href="HOST/html">h</a> [m](mailto:a@b.c)

        [r]: HOST/reference
        """
            .replace("HOST", host.url("")));
    Files.writeString(
        content("people/bea.md"), "---\ntitle: Bea\nwebsite: " + host.url("/person") + "\n---\n");
    Files.writeString(
        content("organisations/org.md"),
        "---\ntitle: Org\nwebsite: " + host.url("/organisation") + "\n---\n");
    Files.writeString(
        content("events/2024/b.md"),
        "---\ntitle: B\ndate: 2024-01-01\ndraft: true\n"
            + "links: [{label: L, url: \""
            + host.url("/draft")
            + "\"}]\n---\n");
    List<String> places = new ArrayList<>();
    for (Diagnostic problem : run(TODAY).problems()) {
      places.add(lines(problem));
    }
    assertEquals(
        List.of(
            "events/2024/a.md:5 7 8 copy",
            "events/2024/a.md:6 link",
            "events/2024/a.md:7 source",
            "events/2024/a.md:8 outcome",
            "events/2024/a.md:9 update",
            "events/2024/a.md:10 deadline",
            "events/2024/a.md:11 people",
            "events/2024/a.md:14 14 14 body",
            "events/2024/a.md:14 html",
            "events/2024/a.md:16 reference",
            "organisations/org.md:3 organisation",
            "people/bea.md:3 person",
            "site.yaml:4 publisher"),
        places);
    assertEquals(0, host.asked("HEAD /draft"));
  }

  /** The places of a problem, and the end of the address that its way out names. */
  private static String lines(Diagnostic problem) {
    DiagnosticPrinter printer = new DiagnosticPrinter(false);
    StringBuilder lines =
        new StringBuilder(
            printer.position(problem.span()).replace("content/", "").replaceFirst(":[0-9]+$", ""));
    for (Diagnostic.Related related : problem.related()) {
      lines.append(' ').append(printer.position(related.span()).split(":", -1)[1]);
    }
    return lines.append(' ').append(String.valueOf(problem.help()).replaceFirst(".*/", "")) + "";
  }

  private LocalHost host() throws IOException {
    return closedLater(LocalHost.open());
  }

  private LocalHost closedLater(LocalHost host) {
    hosts.add(host);
    return host;
  }

  /** A place where nobody listens. */
  private static String refusing() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return "127.0.0.1:" + socket.getLocalPort();
    }
  }

  private static String dead(String why) {
    return "warning[dead-link]: this link has led nowhere since 12 November 2026: " + why;
  }

  private static String moved(String to) {
    return "note[moved-link]: this link has moved for good, to " + to;
  }

  private static String unchecked(String why) {
    return "note[unchecked-link]: this link was not checked: " + why;
  }

  private static String message(Diagnostic problem) {
    return problem.severity().name().toLowerCase(Locale.ROOT)
        + "["
        + problem.rule().id()
        + "]: "
        + problem.message();
  }

  private Path memory() {
    return folder.resolve("cache/links.txt");
  }

  private Path content(String path) throws IOException {
    Path file = folder.resolve("content").resolve(path);
    Files.createDirectories(file.getParent());
    return file;
  }

  private void settings(String more) throws IOException {
    Files.writeString(
        content("site.yaml"),
        "title: T\nurl: https://own.example/\ncontact: us@example.org\n" + more);
  }

  /** An archive whose home page links to addresses, a line each. */
  private void write(String... urls) throws IOException {
    settings("");
    StringBuilder body = new StringBuilder("---\ntitle: Home\n---\n\n");
    List.of(urls).forEach(url -> body.append("- <").append(url).append(">\n"));
    body.append("- <https://own.example/x>\n");
    Files.writeString(content("index.md"), body);
  }

  /** Checks that each address gets its message, or none, at its line. */
  private void check(Map<String, String> expected) throws IOException {
    check(expected, QUICK);
  }

  private void check(Map<String, String> expected, Politeness politeness) throws IOException {
    List<String> urls = List.copyOf(new TreeMap<>(expected).keySet());
    write(urls.toArray(String[]::new));
    CheckReport report = run(TODAY, politeness);
    Map<String, String> actual = new TreeMap<>();
    urls.forEach(url -> actual.put(url, ""));
    DiagnosticPrinter printer = new DiagnosticPrinter(false);
    for (Diagnostic problem : report.problems()) {
      int line = Integer.parseInt(printer.position(problem.span()).split(":", -1)[1]);
      actual.put(urls.get(line - 5), message(problem));
    }
    assertEquals(new TreeMap<>(expected), actual);
    assertFalse(report.failed(), "a dead link alone fails nothing");
    assertNotNull(report.links());
    assertNull(report.links().unkept());
  }

  private CheckReport run(LocalDate today) throws IOException {
    return run(today, QUICK);
  }

  private CheckReport run(LocalDate today, Politeness politeness) throws IOException {
    Clock clock = Clock.fixed(today.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
    ExternalLinkCheck check = new ExternalLinkCheck("Plenary/1", memory(), clock, politeness);
    Overrides overrides = new Overrides(null, null, today, false, false, false);
    return Check.run(folder, overrides, new Check.Wanted(check, false), Progress.NONE);
  }
}
