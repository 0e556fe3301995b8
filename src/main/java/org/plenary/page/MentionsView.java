package org.plenary.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which texts speak of a record, newest first.
 *
 * @param more how many there are besides those shown
 */
public record MentionsView(List<LineView> lines, int more) {

  /** A record whose text links to this one, when that was, and what it says there. */
  public record LineView(LinkView link, @Nullable DateView date, String sentence) {}

  public MentionsView {
    lines = List.copyOf(lines);
  }
}
