package org.plenary.page;

import java.util.List;

/** What a host shows for an address that does not exist. */
public record NotFoundView(Frame frame, String title, List<LinkView> ways) implements PageView {
  public NotFoundView {
    ways = List.copyOf(ways);
  }
}
