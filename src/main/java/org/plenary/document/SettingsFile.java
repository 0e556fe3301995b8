package org.plenary.document;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.DidYouMean;
import org.plenary.diagnostic.Rule;
import org.plenary.source.SourceFile;
import org.plenary.source.SourceSpan;
import org.plenary.source.SourceText;

/** Reads {@code content/site.yaml}, checked like front matter. */
public final class SettingsFile {
  private static final String OWNER = "site.yaml";
  private static final List<String> TYPES =
      List.of(
          "conference",
          "workshop",
          "session",
          "panel",
          "conversation",
          "course",
          "meeting",
          "launch");

  /** The kinds whose vocabularies the settings open or close. */
  public static final List<String> VOCABULARIES =
      List.of("conferences", "organisations", "people", "regions", "themes");

  private static final Set<String> OPEN = Set.of("people", "organisations");

  /** The kinds that can have card pictures. */
  public static final List<String> CARDS =
      List.of(
          "events",
          "conferences",
          "editions",
          "regions",
          "themes",
          "people",
          "organisations",
          "pages");

  private static final Set<String> ACTIVE_TYPES =
      Set.of(
          "html", "htm", "xhtml", "xht", "shtml", "xml", "xsl", "xslt", "js", "mjs", "wasm", "css",
          "svgz", "md", "yaml", "yml");
  private static final int USUAL_PAGE = 50;

  /** The fewest entries that a page of a list can be told to hold. */
  public static final int SMALLEST_PAGE = 5;

  /** The most entries that a page of a list can be told to hold. */
  public static final int LARGEST_PAGE = 500;

  private final Overrides commandLine;
  private final Diagnostics problems;

  private SettingsFile(Overrides commandLine, Diagnostics problems) {
    this.commandLine = commandLine;
    this.problems = problems;
  }

  /**
   * The settings; what cannot be used is reported and takes its default, or allows all that it
   * might have allowed. The day is, in this order, the command line's, the key {@code today}, the
   * environment's {@code SOURCE_DATE_EPOCH}, or the clock's in the site's zone.
   */
  public static Settings read(SourceTree sources, Overrides commandLine, Diagnostics problems) {
    SourceFile file = sources.settings();
    if (file == null) {
      problems.report(
          Diagnostic.of(Rule.NO_SETTINGS, placeholder(null).start())
              .help("make content/site.yaml with a line \"title: ...\""));
    }
    Value.Mapping mapping = file == null ? null : mapping(file, problems);
    boolean intact = mapping != null;
    Value.Mapping keys =
        mapping != null
            ? mapping
            : new Value.Mapping(List.of(), new SourceSpan(placeholder(file), 0, 0));
    return new SettingsFile(commandLine, problems)
        .decode(new Fields(OWNER, keys, intact, problems));
  }

  /** The keys of the settings with their places; none where they cannot be read. */
  public static Value.Mapping keys(SourceTree sources) {
    SourceFile file = sources.settings();
    Value.Mapping keys = file == null ? null : mapping(file, new Diagnostics());
    return keys == null ? new Value.Mapping(List.of(), placeholder(file).start()) : keys;
  }

  private static SourceFile placeholder(@Nullable SourceFile file) {
    return file != null ? file : new SourceFile("content/site.yaml", Path.of(""), 0);
  }

  private static Value.@Nullable Mapping mapping(SourceFile file, Diagnostics problems) {
    byte[] bytes = DocumentParser.bytes(file, Limits.USUAL, problems);
    SourceText read = bytes == null ? null : DocumentParser.text(file, bytes, problems);
    String text = read == null ? null : read.text();
    if (text == null || !DocumentParser.isClean(file, text, text.length(), OWNER, problems)) {
      return null;
    }
    Value.Mapping keys = YamlReader.read(file, text, 0, Limits.USUAL.depth(), problems);
    return keys == null ? null : new Value.Mapping(keys.pairs(), file.start());
  }

  private Settings decode(Fields fields) {
    String title = fields.requiredText("title").text();
    Text tagline = fields.paragraph("tagline");
    String url = baseUrl(fields.text("url"));
    String language = language(fields.text("language"));
    ZoneId given = fields.zone("zone");
    ZoneId zone = given == null ? ZoneOffset.UTC : given;
    Settings.@Nullable NamedUrl publisher =
        named(fields.group("publisher", "name: %s", "a publisher"));
    Settings.@Nullable NamedUrl licence = named(fields.group("licence", "name: %s", "a licence"));
    String contact = contact(fields.text("contact"));
    String editUrl = editUrl(fields.text("edit_url"));
    LocalDate today = today(fields.text("today"), zone);
    int pageSize = orElse(fields.number("page_size", SMALLEST_PAGE, LARGEST_PAGE), USUAL_PAGE);
    String id = id(fields.text("id"));
    Limits limits = LimitsReader.read(fields.group("limits", "page: %s", "\"limits\""), problems);
    List<String> cards = cards(fields.texts("cards"));
    List<String> fileTypes = fileTypes(fields.texts("files"));
    Fields policies = fields.group("vocabularies", "themes: %s", "\"vocabularies\"");
    List<Text> types = fields.texts("event_types");
    Set<Rule> relaxed = relaxed(fields.texts("relax"));
    problems.relax(isUnread(fields, "relax") ? Set.copyOf(Rule.relaxable().values()) : relaxed);
    Settings settings =
        new Settings(
            title,
            tagline == null ? null : tagline.text(),
            url,
            language,
            zone,
            given != null || fields.has("zone") || !fields.intact(),
            publisher,
            licence,
            contact,
            editUrl,
            today,
            vocabularies(
                policies,
                isUnread(fields, "vocabularies")
                    || (policies == null && fields.has("vocabularies"))),
            eventTypes(types, isUnread(fields, "event_types") || !fields.isTexts("event_types")),
            pageSize,
            commandLine.drafts(),
            commandLine.strict(),
            id,
            limits,
            cards,
            fileTypes);
    fields.finish();
    return settings;
  }

  /** Whether a key may have been given, and could not be read; asked after all keys were. */
  private static boolean isUnread(Fields fields, String key) {
    return !fields.intact() || fields.isMisspelt(key);
  }

  /** The rules that a list names; others are reported. */
  private Set<Rule> relaxed(List<Text> ids) {
    SortedMap<String, Rule> relaxable = Rule.relaxable();
    Set<Rule> relaxed = EnumSet.noneOf(Rule.class);
    for (Text id : ids) {
      Rule rule = relaxable.get(id.text());
      if (rule != null) {
        relaxed.add(rule);
        continue;
      }
      List<String> near = DidYouMean.nearest(id.text(), relaxable.keySet());
      String all = "it can hold " + String.join(", ", relaxable.keySet());
      problems.report(
          Diagnostic.of(Rule.UNKNOWN_VALUE, id.span(), "relax", id.text())
              .help(near.isEmpty() ? all : DidYouMean.question(near) + " " + all));
    }
    return relaxed;
  }

  private @Nullable String contact(@Nullable Text written) {
    if (written == null) {
      return null;
    }
    String address = written.text().matches("[^\\s<>\":]+@[^\\s<>\":]+") ? "mailto:" : "";
    if (WebAddress.linkFault(address + written.text()) != null) {
      problems.report(
          Diagnostic.of(Rule.BAD_VALUE, written.span(), written.text(), "a mail or web address")
              .help("write it as name@example.org or https://example.org/contact"));
      return null;
    }
    return address + written.text();
  }

  private @Nullable String editUrl(@Nullable Text written) {
    if (written == null) {
      return null;
    }
    String example = written.text().replace("{path}", "content/x.md");
    if (example.equals(written.text()) || WebAddress.fault(example) != null) {
      problems.report(
          Diagnostic.of(
                  Rule.BAD_VALUE, written.span(), written.text(), "an address with {path} in it")
              .help("write it as https://example.org/edit/main/{path}"));
      return null;
    }
    return written.text();
  }

  private static @Nullable String text(@Nullable Text text) {
    return text == null ? null : text.text();
  }

  private static int orElse(@Nullable Integer number, int otherwise) {
    return number == null ? otherwise : number;
  }

  private @Nullable String baseUrl(@Nullable Text written) {
    String given = commandLine.baseUrl() != null ? commandLine.baseUrl() : text(written);
    if (given == null) {
      return null;
    }
    String fault = WebAddress.baseFault(given);
    if (fault != null) {
      if (commandLine.baseUrl() == null && written != null) {
        problems.report(
            Diagnostic.of(Rule.BAD_URL, written.span(), given, fault)
                .help("write the whole address, as https://example.org/archive/"));
      }
      return null;
    }
    return given.endsWith("/") ? given : given + "/";
  }

  private String language(@Nullable Text written) {
    if (written == null) {
      return "en";
    }
    String tag = LanguageTag.canonical(written, problems);
    return tag == null ? "en" : tag;
  }

  private LocalDate today(@Nullable Text written, ZoneId zone) {
    if (written != null) {
      try {
        LocalDate day = LocalDate.parse(written.text());
        return commandLine.today() != null ? commandLine.today() : day;
      } catch (DateTimeParseException e) {
        problems.report(
            Diagnostic.of(Rule.BAD_DATE, written.span(), written.text(), "it must be a day")
                .help("write it as 2024-12-10"));
      }
    }
    if (commandLine.today() != null) {
      return commandLine.today();
    }
    String epoch = System.getenv("SOURCE_DATE_EPOCH");
    if (epoch != null && epoch.matches("[0-9]{1,11}")) {
      return Instant.ofEpochSecond(Long.parseLong(epoch)).atZone(zone).toLocalDate();
    }
    return LocalDate.now(zone);
  }

  private Settings.@Nullable NamedUrl named(@Nullable Fields fields) {
    if (fields == null) {
      return null;
    }
    String name = fields.requiredText("name").text();
    Text url = fields.text("url");
    if (url != null) {
      String fault = WebAddress.fault(url.text());
      if (fault != null) {
        problems.report(
            Diagnostic.of(Rule.BAD_URL, url.span(), url.text(), fault)
                .help(WebAddress.wayOut(url.text())));
        url = null;
      }
    }
    fields.finish();
    return name.isEmpty() ? null : new Settings.NamedUrl(name, url);
  }

  /** One that cannot be read is open, so that its names are no further problems. */
  private static Map<String, Vocabulary> vocabularies(@Nullable Fields fields, boolean unread) {
    Map<String, Vocabulary> policies = new HashMap<>();
    for (String kind : VOCABULARIES) {
      Vocabulary policy = fields == null ? null : fields.choice(kind, Vocabulary.class);
      boolean open = unread || OPEN.contains(kind) || (fields != null && fields.has(kind));
      policies.put(kind, policy != null ? policy : open ? Vocabulary.OPEN : Vocabulary.CLOSED);
    }
    if (fields != null) {
      VOCABULARIES.stream()
          .filter(fields::isMisspelt)
          .forEach(kind -> policies.put(kind, Vocabulary.OPEN));
      fields.finish();
    }
    return policies;
  }

  private @Nullable String id(@Nullable Text written) {
    if (written == null || TagAuthority.isOne(written.text())) {
      return text(written);
    }
    problems.report(
        Diagnostic.of(
                Rule.BAD_VALUE,
                written.span(),
                written.text(),
                "a name of yours on the internet and the year in which it was yours")
            .help("write it as id: \"example.org,2015\""));
    return null;
  }

  private List<String> cards(List<Text> kinds) {
    List<String> cards = new ArrayList<>();
    for (Text kind : kinds) {
      if (CARDS.contains(kind.text())) {
        cards.add(kind.text());
      } else {
        List<String> near = DidYouMean.nearest(kind.text(), CARDS);
        problems.report(
            Diagnostic.of(Rule.UNKNOWN_VALUE, kind.span(), "cards", kind.text())
                .help(
                    near.isEmpty()
                        ? "it can be " + String.join(", ", CARDS)
                        : DidYouMean.question(near)));
      }
    }
    return cards;
  }

  private List<String> fileTypes(List<Text> added) {
    List<String> types = new ArrayList<>();
    for (Text type : added) {
      String plain = type.text().toLowerCase(Locale.ROOT);
      if (ACTIVE_TYPES.contains(plain)) {
        problems.report(
            Diagnostic.of(Rule.BAD_VALUE, type.span(), type.text(), "a type that is ever published")
                .help("such a file could run code in a reader's browser; pack it into a zip file"));
      } else if (plain.matches("[a-z0-9]{1,10}")) {
        types.add(plain);
      } else {
        problems.report(
            Diagnostic.of(Rule.BAD_VALUE, type.span(), type.text(), "a type of file")
                .help("write what stands after the dot, as files: [kml, gpx]"));
      }
    }
    return types;
  }

  /** None if they cannot all be read, so that no event's type is a further problem. */
  private static List<String> eventTypes(List<Text> added, boolean unread) {
    if (unread) {
      return List.of();
    }
    List<String> types = new ArrayList<>(TYPES);
    added.stream().map(Text::text).filter(type -> !types.contains(type)).forEach(types::add);
    return types;
  }
}
