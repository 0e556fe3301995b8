package org.plenary.markdown;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jsoup.parser.Parser;
import org.plenary.archive.Id;
import org.plenary.markdown.HtmlTokens.Kind;
import org.plenary.markdown.RawPiece.Part;

/** Collects the links of a body to other records, each with the sentence that it stands in. */
final class Mentions {
  private final Id record;
  private final List<Place> places = new ArrayList<>();
  private final List<BodyFacts.Mention> inRawHtml = new ArrayList<>();

  /** A link: the first node of its text, and how long that is. */
  private record Place(Id target, Node first, int length) {}

  Mentions(Id record) {
    this.record = record;
  }

  /** Takes note of a link before its text is moved elsewhere. */
  void add(Id target, Node link) {
    if (!target.equals(record)) {
      Node first = link.getFirstChild();
      places.add(new Place(target, first == null ? link : first, plain(link).length()));
    }
  }

  /** Takes note of a link in raw HTML. */
  void add(Part link, Id target) {
    if (target.equals(record)) {
      return;
    }
    if (!(link.piece.node instanceof Block)) {
      places.add(new Place(target, link.piece.node, 0));
      return;
    }
    StringBuilder text = new StringBuilder();
    int at = 0;
    for (Part part : link.piece.parts) {
      at = part == link ? text.length() : at;
      if (part.is(Kind.TEXT)) {
        String html = link.piece.html.substring(part.token.start(), part.token.end());
        text.append(Parser.unescapeEntities(html, false).replace('\n', ' '));
      }
    }
    inRawHtml.add(new BodyFacts.Mention(target, Sentences.around(text.toString(), at, at)));
  }

  /** All of them, each once, in the order of the body. */
  List<BodyFacts.Mention> all() {
    if (places.isEmpty() && inRawHtml.isEmpty()) {
      return List.of();
    }
    Set<BodyFacts.Mention> all = new LinkedHashSet<>();
    int[] offsets = new int[places.size()];
    for (int from = 0; from < places.size(); ) {
      Node block = block(places.get(from).first);
      TextWithPlaces reader = new TextWithPlaces(from, offsets);
      reader.append(block);
      int to = Math.max(reader.next, from + 1);
      String text = reader.out.toString();
      for (int i = from; i < to; i++) {
        Place place = places.get(i);
        int end = Math.min(text.length(), offsets[i] + place.length);
        all.add(new BodyFacts.Mention(place.target, Sentences.around(text, offsets[i], end)));
      }
      from = to;
    }
    all.addAll(inRawHtml);
    return List.copyOf(all);
  }

  /** The nearest node whose text is one of its own: a paragraph, a heading, a cell of a table. */
  private static Node block(Node node) {
    Node around = node;
    while (around.getParent() != null
        && !(around instanceof Block)
        && !(around instanceof TableCell)) {
      around = around.getParent();
    }
    return around;
  }

  /** The text a reader sees of some inline content. */
  static String plain(Node node) {
    StringBuilder out = new StringBuilder();
    append(node, out);
    return out.toString();
  }

  private static void append(Node node, StringBuilder out) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      if (!isText(child, out) && !(child instanceof Image)) {
        append(child, out);
      }
    }
  }

  private static boolean isText(Node node, StringBuilder out) {
    if (node instanceof Text text) {
      out.append(text.getLiteral());
    } else if (node instanceof Code code) {
      out.append(code.getLiteral());
    } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
      out.append(' ');
    } else {
      return false;
    }
    return true;
  }

  /** Reads a block's text and where the links in it begin, which come in its order. */
  private final class TextWithPlaces {
    private final StringBuilder out = new StringBuilder();
    private final int[] offsets;
    private int next;

    TextWithPlaces(int first, int[] offsets) {
      this.next = first;
      this.offsets = offsets;
    }

    void append(Node node) {
      for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
        while (next < places.size() && places.get(next).first == child) {
          offsets[next++] = out.length();
        }
        if (!isText(child, out) && !(child instanceof Image)) {
          append(child);
        }
      }
    }
  }
}
