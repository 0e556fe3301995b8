package org.plenary.page;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.ArchiveRecord;
import org.plenary.archive.Author;
import org.plenary.archive.Basics;
import org.plenary.archive.EventDate;
import org.plenary.archive.Note;
import org.plenary.archive.Occasion;
import org.plenary.archive.Picture;
import org.plenary.archive.Reference;
import org.plenary.archive.Update;
import org.plenary.language.Messages;
import org.plenary.route.Routes;

/** Makes what pages say of a record besides its facts. */
final class RecordViews {
  private final PageContext context;
  private final Links links;

  RecordViews(PageContext context, Links links) {
    this.context = context;
    this.links = links;
  }

  /** What the first page of a record says, with the texts that mention it. */
  RecordView of(ArchiveRecord record, OtherBodies others) {
    boolean inSeries =
        record instanceof Occasion occasion && EditionPages.isInSeries(context, occasion);
    return of(
        record.basics(),
        notes(record.basics(), inSeries),
        new MentionedBy(context, links).of(record, others));
  }

  /** What page {@code number} of a record says; only the first has the notes that marks lead to. */
  RecordView of(ArchiveRecord record, int number, OtherBodies others) {
    return number == 1 ? of(record, others) : of(record.basics(), List.of(), null);
  }

  RecordView of(Basics basics) {
    return of(basics, notes(basics, false), null);
  }

  private List<RecordView.NoteView> notes(Basics basics, boolean inSeries) {
    return Each.of(basics.notes(), note -> note(note, inSeries));
  }

  private RecordView of(
      Basics basics, List<RecordView.NoteView> notes, @Nullable MentionsView mentions) {
    EventDate published = basics.published() == null ? null : EventDate.of(basics.published());
    return new RecordView(
        Each.of(basics.titles(), title -> links.to(title.text(), null, title.language())),
        authors(basics.writtenBy()),
        authors(basics.translators()),
        context.date(published),
        picture(basics.image()),
        history(basics.updates()),
        notes,
        mentions);
  }

  /** Those who wrote something, each as a link where there is a page. */
  List<LinkView> authors(List<Author> authors) {
    return Each.of(authors, this::author);
  }

  private LinkView author(Author author) {
    Reference name = author.name();
    return name == null ? links.text(context.messages().text("person.withheld")) : links.to(name);
  }

  private RecordView.@Nullable PictureView picture(@Nullable Picture image) {
    return image == null
        ? null
        : new RecordView.PictureView(
            links.href(Routes.of(image.file())), image.alt(), image.credit());
  }

  private List<RecordView.UpdateView> history(List<Update> updates) {
    if (updates.isEmpty()) {
      return List.of();
    }
    return updates.stream()
        .sorted(Comparator.comparing(Update::date).reversed())
        .map(
            update ->
                new RecordView.UpdateView(
                    Objects.requireNonNull(context.date(EventDate.of(update.date()))),
                    context.word("update", update.kind()),
                    links.to(update.text(), update.target(), null)))
        .toList();
  }

  private RecordView.NoteView note(Note note, boolean inSeries) {
    Messages messages = context.messages();
    String key = note.key().replace('_', '-');
    String usual = messages.textOr("fact." + key, note.key());
    String fact = inSeries ? messages.textOr("fact." + key + ".series", usual) : usual;
    return new RecordView.NoteView(key, fact, note.text());
  }
}
