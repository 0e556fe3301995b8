package org.plenary.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.source.SourceSpan;

/**
 * Why something exists.
 *
 * @param found whether there is such a thing
 * @param lines what it is
 */
public record Explanation(boolean found, List<String> lines, List<Section> sections) {
  public Explanation {
    lines = List.copyOf(lines);
    sections = sections.stream().filter(section -> !section.rows().isEmpty()).toList();
  }

  /**
   * What is said of one question.
   *
   * @param left how many rows were left out
   */
  public record Section(String title, List<Row> rows, int left) {
    public Section {
      rows = List.copyOf(rows);
    }

    /** The first of some rows. */
    static Section of(String title, List<Row> all, int most) {
      List<Row> rows = all.size() <= most + 1 ? all : all.subList(0, most);
      return new Section(title, rows, all.size() - rows.size());
    }
  }

  /**
   * One answer.
   *
   * @param why empty where there is nothing to say
   * @param at the place in the content that makes it so
   */
  public record Row(String what, String why, @Nullable SourceSpan at) {}
}
