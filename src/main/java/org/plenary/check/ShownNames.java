package org.plenary.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.plenary.archive.Id;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.Rule;
import org.plenary.document.Settings;
import org.plenary.page.PlannedOutput.PlannedPage;
import org.plenary.resolve.HeldBack.FrontMatter;
import org.plenary.resolve.Resolved;
import org.plenary.route.Route;
import org.plenary.source.SourceFile;
import org.plenary.source.SourceText;

/**
 * Looks in the outputs of records under the Chatham House Rule for names that come from elsewhere
 * than their own files: from a template, or from a text that mentions them. A net for what {@link
 * ChathamHouse} cannot see.
 */
final class ShownNames {
  private static final Set<Rule> OF_SOURCES =
      Set.of(Rule.UNDISCLOSED_NAME, Rule.NAMED_QUOTATION, Rule.NAME_IN_LABEL, Rule.NOT_REVIEWED);

  /** A link to somewhere in the site that is no person's page shows that page's title. */
  private static final Pattern OTHER_PAGE =
      Pattern.compile("(?![A-Za-z][A-Za-z0-9+.-]*:)(?!(?:.*/)?people/[^/]+/).*");

  /** Calendars and citations, with the address of the page that they are beside. */
  private static final Pattern FOR_PROGRAMS =
      Pattern.compile("(.*/)(?:calendar\\.ics|cite\\.json)");

  /** What divides a long line of a calendar (RFC 5545, section 3.1). */
  private static final Pattern FOLDED = Pattern.compile("\r\n ");

  private final KnownNames names;
  private final Map<Id, Watched> watched = new HashMap<>();
  private final Map<String, Watched> byFolder = new ConcurrentHashMap<>();
  private final Queue<Finding> findings = new ConcurrentLinkedQueue<>();

  /** A record, whom it may name beside a quotation, and whom its page may name at all. */
  private record Watched(SourceFile file, Set<Id> disclosed, Set<Id> written) {}

  private record Finding(SourceFile file, String url, String name, boolean mentioned) {}

  /** A net for an archive; one that catches nothing where nothing is under the rule. */
  ShownNames(Resolved resolved, Settings settings) {
    names = new KnownNames(resolved.heldBack().names());
    List<FrontMatter> records = resolved.heldBack().records();
    if (!records.isEmpty()) {
      watch(records, ofTheSite(settings));
    }
  }

  private Set<Id> ofTheSite(Settings settings) {
    String publisher = settings.publisher() == null ? "" : settings.publisher().name();
    return people(settings.title() + ". " + settings.tagline() + ". " + publisher);
  }

  private void watch(List<FrontMatter> records, Set<Id> ofTheSite) {
    Map<Id, Set<Id>> allowed = ChathamHouse.allowed(records);
    Map<Id, FrontMatter> byId = new HashMap<>();
    records.forEach(record -> byId.put(record.record(), record));
    Map<Id, Set<Id>> written = new HashMap<>();
    for (FrontMatter record : records) {
      SourceText text = WrittenText.of(record.file());
      Set<Id> family =
          written.computeIfAbsent(outermost(record, byId), id -> new HashSet<>(ofTheSite));
      family.addAll(text == null ? Set.of() : people(text.text()));
      family.addAll(allowed.getOrDefault(record.record(), Set.of()));
    }
    for (FrontMatter record : records) {
      watched.put(
          record.record(),
          new Watched(
              record.file(),
              allowed.getOrDefault(record.record(), Set.of()),
              Objects.requireNonNull(written.get(outermost(record, byId)))));
    }
  }

  private static Id outermost(FrontMatter record, Map<Id, FrontMatter> byId) {
    FrontMatter at = record;
    while (at.whole() != null && byId.containsKey(at.whole())) {
      at = Objects.requireNonNull(byId.get(at.whole()));
    }
    return at.record();
  }

  private Set<Id> people(String text) {
    Set<Id> people = new HashSet<>();
    names.in(text, Set.of()).forEach(found -> people.addAll(found.people()));
    return people;
  }

  /** Looks at a page that was parsed, from any thread. */
  void look(PlannedPage page, Document html) {
    Watched record = page.record() == null ? null : watched.get(page.record());
    if (record == null) {
      return;
    }
    Reader reader = new Reader();
    Element main = html.selectFirst("main");
    reader.read(main == null ? html.body() : main);
    reader.end();
    html.select("title").forEach(title -> reader.texts.add(title.text()));
    html.select("meta[name=description], meta[property], meta[name^=twitter]")
        .forEach(meta -> reader.texts.add(meta.attr("content")));
    html.select("script[type=application/ld+json]").forEach(data -> reader.texts.add(data.data()));
    String url = page.route().path();
    byFolder.put(url, record);
    reader.texts.forEach(text -> lookFor(record, url, text));
    reader.texts.addAll(reader.mentions);
    for (String text : reader.texts) {
      if (Quotations.isIn(text)) {
        names
            .in(text, record.disclosed)
            .forEach(
                name ->
                    findings.add(
                        new Finding(
                            record.file, url, name.in(text), reader.mentions.contains(text))));
      }
    }
  }

  /**
   * Looks at what programs read beside a record's page, which was looked at before, from any
   * thread.
   */
  void look(Route file, byte[] bytes) {
    Matcher beside = FOR_PROGRAMS.matcher(file.path());
    Watched record = beside.matches() ? byFolder.get(beside.group(1)) : null;
    if (record != null) {
      String text = new String(bytes, StandardCharsets.UTF_8);
      lookFor(record, file.path(), FOLDED.matcher(text).replaceAll(""));
    }
  }

  private void lookFor(Watched record, String url, String text) {
    names
        .in(text, record.written)
        .forEach(name -> findings.add(new Finding(record.file, url, name.in(text), false)));
  }

  /** Reports what was found, for each record of whose files nothing was reported. */
  void report(Diagnostics problems) {
    Set<SourceFile> reported = new HashSet<>();
    for (Diagnostic problem : problems.reported()) {
      if (OF_SOURCES.contains(problem.rule())) {
        reported.add(problem.span().file());
      }
    }
    for (Finding finding : findings) {
      if (!reported.contains(finding.file)) {
        problems.report(
            Diagnostic.of(Rule.NAME_ON_PAGE, finding.file.start(), finding.url, finding.name)
                .help(
                    finding.mentioned
                        ? "a text that mentions this record quotes and names; change it there"
                        : "a template shows it, or another record's text; take it out there"));
      }
    }
  }

  /** Reads the texts of a page, block by block. */
  private static final class Reader {
    private final List<String> texts = new ArrayList<>();
    private final List<String> mentions = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean mentioning;

    void read(Element element) {
      boolean list = element.normalName().equals("p") && element.closest(".entries") != null;
      boolean link =
          element.normalName().equals("a") && OTHER_PAGE.matcher(element.attr("href")).matches();
      boolean frame = element.is("nav, header.masthead, footer, script, style");
      if (list || link || frame) {
        return;
      }
      boolean outer = mentioning;
      boolean block = element.isBlock();
      if (block) {
        end();
      }
      mentioning |= element.hasClass("mentions");
      for (String attribute : List.of("alt", "title", "aria-label")) {
        if (element.hasAttr(attribute)) {
          texts.add(element.attr(attribute));
        }
      }
      for (Node child : element.childNodes()) {
        if (child instanceof TextNode words) {
          text.append(words.getWholeText());
        } else if (child instanceof Element inner) {
          read(inner);
        }
      }
      if (block) {
        end();
      }
      mentioning = outer;
    }

    void end() {
      if (!text.toString().isBlank()) {
        (mentioning ? mentions : texts).add(text.toString());
      }
      text.setLength(0);
    }
  }
}
