package org.plenary.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which texts speak of a record, newest first.
 *
 * @param more how many sentences there are besides those shown
 */
public record MentionsView(List<LineView> lines, int more) {
  static final MentionsView NONE = new MentionsView(List.of(), 0);

  /** A record whose text links to this one, when that was, and each sentence that does. */
  public record LineView(LinkView link, @Nullable DateView date, List<String> sentences) {
    public LineView {
      sentences = List.copyOf(sentences);
    }
  }

  public MentionsView {
    lines = List.copyOf(lines);
  }
}
