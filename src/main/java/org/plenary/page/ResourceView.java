package org.plenary.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An outcome, a link or a source of a record. */
public record ResourceView(
    LinkView link, @Nullable String kind, @Nullable DateView date, List<String> authors) {
  public ResourceView {
    authors = List.copyOf(authors);
  }
}
