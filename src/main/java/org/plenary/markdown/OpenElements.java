package org.plenary.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.plenary.markdown.RawPiece.Part;

/** The start tags of raw HTML that nothing has ended yet, the innermost first. */
final class OpenElements {
  private final Deque<Part> open = new ArrayDeque<>();
  private final Map<String, Integer> counts = new HashMap<>();

  int depth() {
    return open.size();
  }

  boolean has(String name) {
    return counts.getOrDefault(name, 0) > 0;
  }

  Iterable<Part> all() {
    return open;
  }

  void push(Part part) {
    open.push(part);
    counts.merge(part.token.name(), 1, Integer::sum);
  }

  Part pop() {
    Part part = open.pop();
    counts.merge(part.token.name(), -1, Integer::sum);
    return part;
  }

  /** Ends what a start tag ends whose end tag may be left out (HTML, section 13.1.2.4). */
  void endImplied(String name) {
    Set<String> ended = RawHtmlPolicy.ends(name);
    int within = 0;
    for (Part part : open) {
      within++;
      String above = part.token.name();
      if (ended.contains(above)) {
        for (int i = 0; i < within; i++) {
          pop();
        }
        return;
      }
      if (!RawHtmlPolicy.endsByItself(above) || ended.contains("p")) {
        break;
      }
    }
    if (!ended.contains("p") && RawHtmlPolicy.endsParagraph(name)) {
      endImplied("p");
    }
  }
}
