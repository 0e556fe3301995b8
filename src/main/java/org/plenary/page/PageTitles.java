package org.plenary.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.ArchiveRecord;
import org.plenary.archive.Edition;
import org.plenary.archive.Id;
import org.plenary.archive.Occasion;
import org.plenary.archive.Place;

/**
 * Titles and descriptions that no two pages share: a record's title takes its kind, date, place and
 * at last its id as far as it needs them to differ from others.
 */
final class PageTitles {
  private static final int PARTS = 4;

  private final PageContext context;
  private final Supplier<Settled> settled;

  /** The titles of records, and how often each summary is there. */
  private record Settled(Map<Id, String> titles, Map<String, Integer> summaries) {}

  /**
   * Titles of all records that have a page, which are settled beside whatever comes next.
   *
   * @param taken titles of lists, which stay as they are
   */
  PageTitles(PageContext context, Collection<String> taken) {
    this.context = context;
    settled = CompletableFuture.supplyAsync(() -> settle(taken))::join;
  }

  private Settled settle(Collection<String> taken) {
    Map<Id, String> titles = new HashMap<>();
    Map<String, Integer> summaries = new HashMap<>();
    List<ArchiveRecord> open = new ArrayList<>();
    for (ArchiveRecord record : context.archive().records()) {
      if (context.routes().of(record.id()) != null) {
        open.add(record);
        String summary = record.basics().summary();
        if (summary != null) {
          summaries.merge(summary, 1, Integer::sum);
        }
      }
    }
    Set<String> used = new HashSet<>(taken);
    for (int parts = 0; parts <= PARTS && !open.isEmpty(); parts++) {
      open = settle(open, parts, used, titles);
    }
    return new Settled(titles, summaries);
  }

  /** Gives those their title that are alone with it, and returns the others. */
  private List<ArchiveRecord> settle(
      List<ArchiveRecord> open, int parts, Set<String> used, Map<Id, String> titles) {
    Map<String, List<ArchiveRecord>> byTitle = new HashMap<>();
    for (ArchiveRecord record : open) {
      byTitle.computeIfAbsent(title(record, parts), key -> new ArrayList<>()).add(record);
    }
    List<ArchiveRecord> left = new ArrayList<>();
    byTitle.forEach(
        (title, same) -> {
          if ((same.size() == 1 && used.add(title)) || parts == PARTS) {
            same.forEach(record -> titles.put(record.id(), title));
          } else {
            left.addAll(same);
          }
        });
    return left;
  }

  private String title(ArchiveRecord record, int parts) {
    if (parts == 0) {
      return record.title();
    }
    List<String> more = new ArrayList<>();
    more.add(context.messages().text("kind." + kind(record)));
    if (parts > 1 && record instanceof Occasion occasion) {
      DateView date = context.date(context.archive().dateOf(occasion));
      if (date != null) {
        more.add(date.text());
      }
      Place place = occasion.happening().place();
      String where = place == null ? null : context.longPlace(place);
      if (parts > 2 && where != null) {
        more.add(where);
      }
    }
    if (parts == PARTS) {
      more.add(record.id().value());
    }
    String all =
        more.stream()
            .reduce((said, next) -> context.messages().text("list.next", said, next))
            .orElseThrow();
    return context.messages().text("title.differing", record.title(), all);
  }

  private String kind(ArchiveRecord record) {
    boolean series = record instanceof Edition edition && EditionPages.isInSeries(context, edition);
    return record.id().kind().word() + (series ? ".series" : "");
  }

  /** The title of a record's page. */
  String of(ArchiveRecord record) {
    return settled.get().titles.getOrDefault(record.id(), record.title());
  }

  /**
   * The description of a record's page.
   *
   * @param otherwise what to say where the record has no summary; null for nothing
   */
  String description(ArchiveRecord record, @Nullable String otherwise) {
    String summary = record.basics().summary();
    if (summary != null && settled.get().summaries.getOrDefault(summary, 0) == 1) {
      return summary;
    }
    String text = summary != null ? summary : otherwise;
    return text == null || text.isEmpty()
        ? context.messages().text("description.record", of(record), context.settings().title())
        : context.messages().text("description.with-title", of(record), text);
  }
}
