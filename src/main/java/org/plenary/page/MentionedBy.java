package org.plenary.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.ArchiveRecord;
import org.plenary.archive.EventDate;
import org.plenary.archive.Id;
import org.plenary.archive.Occasion;

/** Says on a record's page which other texts link to it, with the sentence. */
final class MentionedBy {
  private static final int MOST = 50;

  private final PageContext context;
  private final Links links;

  private record Line(ArchiveRecord by, @Nullable EventDate date, String sentence) {}

  MentionedBy(PageContext context, Links links) {
    this.context = context;
    this.links = links;
  }

  /** The mentions of a record: events newest first, then what has no date by title. */
  MentionsView of(ArchiveRecord record, OtherBodies others) {
    List<MentionIndex.Mention> mentions = others.mentioning(record.id());
    if (mentions.isEmpty()) {
      return MentionsView.NONE;
    }
    List<Line> lines = new ArrayList<>();
    for (MentionIndex.Mention mention : mentions) {
      ArchiveRecord by = context.archive().get(mention.by());
      lines.add(new Line(by, date(by), mention.sentence()));
    }
    lines.sort(
        Comparator.comparing(Line::date, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(line -> line.by.title())
            .thenComparing(line -> line.by.id()));
    List<Line> shown = lines.subList(0, Math.min(MOST, lines.size()));
    Map<Id, List<Line>> byRecord = new LinkedHashMap<>();
    shown.forEach(
        line -> byRecord.computeIfAbsent(line.by.id(), id -> new ArrayList<>()).add(line));
    return new MentionsView(
        byRecord.values().stream().map(this::view).toList(), lines.size() - shown.size());
  }

  /** What one record says, each sentence once. */
  private MentionsView.LineView view(List<Line> lines) {
    Line first = lines.get(0);
    return new MentionsView.LineView(
        links.to(first.by),
        context.date(first.date),
        lines.stream().map(Line::sentence).distinct().toList());
  }

  private @Nullable EventDate date(ArchiveRecord record) {
    return record instanceof Occasion occasion ? context.archive().dateOf(occasion) : null;
  }
}
