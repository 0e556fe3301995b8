package org.plenary.page;

import java.util.List;

/** A page that leads on: the search, and what a host shows for an address that does not exist. */
public record WaysView(Frame frame, String title, List<LinkView> ways) implements PageView {
  public WaysView {
    ways = List.copyOf(ways);
  }
}
