package org.plenary.build;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Archive;
import org.plenary.archive.Id;
import org.plenary.build.SessionReport.Change;
import org.plenary.check.ChathamHouse;
import org.plenary.check.KnownSite;
import org.plenary.check.LedgerCheck;
import org.plenary.check.LinkCheck;
import org.plenary.check.ProseAgainstFacts;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.Rule;
import org.plenary.document.Document;
import org.plenary.document.FolderListings;
import org.plenary.document.Overrides;
import org.plenary.document.Settings;
import org.plenary.document.SettingsFile;
import org.plenary.document.SourceTree;
import org.plenary.markdown.BodyFacts;
import org.plenary.markdown.Fragments;
import org.plenary.markdown.MarkdownBody;
import org.plenary.page.MentionIndex;
import org.plenary.page.SitePlan;
import org.plenary.page.SitePlanner;
import org.plenary.resolve.Readings;
import org.plenary.route.LinkMap;
import org.plenary.source.SourceFile;

/**
 * The pipeline of a build, run again and again: each phase gives back what it gave before when what
 * it is made from is the same. Sites differ from built ones only in that their outputs are made on
 * request. One thread at a time may use a session; sites belong to everybody.
 */
public final class BuildSession {
  private final Path root;
  private final Overrides commandLine;
  private final FolderListings listings = new FolderListings();
  private final ParsedFiles files = new ParsedFiles();
  private final Readings readings = new Readings();
  private final KeptBodies bodies = new KeptBodies();
  private final KeptPictures pictures = new KeptPictures();
  private @Nullable Graph graph;
  private @Nullable Theme theme;
  private @Nullable SitePlan plan;
  private @Nullable LinkMap links;
  private LiveSite.@Nullable Addresses addresses;
  private @Nullable LiveSite site;
  private Change change = Change.PAGES;

  /** A session for the archive in a folder that holds {@code content/}. */
  public BuildSession(Path root, Overrides commandLine) {
    this.root = root;
    this.commandLine = commandLine;
  }

  /** Looks at the archive as it is now. */
  public SessionReport update() throws IOException {
    listings.begin();
    return look();
  }

  /**
   * Looks at the archive as it is now.
   *
   * @param changed all that was made, changed or removed since the last look began, in {@code root}
   */
  public SessionReport update(Set<Path> changed) throws IOException {
    listings.begin(changed.stream().map(root::resolve).collect(Collectors.toSet()));
    return look();
  }

  private SessionReport look() throws IOException {
    long start = System.nanoTime();
    Diagnostics problems = new Diagnostics();
    SourceTree found = SourceTree.scan(root, listings, problems);
    Settings settings = SettingsFile.read(found, commandLine, problems);
    SourceTree sources = found.within(settings.limits(), problems);
    List<Document> documents = files.read(sources, settings.limits(), problems);
    Graph now = Graph.of(documents, sources, settings, problems.relaxed(), readings, graph);
    now.problems().forEach(problems::report);
    Theme dress = Theme.load(root, settings, theme);
    dress.problems().forEach(problems::report);

    noteChange(now, dress);
    if (plan == null || links == null || now != graph || dress != theme) {
      addresses = null;
      links = new LinkMap(now.resolved(), now.routes(), dress.messages().text("person.withheld"));
      Archive archive = now.resolved().archive();
      SitePlan pages =
          SitePlanner.plan(archive, now.routes(), settings, dress.messages(), dress.assets());
      plan =
          pages.with(
              ForPrograms.plan(
                  now.resolved(),
                  now.routes(),
                  settings,
                  dress.messages(),
                  dress.assets(),
                  dress.renderer(),
                  pages));
    }
    graph = now;
    theme = dress;
    publish(now, dress, plan, links, sources, problems);
    return new SessionReport(
        problems.sorted(), site, taken(problems), Duration.ofNanos(System.nanoTime() - start));
  }

  private void noteChange(Graph now, Theme dress) {
    boolean samePages = now == graph && !files.changed();
    if (!samePages || theme == null || (dress != theme && !theme.differsInStyles(dress))) {
      change = Change.PAGES;
    } else if (dress != theme && change == Change.NOTHING) {
      change = Change.STYLES;
    }
  }

  /** The change since the last good site; what is not shown yet adds up. */
  private Change taken(Diagnostics problems) {
    Change taken = problems.hasErrors() ? Change.NOTHING : change;
    change = problems.hasErrors() ? change : Change.NOTHING;
    return taken;
  }

  private void publish(
      Graph now,
      Theme dress,
      SitePlan pages,
      LinkMap map,
      SourceTree sources,
      Diagnostics problems) {
    Settings settings = now.settings();
    bodies.read(pages, files, map, settings.limits(), problems);
    Map<Id, BodyFacts> facts = bodies.facts();
    List<SourceFile> published = now.routes().claimFiles(fresh(now, facts, sources), problems);
    pictures.check(published, settings.limits(), problems);
    Set<SourceFile> met = new HashSet<>(now.met());
    met.addAll(bodies.met());
    LinkCheck.check(now.resolved(), facts, sources, met, problems);
    ChathamHouse.check(now.resolved(), facts, problems);
    ProseAgainstFacts.check(now.resolved(), settings, facts, problems);
    LedgerCheck.checkPromises(
        new KnownSite(
            settings,
            sources,
            now.documents(),
            now.resolved(),
            now.routes(),
            pages,
            published,
            facts),
        problems);
    if (problems.hasErrors() || (site != null && change == Change.NOTHING)) {
      return;
    }
    Fragments fragments =
        problems.isRelaxed(Rule.UNKNOWN_FRAGMENT) ? ReadBodies.fragmentsOf(facts) : Fragments.ANY;
    Diagnostics known = new Diagnostics();
    known.relax(problems.relaxed());
    addresses = LiveSite.Addresses.of(pages, published, addresses);
    site =
        new LiveSite(
            addresses,
            settings,
            new MarkdownBody(map, settings.limits(), known),
            dress.renderer().forAnotherSite(),
            bodies.texts(),
            facts,
            MentionIndex.of(facts),
            fragments);
  }

  /** The files to publish as they were found now; facts that were kept know them as they were. */
  private static List<SourceFile> fresh(Graph now, Map<Id, BodyFacts> facts, SourceTree sources) {
    Map<String, SourceFile> found = new HashMap<>();
    sources.others().forEach(file -> found.put(file.path(), file));
    return PublishedFiles.all(now.attached(), facts.values(), now.publicFiles()).stream()
        .map(file -> found.getOrDefault(file.path(), file))
        .toList();
  }
}
