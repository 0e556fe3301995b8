package org.plenary.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.jspecify.annotations.Nullable;
import org.plenary.markdown.HtmlTokens.Kind;
import org.plenary.markdown.HtmlTokens.Token;

/** A stretch of raw HTML in the tree of a body, in parts, and where its characters stand. */
final class RawPiece {
  final Node node;
  final String html;
  final List<Part> parts = new ArrayList<>();

  /** End tags for elements that end with the last raw HTML of their parent. */
  String ending = "";

  private final BodyText text;
  private int @Nullable [][] lines;

  /** A part of raw HTML, and what becomes of it. */
  static final class Part {
    final RawPiece piece;
    final Token token;

    /** The start tag of an end tag, or the other way round. */
    @Nullable Part partner;

    /** A link to what an element shows that is left out; empty if there is none. */
    String link = "";

    /** Whether nothing is left of it. */
    boolean gone;

    /** The name that a start tag was written with; empty if it was not. */
    String name = "";

    /** The URL of a picture or recording on another site; empty if there is none. */
    String remote = "";

    Part(RawPiece piece, Token token) {
      this.piece = piece;
      this.token = token;
      this.gone = token.kind() == Kind.COMMENT;
    }

    boolean is(Kind kind) {
      return !gone && token.kind() == kind;
    }

    org.plenary.source.SourceSpan span() {
      return piece.span(token.start(), token.end());
    }
  }

  RawPiece(Node node, BodyText text) {
    this.node = node;
    this.text = text;
    html = literal(node);
    HtmlTokens.of(html).forEach(token -> parts.add(new Part(this, token)));
  }

  /** Whether a node is raw HTML. */
  static boolean isRaw(@Nullable Node node) {
    return node instanceof HtmlInline || node instanceof HtmlBlock;
  }

  private static String literal(Node node) {
    return node instanceof HtmlInline inline
        ? inline.getLiteral()
        : ((HtmlBlock) node).getLiteral();
  }

  /** Puts other markup into the tree. */
  void replace(String markup) {
    if (node instanceof HtmlInline inline) {
      inline.setLiteral(markup);
    } else {
      ((HtmlBlock) node).setLiteral(markup);
    }
  }

  /** The place in the file of a stretch of this piece. */
  org.plenary.source.SourceSpan span(int start, int end) {
    int from = place(start);
    return text.span(from, Math.max(from, place(end)));
  }

  /** Each line of a piece is the end of a line of the body, so places are counted from there. */
  private int place(int at) {
    if (lines == null) {
      lines = lines();
    }
    int found = Arrays.binarySearch(lines[0], at);
    int line = found >= 0 ? found : -found - 2;
    return Math.max(lines[1][line], lines[2][line] + at - lines[0][line]);
  }

  /**
   * For each line its offset here, where it begins in the body, and where it would if it fitted.
   */
  private int[][] lines() {
    Map<Integer, SourceSpan> spans = new HashMap<>();
    node.getSourceSpans().forEach(span -> spans.putIfAbsent(span.getLineIndex(), span));
    int first = spans.keySet().stream().min(Comparator.naturalOrder()).orElse(0);
    int[][] found = new int[3][(int) html.chars().filter(c -> c == '\n').count() + 1];
    int start = 0;
    int before = 0;
    for (int line = 0; line < found[0].length; line++) {
      int lineEnd = html.indexOf('\n', start);
      int end = lineEnd < 0 ? html.length() : lineEnd;
      SourceSpan span = spans.get(first + line);
      found[0][line] = start;
      found[1][line] = span == null ? before : span.getInputIndex();
      before = span == null ? before : span.getInputIndex() + span.getLength();
      found[2][line] = before - (end - start);
      start = end + 1;
    }
    return found;
  }
}
