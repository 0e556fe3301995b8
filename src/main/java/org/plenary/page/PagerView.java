package org.plenary.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way through the pages of a list.
 *
 * @param number of this page, from 1
 * @param pages how many there are
 * @param steps links to the first, the last and the nearest pages; the text is the number, a
 *     missing {@code href} is this page, an empty text a gap
 */
public record PagerView(
    int number,
    int pages,
    @Nullable LinkView previous,
    @Nullable LinkView next,
    List<LinkView> steps) {
  public PagerView {
    steps = List.copyOf(steps);
  }
}
