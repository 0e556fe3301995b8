package org.plenary.check;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.plenary.check.WebLinks.Place;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.Rule;
import org.plenary.source.SourceSpan;

/**
 * Asks other hosts whether what an archive links to is still there: slowly, as their robots.txt
 * allows, each address once, and again only when the last answer is old.
 */
public final class ExternalLinkCheck {
  private static final int MOST_PLACES = 3;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private final String program;
  private final @Nullable Path memory;
  private final Clock clock;
  private final Politeness politeness;

  /**
   * A check that remembers what it was answered in the user's cache folder.
   *
   * @param program its name and version, as {@code Plenary/1.0}
   */
  public ExternalLinkCheck(String program) {
    this(program, memory(), Clock.systemUTC(), Politeness.USUAL);
  }

  ExternalLinkCheck(String program, @Nullable Path memory, Clock clock, Politeness politeness) {
    this.program = program;
    this.memory = memory;
    this.clock = clock;
    this.politeness = politeness;
  }

  private static @Nullable Path memory() {
    Path folder = CacheFolder.of(System.getenv(), System.getProperty("user.home"));
    return folder == null ? null : folder.resolve("links.txt");
  }

  /**
   * Checks links, and reports those that lead nowhere, moved, or could not be checked.
   *
   * @param contact where the archive's authors can be reached
   * @param done counts the addresses that are done
   */
  public LinksAsked check(
      WebLinks links, @Nullable String contact, AtomicInteger done, Diagnostics problems) {
    LinkMemory known =
        LinkMemory.open(memory, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    LinkRun run = new LinkRun(known, agent(contact), politeness);
    LinksAsked asked = run.ask(links.places().keySet(), done);
    if (!asked.offline()) {
      links.places().forEach((url, places) -> report(url, places, known, problems));
    }
    return asked;
  }

  private String agent(@Nullable String contact) {
    boolean plain = contact != null && contact.matches("[!-~&&[^()\\\\]]+");
    return program + " (link check" + (plain ? "; +" + contact : "") + ")";
  }

  private static void report(
      String url, List<Place> places, LinkMemory memory, Diagnostics problems) {
    LinkMemory.Known known = memory.of(url).orElse(null);
    if (known == null) {
      return;
    }
    String detail = known.answer().detail();
    switch (known.answer().kind()) {
      case ALIVE -> {}
      case MOVED -> report(Rule.MOVED_LINK, spans(places), MOVED_HELP, problems, detail);
      case DEAD ->
          report(
              Rule.DEAD_LINK,
              spans(places.stream().filter(place -> !place.copied()).toList()),
              deadHelp(url),
              problems,
              DAY.format(known.since()),
              detail);
      case REFUSED -> report(Rule.UNCHECKED_LINK, spans(places), REFUSED_HELP, problems, detail);
      case LATER -> report(Rule.UNCHECKED_LINK, spans(places), LATER_HELP, problems, detail);
    }
  }

  private static final String MOVED_HELP = "write the new address, if it says the same";
  private static final String REFUSED_HELP = "open it in a browser now and then";
  private static final String LATER_HELP = "it is asked again from tomorrow on";

  private static String deadHelp(String url) {
    return "mend it; a link, source or outcome takes a copy: archived: https://web.archive.org/web/"
        + url;
  }

  private static List<SourceSpan> spans(List<Place> places) {
    return places.stream().map(Place::span).distinct().toList();
  }

  /** Reports a problem at the first of its places, and some of the others with it. */
  private static void report(
      Rule rule, List<SourceSpan> places, String help, Diagnostics problems, Object... arguments) {
    if (places.isEmpty()) {
      return;
    }
    Diagnostic problem = Diagnostic.of(rule, places.get(0), arguments).help(help);
    for (SourceSpan place : places.subList(1, Math.min(places.size(), 1 + MOST_PLACES))) {
      problem = problem.related(place, "the same address stands here");
    }
    int more = places.size() - 1 - MOST_PLACES;
    problems.report(
        more > 0 ? problem.help(help + "; it stands in " + more + " more places") : problem);
  }
}
