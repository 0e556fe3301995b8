package org.plenary.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All people or all organisations, by name.
 *
 * @param kind {@code people} or {@code organisations}
 * @param letters where the names with each first letter begin
 * @param other the other of the two lists, if there is one
 */
public record PartyListView(
    Frame frame,
    String kind,
    String title,
    int count,
    List<LinkView> letters,
    List<Letter> groups,
    @Nullable LinkView other,
    @Nullable PagerView pager)
    implements PageView {

  /**
   * Names with one first letter.
   *
   * @param id what links name, on the page on which the letter begins
   */
  public record Letter(String text, @Nullable String id, List<Row> rows) {
    public Letter {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A person or organisation.
   *
   * @param note an affiliation, or the country
   * @param years "2015–2026"
   */
  public record Row(LinkView link, @Nullable String note, int events, @Nullable String years) {}

  public PartyListView {
    letters = List.copyOf(letters);
    groups = List.copyOf(groups);
  }
}
