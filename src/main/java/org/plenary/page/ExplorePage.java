package org.plenary.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.plenary.archive.Archive;
import org.plenary.archive.Format;
import org.plenary.archive.Id;
import org.plenary.archive.Occasion;
import org.plenary.archive.Place;
import org.plenary.archive.Region;
import org.plenary.archive.Subject;
import org.plenary.archive.Theme;
import org.plenary.language.Messages;
import org.plenary.page.PlannedOutput.PlannedPage;
import org.plenary.route.Routes;

/** The table of regions by themes, with the years. */
final class ExplorePage {
  private static final int MOST = 30;
  private static final int SHADES = 4;

  /**
   * A row of the table.
   *
   * @param toRow whether its cells lead where its name does; else they lead to their themes
   */
  @SuppressWarnings("ArrayRecordComponent")
  private record Counted(LinkView name, boolean toRow, int all, int[] counts) {}

  private final PageContext context;
  private final Frames frames;
  private final Archive archive;

  ExplorePage(PageContext context, Frames frames) {
    this.context = context;
    this.frames = frames;
    this.archive = context.archive();
  }

  /** Whether there is anything to lay out: regions with events. */
  static boolean exists(PageContext context) {
    return context.archive().all(Region.class).stream()
        .anyMatch(region -> context.archive().filedUnder(region.id()).count() > 0);
  }

  void plan(List<PlannedPage> pages) {
    if (exists(context)) {
      pages.add(
          new PlannedPage(
              Routes.EXPLORE, "explore", Pass.LIST, null, null, (body, facts) -> view()));
    }
  }

  private ExploreView view() {
    Messages messages = context.messages();
    Links links = Links.from(context, Routes.EXPLORE);
    String title = messages.text("explore.title");
    List<Region> regions = fullest(archive.all(Region.class));
    List<Theme> themes = first(MOST, fullest(archive.all(Theme.class)));
    return new ExploreView(
        frames.frame(
            new Frames.Head(
                Routes.EXPLORE,
                title,
                messages.text("explore.description", context.settings().title()),
                null,
                true,
                null,
                List.of())),
        title,
        counted(first(MOST, regions), links),
        regions.size() > MOST
            ? links.to(Routes.REGIONS, messages.text("explore.all-regions", regions.size()))
            : null,
        counted(themes, links),
        rows(first(MOST, regions), themes, links),
        EventLists.allYears(context, links));
  }

  private <S extends Subject> List<S> fullest(List<S> subjects) {
    return subjects.stream()
        .filter(subject -> count(subject) > 0 && context.routes().of(subject.id()) != null)
        .sorted(
            Comparator.<S>comparingInt(subject -> -count(subject))
                .thenComparing(Subject::title)
                .thenComparing(Subject::id))
        .toList();
  }

  private int count(Subject subject) {
    return archive.filedUnder(subject.id()).count();
  }

  private static <S> List<S> first(int most, List<S> all) {
    return all.subList(0, Math.min(most, all.size()));
  }

  private List<CountedLink> counted(List<? extends Subject> subjects, Links links) {
    return subjects.stream()
        .map(subject -> new CountedLink(links.brief(subject), count(subject)))
        .toList();
  }

  private List<ExploreView.Row> rows(List<Region> regions, List<Theme> themes, Links links) {
    if (themes.isEmpty()) {
      return List.of();
    }
    Map<Id, Integer> masks = masks(themes);
    List<LinkView> columns = themes.stream().map(links::brief).toList();
    Messages messages = context.messages();
    List<Counted> rows = new ArrayList<>();
    LinkView everywhere = links.to(Routes.EVENTS, messages.text("explore.everywhere"));
    rows.add(count(everywhere, false, archive.occasions().stream(), masks, themes.size()));
    for (Region region : regions) {
      rows.add(count(links.brief(region), true, filed(region), masks, themes.size()));
    }
    Predicate<Occasion> online = one -> one.happening().format() == Format.ONLINE;
    LinkView onlineOnly = links.text(messages.text("explore.online"));
    rows.add(count(onlineOnly, false, outside().filter(online), masks, themes.size()));
    LinkView noRegion = links.text(messages.text("explore.nowhere"));
    rows.add(count(noRegion, false, nowhere().filter(online.negate()), masks, themes.size()));
    int most = rows.stream().flatMapToInt(row -> Arrays.stream(row.counts)).max().orElse(0);
    return rows.stream().filter(row -> row.all > 0).map(row -> row(row, columns, most)).toList();
  }

  /** What was held in no region. */
  private Stream<Occasion> outside() {
    return archive.occasions().stream()
        .filter(
            occasion -> {
              Place place = occasion.happening().place();
              return place == null || place.heldIn().isEmpty();
            });
  }

  /** What was held in no region and is about none. */
  private Stream<Occasion> nowhere() {
    Set<Id> somewhere = new HashSet<>();
    for (Region region : archive.all(Region.class)) {
      filed(region).forEach(occasion -> somewhere.add(occasion.id()));
    }
    return archive.occasions().stream().filter(occasion -> !somewhere.contains(occasion.id()));
  }

  private Stream<Occasion> filed(Subject subject) {
    Archive.Filed filed = archive.filedUnder(subject.id());
    return Stream.concat(filed.held().stream(), filed.about().stream());
  }

  /** The themes of each event, as bits by their order. */
  private Map<Id, Integer> masks(List<Theme> themes) {
    Map<Id, Integer> masks = new HashMap<>();
    for (int i = 0; i < themes.size(); i++) {
      int bit = 1 << i;
      filed(themes.get(i)).forEach(one -> masks.merge(one.id(), bit, (a, b) -> a | b));
    }
    return masks;
  }

  private static Counted count(
      LinkView name, boolean toRow, Stream<Occasion> occasions, Map<Id, Integer> masks, int size) {
    int[] counts = new int[size];
    int[] all = new int[1];
    occasions.forEach(
        occasion -> {
          all[0]++;
          for (int left = masks.getOrDefault(occasion.id(), 0); left != 0; left &= left - 1) {
            counts[Integer.numberOfTrailingZeros(left)]++;
          }
        });
    return new Counted(name, toRow, all[0], counts);
  }

  private ExploreView.Row row(Counted row, List<LinkView> columns, int most) {
    List<ExploreView.Cell> cells = new ArrayList<>();
    for (int i = 0; i < row.counts.length; i++) {
      LinkView theme = columns.get(i);
      int count = row.counts[i];
      cells.add(
          new ExploreView.Cell(
              count,
              row.toRow ? row.name.href() : theme.href(),
              context.messages().text("explore.cell", count, row.name.text(), theme.text()),
              shade(count, most)));
    }
    return new ExploreView.Row(new CountedLink(row.name, row.all), cells);
  }

  /** In four equal steps of proportion from one to the most of any cell. */
  static int shade(int count, int most) {
    double fourthPower = (double) count * count * count * count;
    double least = Math.max(most, 2);
    int shade = 1;
    while (shade < SHADES && fourthPower >= least) {
      shade++;
      least *= most;
    }
    return shade;
  }
}
