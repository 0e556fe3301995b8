package org.plenary.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of its record besides the facts.
 *
 * @param titles the record's names in other languages
 * @param published when the write-up appeared
 * @param history what changed, newest first
 * @param notes doubts about facts and choices between sources; none on later pages of its list
 * @param mentions texts that link to it; null on later pages of its list and on the home page
 */
public record RecordView(
    List<LinkView> titles,
    List<LinkView> writtenBy,
    List<LinkView> translators,
    @Nullable DateView published,
    @Nullable PictureView image,
    List<UpdateView> history,
    List<NoteView> notes,
    @Nullable MentionsView mentions) {

  /** A picture with its {@code src} relative to the page. */
  public record PictureView(String src, String alt, @Nullable String credit) {}

  /** A change of a record, its kind in words. */
  public record UpdateView(DateView date, String kind, LinkView text) {}

  /** A note, the key of the fact that it is about, and the fact in words. */
  public record NoteView(String key, String fact, String text) {}

  public RecordView {
    titles = List.copyOf(titles);
    writtenBy = List.copyOf(writtenBy);
    translators = List.copyOf(translators);
    history = List.copyOf(history);
    notes = List.copyOf(notes);
  }
}
