package org.plenary.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An outcome, a link or a source of a record.
 *
 * @param archived where a copy is kept
 */
public record ResourceView(
    LinkView link,
    @Nullable String kind,
    @Nullable DateView date,
    List<LinkView> authors,
    @Nullable LinkView doi,
    @Nullable LinkView archived) {
  public ResourceView {
    authors = List.copyOf(authors);
  }
}
