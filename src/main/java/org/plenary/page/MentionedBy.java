package org.plenary.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.ArchiveRecord;
import org.plenary.archive.EventDate;
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
    List<Line> lines = new ArrayList<>();
    for (MentionIndex.Mention mention : others.mentioning(record.id())) {
      ArchiveRecord by = context.archive().get(mention.by());
      lines.add(new Line(by, date(by), mention.sentence()));
    }
    lines.sort(
        Comparator.comparing(Line::date, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(line -> line.by.title())
            .thenComparing(line -> line.by.id()));
    return new MentionsView(
        lines.stream()
            .limit(MOST)
            .map(
                line ->
                    new MentionsView.LineView(
                        links.to(line.by), context.date(line.date), line.sentence))
            .toList(),
        Math.max(0, lines.size() - MOST));
  }

  private @Nullable EventDate date(ArchiveRecord record) {
    return record instanceof Occasion occasion ? context.archive().dateOf(occasion) : null;
  }
}
