package org.plenary.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.Archive;
import org.plenary.archive.ArchiveRecord;
import org.plenary.archive.Event;
import org.plenary.archive.EventDate;
import org.plenary.archive.Id;
import org.plenary.archive.Occasion;
import org.plenary.archive.RecordKind;
import org.plenary.archive.Subject;
import org.plenary.markdown.BodyFacts;
import org.plenary.resolve.Resolved;
import org.plenary.source.BodySource;

/**
 * What those who keep an archive want to know of it: how much there is, what is not said, and what
 * is left to do.
 *
 * @param today the day for which it is told
 * @param records how many records there are of each kind that has any
 * @param events how many events there are: parts do not count, editions that are one do
 * @param years how many events each year has that has any; an event counts in its first year
 * @param regions how many events each region has with everything narrower, most first
 * @param themes the same of themes
 * @param lacks what records do not say, by kind and key
 * @param tasks what is left to do or to know, those without anything left out
 */
public record StateOfArchive(
    LocalDate today,
    List<KindCount> records,
    int events,
    SortedMap<Integer, Integer> years,
    List<SubjectCount> regions,
    List<SubjectCount> themes,
    List<Lack> lacks,
    List<Task> tasks) {

  public StateOfArchive {
    records = List.copyOf(records);
    regions = List.copyOf(regions);
    themes = List.copyOf(themes);
    lacks = List.copyOf(lacks);
    tasks = List.copyOf(tasks);
  }

  /**
   * How many records of a kind there are.
   *
   * @param named those that have no file, and are there because others name them
   * @param parts those that are parts of others, for events
   */
  public record KindCount(RecordKind kind, int files, int named, int parts) {}

  /** How many events are filed under a region or theme. */
  public record SubjectCount(Item subject, int events) {}

  /**
   * Records of a kind that do not say something.
   *
   * @param of how many records should say it
   */
  public record Lack(RecordKind kind, String key, int of, List<Item> items) {
    public Lack {
      items = List.copyOf(items);
    }
  }

  /**
   * Things that somebody may look after.
   *
   * @param id a stable word for programs
   * @param title what they are, as a heading
   */
  public record Task(String id, String title, List<Item> items) {
    public Task {
      items = List.copyOf(items);
    }
  }

  /**
   * One record, or a thing in it.
   *
   * @param file where it is, from the archive's root; null for a name without a file
   * @param detail what there is to say of it
   */
  public record Item(String title, @Nullable String file, @Nullable String detail) {
    static Item of(ArchiveRecord record, @Nullable String detail) {
      BodySource body = record.basics().body();
      return new Item(record.title(), body == null ? null : body.file().path(), detail);
    }
  }

  /** The years without events between those that have any. */
  public List<Gap> gaps() {
    List<Gap> gaps = new ArrayList<>();
    Integer before = null;
    for (Integer year : years.keySet()) {
      if (before != null && year > before + 1) {
        gaps.add(new Gap(before + 1, year - 1));
      }
      before = year;
    }
    return gaps;
  }

  /** Years without events, from the first to the last of a row. */
  public record Gap(int first, int last) {}

  /**
   * The state of an archive.
   *
   * @param facts what each record's body left
   */
  public static StateOfArchive of(Resolved resolved, Map<Id, BodyFacts> facts, LocalDate today) {
    Archive archive = resolved.archive();
    return new StateOfArchive(
        today,
        count(archive),
        archive.occasions().size(),
        years(archive),
        subjects(archive, RecordKind.REGION),
        subjects(archive, RecordKind.THEME),
        new Lacks(archive, facts).all(),
        new Tasks(resolved, facts, today).all());
  }

  private static List<KindCount> count(Archive archive) {
    Map<RecordKind, int[]> counts = new EnumMap<>(RecordKind.class);
    for (ArchiveRecord record : archive.records()) {
      int[] count = counts.computeIfAbsent(record.id().kind(), kind -> new int[3]);
      boolean part = record instanceof Event event && archive.wholeOf(event) != null;
      count[part ? 2 : record.basics().body() == null ? 1 : 0]++;
    }
    List<KindCount> all = new ArrayList<>();
    counts.forEach((kind, count) -> all.add(new KindCount(kind, count[0], count[1], count[2])));
    return all;
  }

  private static SortedMap<Integer, Integer> years(Archive archive) {
    SortedMap<Integer, Integer> years = new TreeMap<>();
    for (Occasion occasion : archive.occasions()) {
      EventDate date = archive.dateInLists(occasion);
      if (date != null) {
        years.merge(date.first().getYear(), 1, Integer::sum);
      }
    }
    return years;
  }

  private static List<SubjectCount> subjects(Archive archive, RecordKind kind) {
    return archive.all(Subject.class).stream()
        .filter(subject -> subject.id().kind() == kind)
        .map(
            subject ->
                new SubjectCount(Item.of(subject, null), archive.filedUnder(subject.id()).count()))
        .sorted(
            Comparator.comparing(SubjectCount::events)
                .reversed()
                .thenComparing(count -> count.subject().title()))
        .toList();
  }
}
