package org.plenary.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;
import org.plenary.diagnostic.Diagnostic;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.diagnostic.Rule;
import org.plenary.markdown.HtmlTokens.Kind;
import org.plenary.markdown.HtmlTokens.Token;
import org.plenary.markdown.RawPiece.Part;

/**
 * Takes out of a body's raw HTML what pages must not hold. Tags are matched among the raw HTML of
 * one parent in the tree, so that one left open takes nothing of the page with it, and what stays
 * is written anew from its names and values, so that no spelling slips through.
 */
final class RawHtml {
  private static final int DEEPEST = 50;
  private static final String LINKED =
      "pages show nothing of other sites, so a link stands in its place; write one that says"
          + " what it leads to";

  private final BodyText text;
  private final RawTags tags;
  private final Diagnostics problems;
  private final Map<Node, RawPiece> pieces = new HashMap<>();

  RawHtml(BodyText text, RawTags tags, Diagnostics problems) {
    this.text = text;
    this.tags = tags;
    this.problems = problems;
  }

  /** Whether the body holds any. */
  boolean isThere() {
    return !pieces.isEmpty();
  }

  /** Whether a node stands in a link already, of Markdown or of raw HTML. */
  boolean isInLink(Node node) {
    return tags.isInLink(node);
  }

  /**
   * Matches the tags of a node and of all raw HTML after it in its parent; once for each parent.
   */
  void match(Node first) {
    if (pieces.containsKey(first)) {
      return;
    }
    List<Part> parts = new ArrayList<>();
    for (@Nullable Node node = first; node != null; node = node.getNext()) {
      if (RawPiece.isRaw(node)) {
        RawPiece piece = new RawPiece(node, text);
        pieces.put(node, piece);
        parts.addAll(piece.parts);
      }
    }
    removeRunning(parts);
    pair(endTables(parts));
  }

  /** Writes what is left of a node's raw HTML; levels of headings are shifted in passing. */
  void clean(Node node, IntUnaryOperator level) {
    RawPiece piece = pieces.get(node);
    if (piece == null) {
      return;
    }
    StringBuilder out = new StringBuilder(piece.html.length());
    for (Part part : piece.parts) {
      out.append(part.gone ? part.link : tags.write(part, level));
    }
    piece.replace(out.append(piece.ending).toString());
  }

  /** Removes elements that run, style or embed, with what is in them where they end. */
  private void removeRunning(List<Part> parts) {
    Map<String, Deque<Integer>> ends = new HashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).is(Kind.END)) {
        ends.computeIfAbsent(parts.get(i).token.name(), name -> new ArrayDeque<>()).add(i);
      }
    }
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      String name = part.token.name();
      if (part.is(Kind.OPEN_COMMENT)) {
        report(part, "a comment that never ends", "end it with -->");
        part.gone = true;
      } else if (part.is(Kind.START) && RawHtmlPolicy.takesContentAlong(name)) {
        leaveOut(part);
        Deque<Integer> later = ends.getOrDefault(name, new ArrayDeque<>());
        while (!later.isEmpty() && later.peek() < i) {
          later.poll();
        }
        Integer end = part.token.empty() ? null : later.poll();
        if (end != null) {
          remove(parts, i, end);
          i = end;
        }
      }
    }
  }

  /** Leaves an element out; a reader still finds what it shows of another site. */
  private void leaveOut(Part part) {
    String name = part.token.name();
    part.link = tags.linkInstead(part);
    boolean linked = !part.link.isEmpty();
    report(part, "<" + name + ">", linked ? LINKED : RawHtmlPolicy.wayOut(name));
    part.gone = true;
  }

  private static void remove(List<Part> parts, int first, int last) {
    Node from = parts.get(first).piece.node;
    Node to = parts.get(last).piece.node;
    parts.subList(first, last + 1).forEach(part -> part.gone = true);
    while (from != to && from.getNext() != null && from.getNext() != to) {
      from.getNext().unlink();
    }
  }

  /**
   * Ends a table that nothing ends with its stretch of raw HTML, so that its cells stay apart;
   * returns the parts with those ends.
   */
  private List<Part> endTables(List<Part> parts) {
    Deque<Part> open = new ArrayDeque<>();
    for (Part part : parts) {
      if (part.is(Kind.START) && part.token.name().equals("table")) {
        open.push(part);
      } else if (part.is(Kind.END) && part.token.name().equals("table")) {
        open.poll();
      }
    }
    for (Part table : open) {
      RawPiece piece = table.piece;
      if (piece.node instanceof HtmlBlock) {
        problems.report(
            Diagnostic.of(Rule.UNENDED_HTML, table.span(), "<table>")
                .help("write </table> after its last row"));
        int at = piece.html.length();
        piece.parts.add(new Part(piece, new Token(Kind.END, "table", List.of(), false, at, at)));
      }
    }
    return parts.stream()
        .map(part -> part.piece)
        .distinct()
        .flatMap(piece -> piece.parts.stream())
        .toList();
  }

  /** Finds the end tag of each start tag; those that need one and have none go. */
  private void pair(List<Part> parts) {
    leaveOutUnended(parts);
    OpenElements open = new OpenElements();
    boolean tooDeep = false;
    for (Part part : parts) {
      String name = part.token.name();
      if (part.is(Kind.END)) {
        close(part, open);
      } else if (isOpening(part)) {
        open.endImplied(name);
        part.gone = open.depth() >= DEEPEST;
        if (part.gone && !tooDeep) {
          tooDeep = true;
          reportDepth(part);
        }
        open.push(part);
      }
    }
    for (Part start : open.all()) {
      leaveOpen(start);
      if (!start.gone && !start.token.name().equals("p")) {
        RawPiece last = parts.get(parts.size() - 1).piece;
        last.ending += "</" + start.token.name() + ">";
      }
    }
  }

  /** Takes out what is not allowed, and elements that need an end tag and have none. */
  private void leaveOutUnended(List<Part> parts) {
    OpenElements open = new OpenElements();
    for (Part part : parts) {
      String name = part.token.name();
      if (part.is(Kind.START) && !RawHtmlPolicy.allows(name)) {
        leaveOut(part);
      } else if (isOpening(part) && !RawHtmlPolicy.endsByItself(name)) {
        open.push(part);
      } else if (part.is(Kind.END) && open.has(name)) {
        for (Part start = open.pop(); !start.token.name().equals(name); start = open.pop()) {
          leaveOpen(start);
        }
      }
    }
    open.all().forEach(this::leaveOpen);
  }

  private static boolean isOpening(Part part) {
    return part.is(Kind.START) && !RawHtmlPolicy.isVoid(part.token.name()) && !part.token.empty();
  }

  private void close(Part end, OpenElements open) {
    String name = end.token.name();
    if (!open.has(name)) {
      end.gone = true;
      if (RawHtmlPolicy.allows(name) && !RawHtmlPolicy.isVoid(name)) {
        report(end, "</" + name + ">", "nothing before it opens it here; remove it");
      }
      return;
    }
    Part start = open.pop();
    while (!start.token.name().equals(name)) {
      leaveOpen(start);
      start = open.pop();
    }
    start.partner = end;
    end.partner = start;
    end.gone = start.gone;
  }

  private void leaveOpen(Part start) {
    String name = start.token.name();
    if (!start.gone && !RawHtmlPolicy.endsByItself(name)) {
      report(start, "<" + name + ">", "nothing ends it here; write </" + name + "> after its text");
      start.gone = true;
    }
  }

  private void reportDepth(Part part) {
    problems.report(
        Diagnostic.of(
                Rule.TOO_LARGE,
                part.span(),
                "this nesting",
                "more than " + DEEPEST + " levels",
                DEEPEST)
            .help("write it with fewer elements in elements"));
  }

  private void report(Part part, String what, String help) {
    problems.report(Diagnostic.of(Rule.RAW_HTML_REMOVED, part.span(), what).help(help));
  }
}
