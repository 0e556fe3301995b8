package org.plenary.markdown;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
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
    List<BodyFacts.Mention> all = new ArrayList<>();
    IdentityHashMap<Node, Integer> offsets = new IdentityHashMap<>();
    Node block = null;
    String text = "";
    for (Place place : places) {
      Node around = block(place.first);
      if (around != block) {
        block = around;
        offsets.clear();
        StringBuilder out = new StringBuilder();
        append(around, out, offsets);
        text = out.toString();
      }
      int from = offsets.getOrDefault(place.first, 0);
      int to = Math.min(text.length(), from + place.length);
      all.add(new BodyFacts.Mention(place.target, Sentences.around(text, from, to)));
    }
    all.addAll(inRawHtml);
    return all.stream().distinct().toList();
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
    append(node, out, null);
    return out.toString();
  }

  private static void append(
      Node node, StringBuilder out, @Nullable IdentityHashMap<Node, Integer> offsets) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      if (offsets != null) {
        offsets.put(child, out.length());
      }
      if (child instanceof Text text) {
        out.append(text.getLiteral());
      } else if (child instanceof Code code) {
        out.append(code.getLiteral());
      } else if (child instanceof SoftLineBreak || child instanceof HardLineBreak) {
        out.append(' ');
      } else if (!(child instanceof Image)) {
        append(child, out, offsets);
      }
    }
  }
}
